"""Scenes laid out so that all pairs of them can be compared at once."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days

Grid = NDArray[np.float32]
Sure = NDArray[np.bool_]
MAX_STRETCHES = 3
"""Stretches of days of a scene that are compared, the commonest first."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """The first and last days of each scene's stretches, in rows; NaN where a scene has fewer."""

    first: NDArray[np.float64]
    last: NDArray[np.float64]

    @property
    def known(self) -> Sure:
        """Tell for each scene whether it has any days."""
        return ~np.isnan(self.first[:, 0])


def overlap(stretches: Stretches, slack: int = 0) -> Sure:
    """Tell for all pairs whether some days of one, widened by a number of days, are days of the other."""
    first, last = stretches.first, stretches.last
    found = np.zeros((len(first), len(first)), bool)
    with np.errstate(invalid="ignore"):
        for one in range(MAX_STRETCHES):
            for other in range(MAX_STRETCHES):
                starts = first[:, one][:, None] - slack <= last[:, other][None]
                found |= starts & (first[:, other][None] - slack <= last[:, one][:, None])
    return found | found.T


def to_stretches(days: Sequence[Sequence[Days]]) -> Stretches:
    """Return the days of scenes as rows of ordinals."""
    ends = np.full((2, len(days), MAX_STRETCHES), np.nan)
    for row, stretches in enumerate(days):
        for column, (first, last) in enumerate(stretches[:MAX_STRETCHES]):
            ends[:, row, column] = first.toordinal(), last.toordinal()
    return Stretches(ends[0], ends[1])


def rows_of(sets: Sequence[Iterable[Hashable]]) -> Grid:
    """Return sets as rows of zeros and ones."""
    columns: dict[Hashable, int] = {}
    pairs = [(row, columns.setdefault(one, len(columns))) for row, members in enumerate(sets) for one in members]
    found = np.zeros((len(sets), max(1, len(columns))), np.float32)
    for row, column in pairs:
        found[row, column] = 1
    return found


def shared(sets: Sequence[Iterable[Hashable]]) -> Grid:
    """Return for all pairs how many members their sets share."""
    rows = rows_of(sets)
    return np.asarray(rows @ rows.T, np.float32)


def both(flags: Sequence[bool]) -> Sure:
    """Tell for all pairs whether a flag is set for both."""
    row = np.array(flags, bool)
    return np.asarray(row[:, None] & row[None])


def either(flags: Sequence[bool]) -> Sure:
    """Tell for all pairs whether a flag is set for one of them at least."""
    row = np.array(flags, bool)
    return np.asarray(row[:, None] | row[None])


def alike(scenes: Sequence[Scene]) -> Grid:
    """Return for all pairs the cosine of their meanings; 0 where their vectors are of different lengths."""
    longest = max((len(scene.vector) for scene in scenes), default=0)
    table = np.zeros((len(scenes), max(1, longest)), np.float32)
    for row, scene in enumerate(scenes):
        if len(scene.vector) == longest:
            table[row, :longest] = scene.vector
    return np.asarray(table @ table.T, np.float32)
