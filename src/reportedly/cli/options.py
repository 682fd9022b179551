"""The options that all commands on a ledger share, and opening it."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.printing import Format

if TYPE_CHECKING:
    from reportedly.api import Ledger

NEW_LEDGER = "ledger.db"

Place = Annotated[
    str, typer.Option("--ledger", "-l", envvar="REPORTEDLY_LEDGER", help="File or postgresql:// URL of the ledger.")
]
Shape = Annotated[Format, typer.Option("--format", "-f", help="How to print.")]
Id = Annotated[str, typer.Argument(metavar="ID")]


def open_existing(place: str) -> "Ledger":
    """Open a ledger that must be there."""
    from reportedly import api  # slow to import

    return api.open_ledger(place, create=False)
