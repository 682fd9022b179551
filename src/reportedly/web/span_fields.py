"""Read words of a report from a field of a form, one passage on each line, with or without where they stand."""

import re

from reportedly.errors import UsageError
from reportedly.model import Span

LINE = re.compile(r"(?:(\d{1,9})-(\d{1,9})\s)?\s*(.*)")
SHOWN_CHARS = 60


def write_spans(spans: tuple[Span, ...]) -> str:
    """Return some words of a report as lines of a field; read_spans gives them back."""
    return "\n".join(f"{span.start}-{span.end} {' '.join(span.text.split())}" for span in spans)


def read_spans(field: str, text: str, near: int) -> tuple[Span, ...]:
    """Return the passages that a field names; words without a place are those that stand nearest to one.

    Raises UsageError for words that do not stand in the report.
    """
    lines = (line.strip() for line in field.splitlines())
    return tuple(sorted({_read_line(line, text, near) for line in lines if line}))


def _read_line(line: str, text: str, near: int) -> Span:
    match = LINE.fullmatch(line)
    assert match is not None
    start, end, words = match.groups()
    if start is not None and _is_same(text[int(start) : int(end)], words):
        return Span.of(text, int(start), int(end))
    found = _nearest(words, text, near)
    if found is None:
        raise UsageError(f"“{words[:SHOWN_CHARS]}” does not stand in the report: copy the words from it")
    return found


def _nearest(words: str, text: str, near: int) -> Span | None:
    spaced = r"\s+".join(map(re.escape, words.split()))
    places = [match.span() for match in re.finditer(spaced, text)] if spaced else []
    best = min(places, key=lambda place: (abs(place[0] - near), place[0]), default=None)
    return None if best is None else Span.of(text, *best)


def _is_same(there: str, words: str) -> bool:
    return bool(there) and (not words or there.split() == words.split())
