"""The commands by which users rule what is one and what is not, and take it back."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.options import NEW_LEDGER, Id, Place, Shape, open_existing
from reportedly.cli.printing import Format, show_rows

if TYPE_CHECKING:
    from reportedly.view.rows import Row

Why = Annotated[str, typer.Option("--note", "-m", help="Why, for those who read it later.")]
Report = Annotated[str, typer.Argument(metavar="REPORT")]


def merge(one: Id, other: Id, ledger: Place = NEW_LEDGER, note: Why = "") -> None:
    """Rule that two incidents, claims or actors are one; it goes before all clues, and outlives new readings."""
    with open_existing(ledger) as opened:
        typer.echo(f"ruling {opened.merge(one, other, note=note)}")


def split(id_: Id, report: Report, ledger: Place = NEW_LEDGER, note: Why = "") -> None:
    """Rule that what one report says is no part of an incident, claim or actor."""
    with open_existing(ledger) as opened:
        typer.echo(f"ruling {opened.split(id_, report, note=note)}")


def rulings(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List what users have ruled: what is one and what is not, who said so, when and why."""
    from reportedly.api.decisions import tell_decision  # slow to import

    with open_existing(ledger) as opened:
        told = [tell_decision(one) for one in opened.rulings()]
    rows: list[Row] = [
        {
            "n": one.number,
            "who": one.who,
            "when": one.when,
            "ruling": one.what,
            "reports": ", ".join(one.reports),
            "note": one.note,
        }
        for one in told
    ]
    show_rows(rows, form)


def undo(ruling: Annotated[int, typer.Argument(metavar="N")], ledger: Place = NEW_LEDGER) -> None:
    """Take back a ruling by its number, and find anew what it was about."""
    with open_existing(ledger) as opened:
        opened.undo(ruling)
