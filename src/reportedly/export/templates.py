"""Load the templates of pages and dossiers; whatever they show is escaped, and no unseen character turns a line."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from reportedly.text.directions import show_value


@cache
def load_template(name: str) -> Template:
    """Return the template of a file name."""
    environment = Environment(
        loader=PackageLoader("reportedly.export"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=show_value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
