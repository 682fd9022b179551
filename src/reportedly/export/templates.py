"""Load the templates of pages and dossiers; whatever they show is escaped, and no unseen character turns a line."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from reportedly.text.directions import show_value


@cache
def load_template(name: str) -> Template:
    """Return the template of a file name."""
    return open_templates("reportedly.export").get_template(name)


def open_templates(package: str) -> Environment:
    """Return the templates of a package; all that they show is escaped, and a name that is missing is an error."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=show_value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
