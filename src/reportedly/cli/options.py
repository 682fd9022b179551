"""The options that all commands on a ledger share, and opening it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.printing import Format
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.api import Ledger

NEW_LEDGER = "ledger.db"

Place = Annotated[
    str, typer.Option("--ledger", "-l", envvar="REPORTEDLY_LEDGER", help="File or postgresql:// URL of the ledger.")
]
Shape = Annotated[Format, typer.Option("--format", "-f", help="How to print.")]
Since = Annotated[str | None, typer.Option(help="First day, such as 2024-05-01.")]
Until = Annotated[str | None, typer.Option(help="Last day, such as 2024-05-31.")]
Id = Annotated[str, typer.Argument(metavar="ID")]


def open_existing(place: str) -> "Ledger":
    """Open a ledger that must be there."""
    from reportedly import api  # slow to import

    return api.open_ledger(place, create=False)


def to_day(text: str | None) -> date | None:
    """Return the day that an option names; raises UsageError for anything else."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day: write it as 2024-05-31") from None
