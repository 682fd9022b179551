"""Lay a reading out for people: statements, checks, events and actors in words, and the text in marked pieces."""

from collections.abc import Mapping

from reportedly.gazetteer import load_outlines
from reportedly.model import Actor, ActorRow, Check, CheckRow, DateCertainty, Page, Reading, Report, Statement
from reportedly.model import StatementRow as Row
from reportedly.view.events import to_row
from reportedly.view.map import to_map
from reportedly.view.marks import find_pieces
from reportedly.view.places import find_located, find_spots, to_place_row
from reportedly.view.timeline import to_timeline
from reportedly.view.words import KINDS, MANNERS, STANCES, STATUSES, plain, to_reason

NOBODY = "nobody named"
MAX_CALLED = 8


def to_page(reading: Reading) -> Page:
    """Return everything that a page or a terminal shows of a reading."""
    report, names = reading.report, {actor.id: actor.name for actor in reading.actors}
    inside = {statement.id: statement.inside for statement in reading.statements}
    return Page(
        id=report.id,
        title=report.title or report.id,
        facts=_facts(report),
        origin=report.origin,
        language=report.language,
        sha256=report.sha256,
        pieces=tuple(find_pieces(reading)),
        statements=tuple(_statement(one, names, inside) for one in reading.statements),
        checks=tuple(_check(one, number) for number, one in enumerate(reading.checks, 1)),
        events=tuple(to_row(one) for one in reading.events),
        timeline=to_timeline(reading.events),
        places=tuple(to_place_row(one, reading.events) for one in find_located(reading.places)),
        map=to_map(list(find_spots(reading.places, reading.events)), load_outlines()),
        actors=tuple(_actor(one, reading) for one in reading.actors),
    )


def _facts(report: Report) -> tuple[str, ...]:
    date = report.published
    if date is not None and report.published_certainty is DateCertainty.GUESSED:
        date += " (guessed)"
    facts = (report.outlet or "outlet unknown", report.byline, date or "date unknown", report.dateline, report.url)
    return tuple(plain(fact) for fact in facts if fact)


def _statement(statement: Statement, names: Mapping[str, str], inside: Mapping[str, str | None]) -> Row:
    who = plain(statement.source.text) if statement.source else NOBODY
    name = names.get(statement.actor or "", "")
    return Row(
        id=statement.id,
        who=who,
        name="" if name.casefold() in who.casefold() else name,
        kind=KINDS[statement.source_kind],
        stance=STANCES[statement.stance],
        manner=MANNERS[statement.manner],
        cue=plain(statement.cue.text) if statement.cue else "",
        words=tuple(plain(passage.text) for passage in statement.content),
        inside=statement.inside,
        depth=_depth(statement.id, inside),
        confidence=statement.confidence,
        reasons=tuple(to_reason(reason) for reason in statement.reasons),
    )


def _check(check: Check, number: int) -> CheckRow:
    return CheckRow(
        id=f"c{number}",
        status=STATUSES[check.status],
        words=plain(check.span.text),
        by=plain(check.by.text) if check.by else "",
        about=check.about,
    )


def _actor(actor: Actor, reading: Reading) -> ActorRow:
    called = dict.fromkeys(plain(mention.text) for mention in actor.mentions)
    return ActorRow(
        name=plain(actor.name),
        kind=actor.kind,
        role=plain(actor.role.text) if actor.role else "",
        called=tuple(called)[:MAX_CALLED],
        says=tuple(one.id for one in reading.statements if one.actor == actor.id),
    )


def _depth(id_: str, inside: Mapping[str, str | None]) -> int:
    depth, at, seen = 0, inside[id_], {id_}
    while at is not None and at not in seen:
        seen.add(at)
        depth, at = depth + 1, inside.get(at)
    return depth
