"""Align the few words of an edit, and tell what was put in the place of what."""

from collections.abc import Iterator, Sequence

from reportedly.resolve.runs import Run

Words = tuple[int, int]


def align(original: Sequence[str], copy: Sequence[str], before: Words, after: Words) -> Iterator[Run]:
    """Yield the longest series of equal words of two short ranges, in order, as runs."""
    lengths = _lengths(original[slice(*before)], copy[slice(*after)])
    i = j = 0
    while i < before[1] - before[0] and j < after[1] - after[0]:
        if original[before[0] + i] == copy[after[0] + j]:
            start = i, j
            while (
                i < before[1] - before[0] and j < after[1] - after[0] and original[before[0] + i] == copy[after[0] + j]
            ):
                i, j = i + 1, j + 1
            yield Run(after[0] + start[1], before[0] + start[0], i - start[0])
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1


def _lengths(left: Sequence[str], right: Sequence[str]) -> list[list[int]]:
    """Return how many words the ends of both share in order, from every pair of places on."""
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            same = left[i] == right[j]
            table[i][j] = table[i + 1][j + 1] + 1 if same else max(table[i + 1][j], table[i][j + 1])
    return table
