"""Cut a report's text where marks begin and end, so that a page can show them all, nested or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Piece, Reading, Span

LAYERS = ("contents", "sources", "cues", "checks", "events")


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    layer: str
    id: str


def find_pieces(reading: Reading) -> Iterator[Piece]:
    """Yield the whole text in pieces, in order; joined they give the text back."""
    text, marks = reading.report.text, sorted(_marks(reading), key=lambda m: (m.span.start, -m.span.end))
    ends = _find_ends(reading)
    bounds = sorted({0, len(text)} | {m.span.start for m in marks} | {m.span.end for m in marks})
    open_marks: list[_Mark] = []
    at = 0
    for start, end in pairwise(bounds):
        open_marks = [mark for mark in open_marks if mark.span.end > start]
        while at < len(marks) and marks[at].span.start == start:
            open_marks.append(marks[at])
            at += 1
        yield _piece(text[start:end], open_marks, ends.get(end, ()))


def _marks(reading: Reading) -> Iterator[_Mark]:
    for statement in reading.statements:
        yield from (_Mark(passage, "contents", statement.id) for passage in statement.content)
        if statement.source is not None:
            yield _Mark(statement.source, "sources", statement.id)
        if statement.cue is not None:
            yield _Mark(statement.cue, "cues", statement.id)
    yield from (_Mark(check.span, "checks", f"c{number}") for number, check in enumerate(reading.checks, 1))
    yield from (_Mark(mention, "events", event.id) for event in reading.events for mention in event.mentions)


def _find_ends(reading: Reading) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    numbered = [(one.cue or one.content[0], one.id) for one in reading.statements]
    numbered += [(event.mentions[0], event.id) for event in reading.events]
    numbered += [(check.span, f"c{number}") for number, check in enumerate(reading.checks, 1)]
    for span, id_ in numbered:
        found[span.end] = (*found.get(span.end, ()), id_)
    return found


def _piece(text: str, marks: list[_Mark], ends: tuple[str, ...]) -> Piece:
    on = {layer: tuple(mark.id for mark in marks if mark.layer == layer) for layer in LAYERS}
    return Piece(
        text=text,
        contents=on["contents"],
        sources=on["sources"],
        cues=on["cues"],
        checks=on["checks"],
        events=on["events"],
        ends=ends,
    )
