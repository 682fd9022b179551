"""The commands on a ledger: add reports, ask, take out, check."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from reportedly.errors import UsageError

FAILED = 1
NEW_LEDGER = "ledger.db"


class Format(StrEnum):
    """How rows are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


Place = Annotated[
    str, typer.Option("--ledger", "-l", envvar="REPORTEDLY_LEDGER", help="File or postgresql:// URL of the ledger.")
]
Shape = Annotated[Format, typer.Option("--format", "-f", help="How to print.")]
Since = Annotated[str | None, typer.Option(help="First day, such as 2024-05-01.")]
Until = Annotated[str | None, typer.Option(help="Last day.")]


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


def reports(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    outlet: str | None = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """List the reports of a ledger by day."""
    with _open(ledger) as opened:
        cards = opened.reports(outlet=outlet, since=_day(since), until=_day(until))
        _show(
            (
                {
                    "id": c.id,
                    "published": c.published,
                    "outlet": c.outlet,
                    "title": c.title,
                    "version": c.version,
                    "url": c.url,
                }
                for c in cards
            ),
            form,
        )


def incidents(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    kind: Annotated[str | None, typer.Option("--type", help="Such as ASSAULT.")] = None,
    place: Annotated[str | None, typer.Option(help="Where.")] = None,
    realis: Annotated[str | None, typer.Option(help="actual, planned, denied …")] = None,
    since: Since = None,
    until: Until = None,
    reports: Annotated[int, typer.Option(help="Told by so many reports at least.")] = 1,
) -> None:
    """List what is told to have happened, by day, with the four counts of what it rests on."""
    from reportedly.view import incident_row

    with _open(ledger) as opened:
        found = opened.incidents(type=kind, place=place, realis=realis, since=_day(since), until=_day(until))
        _show((incident_row(one) for one in found if one.support.reports >= reports), form)


def timeline(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT, since: Since = None, until: Until = None) -> None:
    """List the dated incidents in the order in which they are told to have happened."""
    from reportedly.view import incident_row

    with _open(ledger) as opened:
        found = opened.incidents(since=_day(since), until=_day(until))
        rows = sorted(
            (incident_row(one) for one in found if one.date), key=lambda row: (str(row["date"]), str(row["id"]))
        )
        _show(({"date": row["date"], **row} for row in rows), form)


def incident(
    id_: Annotated[str, typer.Argument(metavar="ID")], ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT
) -> None:
    """Show all that is known of one incident: who tells it in which words, figures, tallies, conflicts."""
    from reportedly.view import conflict_row, figure_row, incident_row, informant_row, tally_row, telling_row

    with _open(ledger) as opened:
        account = opened.incident(id_)
    (found,) = account.incidents
    parts = {
        "incident": [incident_row(found)],
        "tellings": [telling_row(one) for one in found.tellings],
        "informants": [informant_row(one) for one in account.informants],
        "figures": [figure_row(one) for one in account.figures],
        "tallies": [tally_row(one) for one in account.tallies],
        "conflicts": [conflict_row(one) for one in account.conflicts],
    }
    _show_parts(parts, form)


def claims(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List what several statements say, with who says it and how often it is denied."""
    from reportedly.view import claim_row

    with _open(ledger) as opened:
        _show(map(claim_row, opened.claims()), form)


def claim(
    id_: Annotated[str, typer.Argument(metavar="ID")], ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT
) -> None:
    """Show the life of one claim: who said it when, in which words, and who denied it."""
    from reportedly.view import claim_row, claim_telling_row

    with _open(ledger) as opened:
        found = opened.claim(id_)
        when = {one.report: opened.reading(one.report).report.published for one in found.tellings}
    lines = sorted(found.tellings, key=lambda one: (when[one.report] or "", one.report, one.span))
    tellings = [{"published": when[one.report], **claim_telling_row(one)} for one in lines]
    _show_parts({"claim": [claim_row(found)], "tellings": tellings}, form)


def conflicts(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    kind: Annotated[str | None, typer.Option(help="number, responsibility or occurrence.")] = None,
) -> None:
    """List tellings that cannot both hold, with the words of both sides."""
    from reportedly.view import conflict_row

    with _open(ledger) as opened:
        _show(map(conflict_row, opened.conflicts(kind=kind)), form)


def echoes(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    change: Annotated[str | None, typer.Option(help="Such as attribution-lost.")] = None,
) -> None:
    """List what reports took over from others, and what they lost or changed on the way."""
    from reportedly.view import echo_row

    with _open(ledger) as opened:
        _show(map(echo_row, opened.echoes(change=change)), form)


def actor(
    name: str,
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    about: Annotated[str | None, typer.Option(help="Words that must be in it.")] = None,
) -> None:
    """List everything that somebody is quoted with, in the order of publication."""
    from reportedly.view import said_row

    with _open(ledger) as opened:
        _show(
            (
                said_row((one.report, one.published, one.outlet, one.name), one.stance, one.content)
                for one in opened.said(name, about=about)
            ),
            form,
        )


def sources(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List the outlets with how many reports they have, copy and lost attributions in; nothing is rated."""
    from dataclasses import asdict

    with _open(ledger) as opened:
        _show((asdict(one) for one in opened.sources()), form)


def search(
    words: str,
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    limit: Annotated[int, typer.Option(min=1, help="How many reports.")] = 20,
) -> None:
    """Search reports by words and by what they mean."""
    with _open(ledger) as opened:
        _show(
            (
                {"report": h.report, "score": round(h.score, 4), "words": h.snippet}
                for h in opened.search(words, limit=limit)
            ),
            form,
        )


def remove(report: str, ledger: Place = NEW_LEDGER) -> None:
    """Take a report out of a ledger, with all that rested on it alone; the log keeps that it was there."""
    with _open(ledger) as opened:
        opened.remove(report)


def log(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List every change to a ledger: when, who, what."""
    with _open(ledger) as opened:
        _show(
            (
                {"n": e.number, "when": e.when, "who": e.who, "what": e.what, "about": e.subject, "hash": e.hash[:12]}
                for e in opened.log()
            ),
            form,
        )


def verify(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    reread: Annotated[bool, typer.Option(help="Read every report again.")] = True,
) -> None:
    """Check bytes, quotes and log of a ledger, and whether reading the reports again gives the same.

    The exit status is 1 when anything is changed or missing.
    """
    with _open(ledger) as opened:
        found = list(opened.verify(reread=reread))
    _show(({"report": one.report, "status": one.status, "detail": one.detail} for one in found), form)
    if any(one.status in ("changed", "missing") for one in found):
        raise typer.Exit(FAILED)


def upgrade(ledger: Place = NEW_LEDGER) -> None:
    """Bring a ledger of an older release up to this one."""
    from reportedly import api  # slow to import

    before, after = api.upgrade_ledger(ledger)
    typer.echo(f"{ledger}: version {before} is now {after}" if before != after else f"{ledger}: it is up to date")


def export(
    what: Annotated[str, typer.Argument(help="ledger")],
    ledger: Place = NEW_LEDGER,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write; standard output without it.")] = None,
) -> None:
    """Write the whole ledger as JSON (schema reportedly/ledger@1)."""
    import json

    if what != "ledger":
        raise UsageError(f"there is no export {what!r}: try ledger")
    with _open(ledger) as opened:
        text = json.dumps(opened.export(), ensure_ascii=False, indent=1) + "\n"
    if out is None:
        typer.echo(text, nl=False)
    else:
        out.write_text(text, "utf-8")


def _open(place: str) -> Any:
    from reportedly import api  # slow to import

    return api.open_ledger(place, create=False)


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day: write it as 2024-05-31") from None


def _show(rows: Iterable[dict[str, Any]], form: Format) -> None:
    from reportedly.export import open_console, print_rows, rows_to_json, to_csv

    found = list(rows)
    if form is Format.JSON:
        typer.echo(rows_to_json(found), nl=False)
    elif form is Format.CSV:
        typer.echo(to_csv(found), nl=False)
    else:
        print_rows(open_console(), found)


def _show_parts(parts: dict[str, list[dict[str, Any]]], form: Format) -> None:
    import json

    if form is Format.JSON:
        typer.echo(json.dumps(parts, ensure_ascii=False, indent=1))
        return
    for name, rows in parts.items():
        if rows:
            typer.echo(f"\n# {name}" if form is Format.TEXT else f"# {name}")
            _show(rows, form)
