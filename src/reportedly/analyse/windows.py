"""Lay windows of whole sentences over a text, each with some sentences of context on either side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAX_PIECES = 384
CONTEXT_PIECES = 64


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first`` to ``last`` are read together; words ``own_first`` to ``own_last`` are judged here."""

    first: int
    last: int
    own_first: int
    own_last: int


def lay_windows(
    piece_counts: Sequence[int],
    sentences: Sequence[tuple[int, int]],
    *,
    limit: int = MAX_PIECES - 2,
    context: int = CONTEXT_PIECES,
) -> Iterator[Window]:
    """Yield windows that own every word once; sentences are ranges of words, counts are pieces of each word.

    A sentence longer than a window is cut, so nothing is left out and no window exceeds ``limit`` pieces.
    """
    units = list(_cut_long(piece_counts, sentences, limit))
    sizes = [sum(piece_counts[start:end]) for start, end in units]
    at = 0
    while at < len(units):
        first, room = at, context
        while first > 0 and sizes[first - 1] <= room:
            first -= 1
            room -= sizes[first]
        end, used = at, sum(sizes[first:at])
        if used + sizes[at] > limit:
            first, used = at, 0
        while end < len(units) and used + sizes[end] <= limit:
            used += sizes[end]
            end += 1
        own = _own(sizes, at, end, context) if end < len(units) else end
        yield Window(units[first][0], units[end - 1][1], units[at][0], units[own - 1][1])
        at = own


def _own(sizes: Sequence[int], at: int, end: int, context: int) -> int:
    own, room = end, context
    while own - 1 > at and sizes[own - 1] <= room:
        own -= 1
        room -= sizes[own]
    return own


def _cut_long(counts: Sequence[int], sentences: Sequence[tuple[int, int]], limit: int) -> Iterator[tuple[int, int]]:
    for start, end in sentences:
        first, used = start, 0
        for word in range(start, end):
            if used + counts[word] > limit and word > first:
                yield first, word
                first, used = word, 0
            used += counts[word]
        if end > first:
            yield first, end
