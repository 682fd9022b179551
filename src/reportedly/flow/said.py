"""Find everything that somebody said, across all reports, in the order of publication."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.gazetteer.fold import fold
from reportedly.model import Actor, Reading, Span, Stance, Statement
from reportedly.store import Store

ACTOR = "actor"
MIN_WORD = 2
"""Initials are no part of a name by which it is found."""


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


def actor_keys(reading: Reading) -> list[tuple[str, str]]:
    """Return the words of the names of a report's actors, each with the actor it leads to."""
    return [(word, actor.id) for actor in reading.actors for word in _words(actor.name)]


def find_said(store: Store, by: str, about: str | None) -> Iterator[Said]:
    """Yield what an actor with all words of a name is quoted with; ``about`` are words that must be in it.

    Versions of a page that a later one has replaced are left out.
    """
    words = _words(by)
    found: dict[str, set[str]] = {}
    for member, shared in store.candidates_by_key(ACTOR, words).items():
        if shared == len(set(words)):
            found.setdefault(member.report, set()).add(member.finding)
    cards = [card for report in found if (card := store.card(report)).superseded_by is None]
    corrections = load_corrections(store)
    for card in sorted(cards, key=lambda one: (one.published or "", one.id)):
        reading = lay_over(store.reading(card.id), corrections)
        actors = {actor.id: actor for actor in reading.actors if actor.id in found[reading.report.id]}
        for statement in reading.statements:
            if statement.actor in actors and _is_about(statement, about):
                yield _said(reading, statement, actors[statement.actor])


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if len(word) >= MIN_WORD]


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
