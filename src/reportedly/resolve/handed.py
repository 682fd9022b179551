"""Find by which statements a report hands on an incident, and which of several reports' have one source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Echo, Reading, SourceKind, Span, Statement
from reportedly.resolve.names import SourceName, is_same_source, name_source


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that tell an incident, and whether it is of a kind that stands for itself, as an attack or talks do."""

    span: Span
    incident: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """One statement of one report that tells an incident, with its source."""

    report: str
    span: Span
    name: SourceName
    depth: int


def find_handed(reading: Reading, mentions: Sequence[Mention]) -> dict[str, list[Handed]]:
    """Return the statements of a report that tell each incident; the mentions are in order."""
    by_id = {statement.id: statement for statement in reading.statements}
    found: dict[str, list[Handed]] = {}
    for statement in reading.statements:
        incidents = _told(statement, mentions)
        name = name_source(reading, statement) if incidents else None
        if name is not None and statement.source is not None:
            one = Handed(reading.report.id, statement.source, name, _depth(statement, by_id))
            for incident in incidents:
                found.setdefault(incident, []).append(one)
    return found


def _told(statement: Statement, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the incidents that a statement tells: those in its words, else the one told just before it.

    Whoever tells of the wounded in hospital or of the vote tells of what was told just before, too.
    """
    inside = [one for one in mentions if any(span.contains(one.span) for span in statement.content)]
    found = frozenset(one.incident for one in inside)
    if any(one.alone for one in inside) or not statement.content:
        return found
    before = [one.incident for one in mentions if one.alone and one.span.end <= statement.content[0].start]
    return found | frozenset(before[-1:])


def _depth(statement: Statement, by_id: Mapping[str, Statement]) -> int:
    """Count the mouths: one for the source itself, one for each that it is quoted by."""
    depth = 1
    while statement.inside is not None and statement.inside in by_id and depth < len(by_id):
        statement = by_id[statement.inside]
        depth += statement.source_kind is not SourceKind.NONE
    return depth


def join_handed(handed: Iterable[Handed], copied: Mapping[str, Sequence[Echo]]) -> list[list[Handed]]:
    """Put those together that name the same source, and those that stand in the same copied words.

    ``copied`` are the echoes of each report.
    """
    known = _Known(copied)
    parts: dict[int, list[Handed]] = {}
    for at, one in enumerate(sorted(handed, key=lambda each: (not each.name.person, each.report, each.span))):
        same = sorted({known.part_of(other) for other in known.same_as(one)})
        parts[at] = [one, *(other for part in same for other in parts.pop(part))]
        known.put(one, at, same)
    return [sorted(part, key=lambda each: (each.report, each.span)) for part in parts.values()]


class _Known:
    """The statements that were joined so far, found by what another with the same source shares with them.

    Each is named by its number, and so is each part, by the number of the last one that joined it.
    """

    def __init__(self, copied: Mapping[str, Sequence[Echo]]) -> None:
        self._copied = copied
        self._into: dict[int, int] = {}
        self._named: defaultdict[str, dict[SourceName, int]] = defaultdict(dict)
        self._reports: defaultdict[str, list[tuple[Handed, int]]] = defaultdict(list)

    def part_of(self, number: int) -> int:
        """Return the part that a statement or an older part is in by now."""
        part = number
        while part in self._into:
            part = self._into[part]
        if part != number:
            self._into[number] = part
        return part

    def put(self, one: Handed, number: int, joined: Iterable[int]) -> None:
        """Keep one with its number, and that some parts joined it."""
        self._into.update(dict.fromkeys(joined, number))
        for word in _words(one):
            self._named[word][one.name] = number
        self._reports[one.report].append((one, number))

    def same_as(self, one: Handed) -> Iterator[int]:
        """Yield those that have the source of one."""
        near = {name: number for word in _words(one) for name, number in self._named[word].items()}
        yield from (number for name, number in near.items() if is_same_source(one.name, name))
        yield from (number for other, number in self._reports[one.report] if other.name.shown == one.name.shown)
        for echo in self._copied.get(one.report, ()):
            report = echo.first if echo.second == one.report else echo.second
            yield from (number for other, number in self._reports.get(report, ()) if is_copied(one, other, echo))


def _words(one: Handed) -> frozenset[str]:
    """Return the words by which a source is found again, none where no other report could name the same."""
    return one.name.person | one.name.body if one.name.is_named else frozenset()


def is_copied(a: Handed, b: Handed, echo: Echo) -> bool:
    """Tell whether both stand in one passage that the second report of an echo took from the first."""
    first, second = (a, b) if echo.first == a.report else (b, a)
    if not a.name.body & b.name.body:
        return False
    return any(p.original.contains(first.span) and p.copy.contains(second.span) for p in echo.passages)
