"""Who says what of an incident: who did it, and whether it happened at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import EventType, Footing, Reading, Realis, Span, Stance, Statement
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import SourceName, name_source
from reportedly.resolve.wordforms import stems_of

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
FOR = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.ACCUSES, Stance.CLAIMS_RESPONSIBILITY, Stance.CONDEMNS})
BLAMES = frozenset({Footing.BLAMED, Footing.BLAMED_BY_AUTHORITIES, Footing.CLAIMED})
HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM, EventType.COERCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One statement on an incident; ``denies`` that it happened or that somebody did it, ``parties`` are blamed;
    ``nested`` where somebody else hands it on.
    """

    report: str
    published: str
    span: Span
    source: SourceName | None
    denies: bool
    nested: bool
    accuses: bool
    parties: frozenset[str]
    words: frozenset[str]
    vector: tuple[float, ...]


def find_positions(readings: Sequence[Reading], group: Group) -> tuple[Position, ...]:
    """Return all statements that tell an incident, in the order of publication."""
    found = [one for reading in readings for one in _positions(reading, group)]
    return tuple(sorted(found, key=lambda one: (one.published, one.report, one.span)))


def _positions(reading: Reading, group: Group) -> Iterator[Position]:
    mentions = [m for scene in group.scenes if scene.report == reading.report.id for m in scene.mentions]
    if not mentions:
        return
    for statement in reading.statements:
        for span in statement.content:
            if any(span.contains(mention) for mention in mentions):
                yield _describe(reading, statement, span)


def _describe(reading: Reading, statement: Statement, span: Span) -> Position:
    told = [event for event in reading.events if any(span.contains(mention) for mention in event.mentions)]
    harmful = [event for event in told if event.type in HARMFUL]
    blamed = {r.party.text for e in harmful for r in e.responsibility if r.by == statement.id and r.footing in BLAMES}
    denied = bool(harmful) and all(event.realis is Realis.DENIED for event in harmful)
    vectors = [meaning.vector for meaning in reading.meanings if meaning.span.overlaps(span)]
    return Position(
        report=reading.report.id,
        published=reading.report.published or "",
        span=span,
        source=name_source(reading, statement),
        denies=(statement.stance in AGAINST) != (denied and statement.stance not in AGAINST),
        nested=statement.inside is not None,
        accuses=statement.stance is Stance.ACCUSES or bool(blamed),
        parties=frozenset().union(*(stems_of(party) for party in blamed)),
        words=stems_of(span.text),
        vector=vectors[0] if vectors else (),
    )
