"""Cut the text of a report where marks of any layer begin and end; joined, the pieces give the text back."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Reading, Span

LAYERS = ("statements", "checks", "events", "places", "times", "numbers")
"""What a reader can switch on and off."""
ASKED = "asked"
DEEPEST = 3
"""Contents that are nested deeper look like this."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Some words with the kind of what they are in the text, and the id of the finding they belong to."""

    span: Span
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Some text with the classes of its marks; ``opens`` is the finding a click leads to, ``ends`` those told here."""

    text: str
    classes: tuple[str, ...]
    opens: str | None
    ends: tuple[str, ...]


def find_marked(reading: Reading, asked: Span | None = None) -> Iterator[Marked]:
    """Yield the whole text in pieces; some words that were asked for are marked like the findings."""
    text = reading.report.text
    wanted = [] if asked is None else [Mark(asked, ASKED, "here")]
    marks = sorted([*find_marks(reading), *wanted], key=lambda mark: (mark.span.start, -mark.span.end))
    ends = _find_ends(reading)
    bounds = sorted({0, len(text)} | {at for mark in marks for at in (mark.span.start, mark.span.end)})
    open_, at = list[Mark](), 0
    for start, end in pairwise(bounds):
        open_ = [mark for mark in open_ if mark.span.end > start]
        while at < len(marks) and marks[at].span.start == start:
            open_.append(marks[at])
            at += 1
        yield Marked(text[start:end], _classes(open_), _opens(open_), ends.get(end, ()))


def find_marks(reading: Reading) -> Iterator[Mark]:
    """Yield all that is marked, by kind: source, cue, content, check, event, place, time, number."""
    for statement in reading.statements:
        yield from (Mark(passage, "content", statement.id) for passage in statement.content)
        if statement.source is not None:
            yield Mark(statement.source, "source", statement.id)
        if statement.cue is not None:
            yield Mark(statement.cue, "cue", statement.id)
    yield from (Mark(check.span, "check", f"c{number}") for number, check in enumerate(reading.checks, 1))
    yield from (Mark(mention, "event", event.id) for event in reading.events for mention in event.mentions)
    yield from (Mark(mention, "place", place.id) for place in reading.places for mention in place.mentions)
    yield from (Mark(time.span, "time", f"t{number}") for number, time in enumerate(reading.times, 1))
    yield from (Mark(number.span, "number", f"n{at}") for at, number in enumerate(reading.numbers, 1))


def _find_ends(reading: Reading) -> dict[int, tuple[str, ...]]:
    """Return where the numbers of statements, checks and events stand: after the cue, the words, the first mention."""
    found: dict[int, tuple[str, ...]] = {}
    numbered = [(one.cue or one.content[0], one.id) for one in reading.statements]
    numbered += [(check.span, f"c{number}") for number, check in enumerate(reading.checks, 1)]
    numbered += [(event.mentions[0], event.id) for event in reading.events]
    for span, id_ in numbered:
        found[span.end] = (*found.get(span.end, ()), id_)
    return found


def _classes(open_: list[Mark]) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(mark.kind for mark in open_ if mark.kind != "content"))
    depth = min(sum(mark.kind == "content" for mark in open_), DEEPEST)
    return (f"d{depth}", *kinds) if depth else kinds


def _opens(open_: list[Mark]) -> str | None:
    """Return the finding of the shortest mark, or of the innermost content."""
    led = [mark for mark in open_ if mark.kind not in ("time", "number", ASKED)]
    return min(led, key=lambda mark: (mark.span.end - mark.span.start, mark.id)).id if led else None
