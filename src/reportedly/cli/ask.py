"""The commands that ask a ledger: reports, incidents, claims, conflicts, echoes, actors, who said what, search."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.filters import with_filters
from reportedly.cli.options import NEW_LEDGER, Id, Place, Shape, open_existing
from reportedly.cli.printing import Format, show_parts, show_rows, tell_of_nothing
from reportedly.errors import UsageError
from reportedly.model import Change, ConflictKind

if TYPE_CHECKING:
    from reportedly.api.rows import Asked

WORDS = ("by", "words", "limit")
"""What is no filter."""
Kind = Annotated[ConflictKind | None, typer.Option(case_sensitive=False, help="What they disagree on.")]
Did = Annotated[Change | None, typer.Option(case_sensitive=False, help="Only copies that did this.")]
Silent = Annotated[bool, typer.Option("--silent", help="Only edits of note that the new version does not announce.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="How many reports.")]
About = Annotated[str | None, typer.Option(help="Words that must all be in it.")]


@with_filters
def reports(ledger: str, form: Format, where: "Asked") -> None:
    """List the reports of a ledger by day, with the versions of their pages."""
    _show("reports", ledger, form, where)


@with_filters
def search(
    words: Annotated[str, typer.Argument()], ledger: str, form: Format, where: "Asked", limit: Limit = 20
) -> None:
    """Search reports by words and by what they mean."""
    _show("search", ledger, form, {**where, "words": words, "limit": limit})


@with_filters
def incidents(ledger: str, form: Format, where: "Asked") -> None:
    """List what is told to have happened, by day, with the four counts of what it rests on."""
    _show("incidents", ledger, form, where)


@with_filters
def timeline(ledger: str, form: Format, where: "Asked") -> None:
    """List the dated incidents in the order in which they are told to have happened."""
    _show("timeline", ledger, form, where)


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
        "why one": [view.link_row(one) for one in found.links],
    }
    show_parts(parts, form)


@with_filters
def claims(ledger: str, form: Format, where: "Asked") -> None:
    """List what several statements say, with who says it and how often it is denied."""
    _show("claims", ledger, form, where)


def claim(id_: Id, ledger: Place = NEW_LEDGER, form: Shape = Format.TEXT) -> None:
    """Show the life of one claim: who said it when, in which words, and who denied it."""
    from reportedly import view  # slow to import

    with open_existing(ledger) as opened:
        found = opened.claim(id_)
        when = {one.report: opened.reading(one.report).report.published for one in found.tellings}
    lines = sorted(found.tellings, key=lambda one: (when[one.report] or "", one.report, one.span))
    tellings = [{"published": when[one.report], **view.claim_telling_row(one)} for one in lines]
    why = [view.link_row(one) for one in found.links]
    show_parts({"claim": [view.claim_row(found)], "tellings": tellings, "why one": why}, form)


@with_filters
def conflicts(ledger: str, form: Format, where: "Asked", kind: Kind = None) -> None:
    """List tellings that cannot both hold, with the words of both sides."""
    _show("conflicts", ledger, form, {**where, "kind": kind})


@with_filters
def echoes(ledger: str, form: Format, where: "Asked", change: Did = None) -> None:
    """List what reports took over from others, and what they lost or changed on the way."""
    _show("echoes", ledger, form, {**where, "change": change})


@with_filters
def edits(ledger: str, form: Format, where: "Asked", change: Did = None, silent: Silent = False) -> None:
    """List what new versions of pages lost or changed, and whether they say so."""
    _show("edits", ledger, form, {**where, "change": change, "silent": silent})


@with_filters
def actors(ledger: str, form: Format, where: "Asked") -> None:
    """List the persons and bodies that reports name, those of most reports first, with why their names are one."""
    _show("actors", ledger, form, where)


@with_filters
def actor(
    name: Annotated[str, typer.Argument()], ledger: str, form: Format, where: "Asked", about: About = None
) -> None:
    """List everything that somebody is quoted with, in the order of publication."""
    if not name.strip():
        raise UsageError("a name is needed, or some words of one, such as 'Ana Ruiz': `reportedly actors` lists them")
    _show("said", ledger, form, {**where, "by": name, "about": about})


@with_filters
def sources(ledger: str, form: Format, where: "Asked") -> None:
    """List the outlets with how many reports they have, copy and lost attributions in; nothing is rated."""
    _show("sources", ledger, form, where)


def _show(what: str, ledger: str, form: Format, asked: "Asked") -> None:
    with open_existing(ledger) as opened:
        found = show_rows(opened.rows(what, **asked), form)
    if not found:
        tell_of_nothing(
            form, [name for name, value in asked.items() if value not in (None, False) and name not in WORDS]
        )
