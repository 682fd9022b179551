"""Find everything that somebody said, across all reports, in the order of publication."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.flow.keys import ACTOR, name_words
from reportedly.flow.narrowing import ALL, Narrow
from reportedly.gazetteer.fold import fold
from reportedly.model import Actor, Reading, Span, Stance, Statement
from reportedly.store import ReportCard, ReportFilter, Store
from reportedly.store.lines import lines_of

PART = 100
"""Readings that are loaded at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement of somebody: where and when, under which name, in which words."""

    report: str
    published: str | None
    outlet: str | None
    name: str
    stance: Stance
    cue: Span | None
    content: tuple[Span, ...]


def find_said(store: Store, by: str, about: str | None, narrow: Narrow = ALL) -> Iterator[Said]:
    """Yield what an actor with all words of a name is quoted with; ``about`` are words that must be in it.

    Versions of a page that a later one has replaced are left out.
    """
    found = _named(store, by)
    for reading in _readings(store, [card.id for card in _cards(store, found, narrow)]):
        actors = {actor.id: actor for actor in reading.actors if actor.id in found[reading.report.id]}
        for statement in reading.statements:
            if statement.actor in actors and _passes(reading, statement, about, narrow):
                yield _said(reading, statement, actors[statement.actor])


def _readings(store: Store, reports: Sequence[str]) -> Iterator[Reading]:
    corrections = load_corrections(store)
    for start in range(0, len(reports), PART):
        part = reports[start : start + PART]
        readings = store.overview().readings(part)
        yield from (lay_over(readings[id_], corrections) for id_ in part)


def _named(store: Store, by: str) -> dict[str, set[str]]:
    """Return by report the actors that have all words of a name."""
    words = name_words(by)
    found: dict[str, set[str]] = {}
    for member, shared in store.candidates_by_key(ACTOR, words).items():
        if shared == len(set(words)):
            found.setdefault(member.report, set()).add(member.finding)
    return found


def _cards(store: Store, reports: dict[str, set[str]], narrow: Narrow) -> list[ReportCard]:
    where = replace(narrow.of_reports, check=None)
    known = reports.keys() if where == ReportFilter() else reports.keys() & lines_of(store).report_ids(where)
    cards = store.overview().cards(known).values()
    current = (card for card in cards if card.superseded_by is None)
    return sorted(current, key=lambda one: (one.published or "", one.id))


def _passes(reading: Reading, statement: Statement, about: str | None, narrow: Narrow) -> bool:
    checked = narrow.check is None or any(
        check.status == narrow.check and statement.id in check.about for check in reading.checks
    )
    return checked and _is_about(statement, about)


def _is_about(statement: Statement, about: str | None) -> bool:
    told = fold(" ".join(span.text for span in statement.content)).split()
    return about is None or set(fold(about).split()) <= set(told)


def _said(reading: Reading, statement: Statement, actor: Actor) -> Said:
    report = reading.report
    return Said(
        report=report.id,
        published=report.published,
        outlet=report.outlet,
        name=actor.name,
        stance=statement.stance,
        cue=statement.cue,
        content=statement.content,
    )
