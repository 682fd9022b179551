"""Lead every telling of an incident back to whoever, in the end, is said to know."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Echo, Informant, Lead, Reading, Reason, SourceKind, Span, Statement
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import SourceName, is_same_source, name_source


@dataclass(frozen=True, slots=True)
class Handed:
    """One statement of one report that tells an incident, with its source."""

    report: str
    span: Span
    name: SourceName
    depth: int


def find_informants(
    readings: Sequence[Reading], groups: Sequence[Group], echoes: Sequence[Echo]
) -> tuple[Informant, ...]:
    """Return for each incident who is said to know of it, and which reports rest on them."""
    known = {reading.report.id: reading for reading in readings}
    places = {name: _mentions(groups, name) for name in known}
    found = []
    for group in groups:
        handed = [one for report in _reports(group) for one in _handed(known[report], places[report], group.id)]
        for part in _join(handed, echoes):
            leads = tuple(_lead(one) for one in part)
            found.append(Informant(incident=group.id, name=_name(part), leads=leads))
    return tuple(found)


def _reports(group: Group) -> list[str]:
    return sorted({scene.report for scene in group.scenes})


def _mentions(groups: Sequence[Group], report: str) -> list[tuple[Span, str]]:
    """Return all words of a report that tell an incident, in order."""
    return sorted((m, g.id) for g in groups for s in g.scenes if s.report == report for m in s.mentions)


def _handed(reading: Reading, mentions: Sequence[tuple[Span, str]], incident: str) -> Iterator[Handed]:
    """Yield the statements that tell the incident."""
    by_id = {statement.id: statement for statement in reading.statements}
    for statement in reading.statements:
        name = name_source(reading, statement) if incident in _told(statement, mentions) else None
        if name is not None and statement.source is not None:
            yield Handed(reading.report.id, statement.source, name, _depth(statement, by_id))


def _told(statement: Statement, mentions: Sequence[tuple[Span, str]]) -> frozenset[str]:
    """Return the incidents that a statement tells: those in its words, else the one told just before it."""
    inside = {one for mention, one in mentions if any(span.contains(mention) for span in statement.content)}
    if inside or not statement.content:
        return frozenset(inside)
    before = [one for mention, one in mentions if mention.end <= statement.content[0].start]
    return frozenset(before[-1:])


def _depth(statement: Statement, by_id: dict[str, Statement]) -> int:
    """Count the mouths: one for the source itself, one for each that it is quoted by."""
    depth = 1
    while statement.inside is not None and statement.inside in by_id and depth < len(by_id):
        statement = by_id[statement.inside]
        depth += statement.source_kind is not SourceKind.NONE
    return depth


def _join(handed: Sequence[Handed], echoes: Sequence[Echo]) -> list[list[Handed]]:
    """Put those together that name the same source, and those that stand in the same copied words."""
    parts: list[list[Handed]] = []
    for one in sorted(handed, key=lambda each: (not each.name.person, each.report, each.span)):
        same = [part for part in parts if any(_is_same(one, other, echoes) for other in part)]
        joined = [one, *(other for part in same for other in part)]
        parts = [part for part in parts if part not in same] + [joined]
    return [sorted(part, key=lambda each: (each.report, each.span)) for part in parts]


def _is_same(a: Handed, b: Handed, echoes: Sequence[Echo]) -> bool:
    if a.name.is_named and b.name.is_named and is_same_source(a.name, b.name):
        return True
    if a.report == b.report:
        return a.name.shown == b.name.shown
    return any(_copied(a, b, echo) or _copied(b, a, echo) for echo in echoes)


def _copied(a: Handed, b: Handed, echo: Echo) -> bool:
    """Tell whether both stand in one passage that the second report took from the first."""
    if (echo.first, echo.second) != (a.report, b.report) or not a.name.body & b.name.body:
        return False
    return any(p.original.contains(a.span) and p.copy.contains(b.span) for p in echo.passages)


def _name(part: Sequence[Handed]) -> str:
    """Return the longest name that is not just a long phrase."""
    names = sorted({one.name.shown for one in part}, key=lambda name: (len(name.split()) > 6, -len(name), name))
    return names[0]


def _lead(one: Handed) -> Lead:
    return Lead(report=one.report, span=one.span, depth=one.depth, reasons=(Reason("statement-tells-it", one.span),))
