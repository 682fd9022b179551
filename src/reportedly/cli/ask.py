"""The commands that ask a ledger: reports, incidents, claims, conflicts, echoes, who said what, search."""

from typing import Annotated

import typer

from reportedly.cli.options import NEW_LEDGER, Id, Place, Shape, Since, Until, open_existing, to_day
from reportedly.cli.printing import Format, show_parts, show_rows
from reportedly.model import Change, ConflictKind, EventType, Realis

Outlet = Annotated[str | None, typer.Option(help="Who published the reports.")]
Type = Annotated[EventType | None, typer.Option("--type", case_sensitive=False, help="What is done in it.")]
Kind = Annotated[ConflictKind | None, typer.Option(help="What they disagree on.")]


def reports(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """List the reports of a ledger by day, with the versions of their pages."""
    names = ("id", "published", "outlet", "title", "version", "superseded_by", "url")
    with open_existing(ledger) as opened:
        cards = opened.reports(outlet=outlet, since=to_day(since), until=to_day(until))
        show_rows(({name.replace("_", " "): getattr(card, name) for name in names} for card in cards), form)


def search(
    words: str,
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    limit: Annotated[int, typer.Option(min=1, help="How many reports.")] = 20,
) -> None:
    """Search reports by words and by what they mean."""
    with open_existing(ledger) as opened:
        hits = opened.search(words, limit=limit)
    show_rows(({"report": hit.report, "score": round(hit.score, 4), "words": hit.snippet} for hit in hits), form)


def incidents(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    kind: Type = None,
    place: Annotated[str | None, typer.Option(help="Where.")] = None,
    realis: Annotated[Realis | None, typer.Option(help="As what it is told.")] = None,
    since: Since = None,
    until: Until = None,
    reports: Annotated[int, typer.Option(min=1, help="Told by so many reports at least.")] = 1,
) -> None:
    """List what is told to have happened, by day, with the four counts of what it rests on."""
    from reportedly.view import incident_row  # slow to import

    with open_existing(ledger) as opened:
        found = opened.incidents(type=kind, place=place, realis=realis, since=to_day(since), until=to_day(until))
        show_rows((incident_row(one) for one in found if one.support.reports >= reports), form)


def timeline(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT, since: Since = None, until: Until = None) -> None:
    """List the dated incidents in the order in which they are told to have happened."""
    from reportedly.view import incident_row  # slow to import

    with open_existing(ledger) as opened:
        found = opened.incidents(since=to_day(since), until=to_day(until))
        dated = sorted((one.date, one.id, incident_row(one)) for one in found if one.date)
    show_rows(({"date": date, **row} for date, _, row in dated), form)


def incident(id_: Id, ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """Show all that is known of one incident: who tells it in which words, figures, tallies, conflicts."""
    from reportedly import view  # slow to import

    with open_existing(ledger) as opened:
        account = opened.incident(id_)
    (found,) = account.incidents
    parts = {
        "incident": [view.incident_row(found)],
        "tellings": [view.telling_row(one) for one in found.tellings],
        "informants": [view.informant_row(one) for one in account.informants],
        "figures": [view.figure_row(one) for one in account.figures],
        "responsibility": [view.blame_row(one) for one in account.blames],
        "tallies": [view.tally_row(one) for one in account.tallies],
        "conflicts": [view.conflict_row(one) for one in account.conflicts],
    }
    show_parts(parts, form)


def claims(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List what several statements say, with who says it and how often it is denied."""
    from reportedly.view import claim_row  # slow to import

    with open_existing(ledger) as opened:
        show_rows(map(claim_row, opened.claims()), form)


def claim(id_: Id, ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """Show the life of one claim: who said it when, in which words, and who denied it."""
    from reportedly.view import claim_row, claim_telling_row  # slow to import

    with open_existing(ledger) as opened:
        found = opened.claim(id_)
        when = {one.report: opened.reading(one.report).report.published for one in found.tellings}
    lines = sorted(found.tellings, key=lambda one: (when[one.report] or "", one.report, one.span))
    tellings = [{"published": when[one.report], **claim_telling_row(one)} for one in lines]
    show_parts({"claim": [claim_row(found)], "tellings": tellings}, form)


def conflicts(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT, kind: Kind = None) -> None:
    """List tellings that cannot both hold, with the words of both sides."""
    from reportedly.view import conflict_row  # slow to import

    with open_existing(ledger) as opened:
        show_rows(map(conflict_row, opened.conflicts(kind=kind)), form)


def echoes(
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    change: Annotated[Change | None, typer.Option(help="Only copies that did this.")] = None,
) -> None:
    """List what reports took over from others, and what they lost or changed on the way."""
    from reportedly.view import echo_row  # slow to import

    with open_existing(ledger) as opened:
        show_rows(map(echo_row, opened.echoes(change=change)), form)


def actor(
    name: str,
    ledger: Place = NEW_LEDGER,
    form: Shape = Format.TEXT,
    about: Annotated[str | None, typer.Option(help="Words that must be in it.")] = None,
) -> None:
    """List everything that somebody is quoted with, in the order of publication."""
    from reportedly.view import said_row  # slow to import

    with open_existing(ledger) as opened:
        found = opened.said(name, about=about)
        show_rows(
            (said_row((s.report, s.published, s.outlet, s.name), s.stance, s.content) for s in found),
            form,
        )


def sources(ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """List the outlets with how many reports they have, copy and lost attributions in; nothing is rated."""
    from dataclasses import asdict

    with open_existing(ledger) as opened:
        show_rows(map(asdict, opened.sources()), form)
