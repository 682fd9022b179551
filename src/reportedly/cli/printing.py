"""Print what a ledger answers: rows as text, JSON or CSV."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from reportedly.view.rows import Row


class Format(StrEnum):
    """How rows are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def show_rows(rows: "Iterable[Row]", form: Format) -> bool:
    """Print rows in one of the formats; tell whether there were any."""
    from reportedly.export import open_console, print_rows, rows_to_json, to_csv  # slow to import

    found = list(rows)
    if form is Format.JSON:
        typer.echo(rows_to_json(found), nl=False)
    elif form is Format.CSV:
        typer.echo(to_csv(found), nl=False)
    else:
        print_rows(open_console(), found)
    return bool(found)


def tell_of_nothing(form: Format, asked: Iterable[str]) -> None:
    """Tell those who read text, and no program, that nothing was found and what to try; ``asked`` are the filters."""
    if form is not Format.TEXT:
        return
    given = ", ".join(f"--{name}" for name in asked)
    hint = f"try without {given}" if given else "`reportedly reports` lists what the ledger has"
    typer.echo(f"reportedly: nothing found: {hint}", err=True)


def show_parts(parts: "Mapping[str, Sequence[Row]]", form: Format) -> None:
    """Print several kinds of rows, each under its name; as JSON they are one object."""
    if form is Format.JSON:
        from reportedly.export import to_json  # slow to import

        typer.echo(to_json(dict(parts)), nl=False)
        return
    for number, name in enumerate(name for name, rows in parts.items() if rows):
        typer.echo(f"\n# {name}" if number else f"# {name}")
        show_rows(parts[name], form)
