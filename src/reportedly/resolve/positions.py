"""Who says what of an incident: who did it, and whether it happened at all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import EventType, Footing, Reading, Realis, Span, Stance, Statement
from reportedly.resolve.denials import acts_of, dismisses, is_negated
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import SourceName, name_source
from reportedly.resolve.wordforms import stems_of

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
FOR = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.ACCUSES, Stance.CLAIMS_RESPONSIBILITY, Stance.CONDEMNS})
BLAMES = frozenset({Footing.BLAMED, Footing.BLAMED_BY_AUTHORITIES, Footing.CLAIMED})
HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM, EventType.COERCE})
NAMES_BEFORE = re.compile(r"(?:\b[A-Z][\w-]+ )+\Z")
OWN = re.compile(r"\b(?:its|our|their|his|her|my|we|us)\b", re.IGNORECASE)
NEAR = 30
"""How far a word is looked for before or behind another, in characters."""
Zeros = Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One statement on an incident; ``denies`` that it happened or that somebody did it, ``parties`` are blamed;
    ``nested`` where somebody else hands it on; ``doers`` are all who are said to have done something, ``acts`` what.
    """

    report: str
    published: str
    span: Span
    source: SourceName | None
    denies: bool
    nested: bool
    accuses: bool
    parties: frozenset[str]
    doers: frozenset[str]
    acts: frozenset[str]
    words: frozenset[str]
    vector: tuple[float, ...]


def find_positions(readings: Sequence[Reading], group: Group, zeros: Zeros) -> tuple[Position, ...]:
    """Return all statements that tell an incident, in the order of publication; ``zeros`` are counts of nobody."""
    found = [one for reading in readings for one in _positions(reading, group, zeros.get(reading.report.id, ()))]
    return tuple(sorted(found, key=lambda one: (one.published, one.report, one.span)))


def _positions(reading: Reading, group: Group, zeros: Sequence[Span]) -> Iterator[Position]:
    mentions = [m for scene in group.scenes if scene.report == reading.report.id for m in scene.mentions]
    if not mentions:
        return
    for statement in reading.statements:
        for span in statement.content:
            if any(span.contains(mention) for mention in mentions):
                yield _describe(reading, statement, span, zeros)


def _describe(reading: Reading, statement: Statement, span: Span, zeros: Sequence[Span]) -> Position:
    told = [event for event in reading.events if any(span.contains(mention) for mention in event.mentions)]
    harmful = [event for event in told if event.type in HARMFUL]
    blamed = {r.party.text for e in harmful for r in e.responsibility if r.by == statement.id and r.footing in BLAMES}
    denied = bool(harmful) and all(event.realis is Realis.DENIED for event in harmful)
    mentions = [(event, m) for event in told for m in event.mentions if span.contains(m) and not _is_counted(m, zeros)]
    source = name_source(reading, statement)
    negated = bool(mentions) and all(is_negated(reading.report.text, m) for _, m in mentions)
    doers = [party for event in told for party in event.actor if span.contains(party)]
    vectors = [meaning.vector for meaning in reading.meanings if meaning.span.overlaps(span)]
    return Position(
        report=reading.report.id,
        published=reading.report.published or "",
        span=span,
        source=source,
        denies=statement.stance in AGAINST or denied or negated or dismisses(span.text),
        nested=statement.inside is not None,
        accuses=statement.stance is Stance.ACCUSES or bool(blamed),
        parties=frozenset().union(*(stems_of(party) for party in blamed)),
        doers=frozenset().union(*(_name(reading.report.text, p, source) for p in doers)),
        acts=frozenset().union(*(acts_of(m.text) for _, m in mentions)),
        words=stems_of(span.text),
        vector=vectors[0] if vectors else (),
    )


def _is_counted(mention: Span, zeros: Sequence[Span]) -> bool:
    """Tell whether a word tells what befell nobody, which is a figure."""
    return any(zero.start <= mention.start <= zero.end + NEAR for zero in zeros)


def _name(text: str, doer: Span, source: SourceName | None) -> frozenset[str]:
    """Return the words for somebody, with names right before, and those of the source where it speaks of its own."""
    own = source.body if source is not None and OWN.search(doer.text) else frozenset[str]()
    before = NAMES_BEFORE.search(text, max(0, doer.start - NEAR), doer.start)
    return stems_of(doer.text) | stems_of(before[0] if before else "") | own
