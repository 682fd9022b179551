"""Join things into groups by the mean of the scores between them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

MAX_BARRED = 0.3
"""The part of the pairs of two groups that may be kept apart, since a report may be misread."""
Scores = NDArray[np.float64]
Given = NDArray[np.floating]


def join_near(scores: Given, apart: Given, sizes: Sequence[int]) -> Iterator[list[int]]:
    """Yield groups, joined apart for each set that no pair above zero ties to the rest."""
    for near in components(scores > 0):
        if len(near) == 1:
            yield near
            continue
        part = np.ix_(near, near)
        for group in _join(
            np.asarray(scores[part], float), np.asarray(apart[part], float), [sizes[one] for one in near]
        ):
            yield [near[one] for one in group]


def components(tied: NDArray[np.bool_]) -> Iterator[list[int]]:
    """Yield the sets of rows that hang together, each in order."""
    left = np.ones(len(tied), bool)
    for start in range(len(tied)):
        if not left[start]:
            continue
        found = np.zeros(len(tied), bool)
        found[start] = True
        edge = [start]
        while edge:
            reached = tied[edge].any(axis=0) & ~found
            found |= reached
            edge = list(np.flatnonzero(reached))
        left &= ~found
        yield [int(one) for one in np.flatnonzero(found)]


def join(scores: Given, apart: Given, sizes: Sequence[int]) -> list[list[int]]:
    """Join the two groups with the best mean score again and again, until none is above zero.

    Two groups of which too many pairs are kept apart are never joined.
    """
    return _join(np.array(scores, float), np.array(apart, float), sizes)


def _join(scores: Scores, apart: Scores, sizes: Sequence[int]) -> list[list[int]]:
    """Join groups by tables that nobody else needs, since they are changed."""
    table = _Table(scores, apart, np.array(sizes, float))
    groups = {one: [one] for one in range(len(sizes))}
    while len(groups) > 1 and (pair := table.best()) is not None:
        table.merge(*pair)
        groups[pair[0]] += groups.pop(pair[1])
    return [sorted(group) for group in groups.values()]


class _Table:
    """Mean scores between groups, with the best partner of each kept at hand; of equals the first counts."""

    def __init__(self, scores: Scores, apart: Scores, sizes: Scores) -> None:
        self._scores, self._apart, self._sizes = scores, apart, sizes
        np.fill_diagonal(self._scores, -np.inf)
        self._open = np.where(apart <= MAX_BARRED, scores, -np.inf)
        self._partner = self._open.argmax(axis=1)
        self._value = self._open[np.arange(len(scores)), self._partner]

    def best(self) -> tuple[int, int] | None:
        """Return the two groups with the best mean, None when none is above zero."""
        one = int(self._value.argmax())
        if self._value[one] <= 0:
            return None
        a, b = sorted((one, int(self._partner[one])))
        return a, b

    def merge(self, a: int, b: int) -> None:
        """Make one group of two, under the first one's row."""
        weights = self._sizes[a], self._sizes[b]
        for table in (self._scores, self._apart):
            mean = (table[a] * weights[0] + table[b] * weights[1]) / sum(weights)
            table[a], table[:, a] = mean, mean
        self._sizes[a] += self._sizes[b]
        self._scores[a, a], self._scores[b], self._scores[:, b] = -np.inf, -np.inf, -np.inf
        row = np.where(self._apart[a] <= MAX_BARRED, self._scores[a], -np.inf)
        self._open[a], self._open[:, a] = row, row
        self._open[b], self._open[:, b] = -np.inf, -np.inf
        self._renew(a, b)

    def _renew(self, a: int, b: int) -> None:
        """Find the best partners anew of those whose partner changed, and see who is better off with the new one."""
        changed = np.flatnonzero((self._partner == a) | (self._partner == b))
        rows = np.union1d(changed, [a, b])
        self._partner[rows] = self._open[rows].argmax(axis=1)
        self._value[rows] = self._open[rows, self._partner[rows]]
        offered = self._open[:, a]
        better = (offered > self._value) | ((offered == self._value) & (self._partner > a))
        self._partner[better], self._value[better] = a, offered[better]
