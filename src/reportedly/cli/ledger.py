"""The commands that change or check a ledger: add reports, take out, export, log, verify, upgrade."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.files import write_file
from reportedly.cli.options import NEW_LEDGER, Id, Place, Shape, open_existing
from reportedly.cli.printing import Format, show_rows

if TYPE_CHECKING:
    from reportedly.view.rows import Row

FAILED = 1
BAD = ("changed", "missing")
"""What no sound ledger has, so that its number is always told."""


class Export(StrEnum):
    """What can be written of a ledger."""

    LEDGER = "ledger"
    CORRECTIONS = "corrections"


def add(
    places: Annotated[list[str], typer.Argument(help="Files, folders, patterns, .jsonl files, or -.")],
    ledger: Place = NEW_LEDGER,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to use.")] = 1,
    published: Annotated[str | None, typer.Option(help="Publication date, such as 2024-05-31.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published the reports.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline of the report.")] = None,
) -> None:
    """Read reports and add them to a ledger, which is made if it is not there; what it has is not read again.

    The exit status is 0 when all were added, 1 when some failed, 2 for wrong usage.
    """
    from reportedly import api  # slow to import
    from reportedly.model import Failure, Given
    from reportedly.read.dates import check_date

    given = Given(title=title, outlet=outlet, published=check_date(published) if published else None)
    counts = {"new": 0, "there already": 0, "failed": 0, "new versions": 0}
    with api.open_ledger(ledger) as opened:
        for kept in opened.add(places, jobs=jobs, given=given):
            if isinstance(kept, Failure):
                typer.echo(f"reportedly: {kept.origin}: {kept.cause}", err=True)
                counts["failed"] += 1
            else:
                counts["new" if kept.new else "there already"] += 1
                counts["new versions"] += kept.earlier is not None
    typer.echo(", ".join(f"{count} {name}" for name, count in counts.items() if count or name == "new"))
    if counts["failed"]:
        raise typer.Exit(FAILED)


def remove(report: Id, ledger: Place = NEW_LEDGER) -> None:
    """Take a report out of a ledger, with all that rested on it alone; the log keeps that it was there."""
    with open_existing(ledger) as opened:
        opened.remove(report)


def export(
    what: Annotated[Export, typer.Argument(help="What to write.")],
    ledger: Place = NEW_LEDGER,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="File to write, or folder for corrections; standard output without it."),
    ] = None,
) -> None:
    """Write the whole ledger as JSON (schema reportedly/ledger@1), or reviewed reports as annotations to train on."""
    from reportedly.cli.corrections import write_corrections
    from reportedly.export import to_json  # slow to import

    with open_existing(ledger) as opened:
        if what is Export.CORRECTIONS:
            typer.echo(write_corrections(opened, out))
            return
        text = to_json(opened.export())
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_file(out, text)


def log(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List every change to a ledger: when, who, what, and what was decided in words."""
    from reportedly.api.changes import tell_changes  # slow to import

    names = {"n": "number", "when": "when", "who": "who", "what": "what", "about": "subject"}
    with open_existing(ledger) as opened:
        rows: list[Row] = [
            {shown: getattr(one, name) for shown, name in names.items()} | {"told": told, "hash": one.hash}
            for one, told in tell_changes(opened)
        ]
    show_rows(rows, form)


def verify(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    reread: Annotated[bool, typer.Option(help="Read every report again.")] = True,
) -> None:
    """Check all that a ledger holds, and whether reading the reports again gives the same.

    The exit status is 1 when anything is changed or missing.
    """
    with open_existing(ledger) as opened:
        found = list(opened.verify(reread=reread))
    show_rows(({"report": one.report, "status": one.status, "detail": one.detail} for one in found), form)
    counts = Counter(one.status for one in found)
    if form is Format.TEXT:
        always = dict.fromkeys(("identical" if reread else "kept", *sorted(counts.keys() - BAD), *BAD))
        typer.echo(", ".join(f"{counts[name]} {name}" for name in always))
    if any(counts[name] for name in BAD):
        raise typer.Exit(FAILED)


def upgrade(ledger: Place = NEW_LEDGER) -> None:
    """Bring a ledger of an older release up to this one."""
    from reportedly import api  # slow to import

    before, after = api.upgrade_ledger(ledger)
    typer.echo(f"{ledger}: version {before} is now {after}" if before != after else f"{ledger}: it is up to date")
