"""Scenes laid out so that one is soon compared with all the others."""

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.resolve.postings import Postings, Row
from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days

Flags = NDArray[np.bool_]
MAX_STRETCHES = 3
"""Stretches of days of a scene that are compared, the commonest first."""
BLOCK = 128
"""Scenes whose meanings are compared with all at once."""


class Sets:
    """A set of each scene, such as its towns."""

    def __init__(self, sets: Iterable[Iterable[Hashable]]) -> None:
        """Keep for each member which sets have it."""
        self._rows = [dict.fromkeys(one, 1.0) for one in sets]
        self._postings = Postings.of(self._rows)
        self.sizes = np.array([len(row) for row in self._rows], np.float32)

    @property
    def given(self) -> Flags:
        """Tell which sets have any member."""
        return self._postings.given

    def shared(self, at: int) -> Row:
        """Return how many members each set shares with one of them."""
        return self._postings.compare(self._rows[at])

    def meet(self, at: int) -> Flags:
        """Tell which sets share a member with one of them."""
        return self.shared(at) > 0

    def meet_of(self, other: "Sets", at: int) -> Flags:
        """Tell which of these sets share a member with one of other sets."""
        return self._postings.compare(other._rows[at]) > 0


class Stretches:
    """The first and last days of each scene's stretches."""

    def __init__(self, days: Sequence[Sequence[Days]]) -> None:
        """Keep the days as ordinals, not a number where a scene has fewer stretches."""
        self._first, self._last = np.full((2, len(days), MAX_STRETCHES), np.nan)
        for row, stretches in enumerate(days):
            for column, (first, last) in enumerate(stretches[:MAX_STRETCHES]):
                self._first[row, column], self._last[row, column] = first.toordinal(), last.toordinal()
        self.known: Flags = ~np.isnan(self._first[:, 0])

    def overlap(self, at: int, slack: int = 0) -> Flags:
        """Tell whether some days of one scene, widened by a number of days, are days of each of the others."""
        found = np.zeros(len(self._first), bool)
        with np.errstate(invalid="ignore"):
            for first, last in zip(self._first[at], self._last[at], strict=True):
                if not np.isnan(first):
                    meets = (first - slack <= self._last) & (self._first - slack <= last)
                    found |= meets.any(axis=1)
        return found


class Board:
    """Some scenes, and what the clues compare of them."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        """Lay out the scenes; what is compared is worked out once for all."""
        self.scenes = tuple(scenes)
        self._sets: dict[str, Sets] = {}
        self._flags: dict[str, Flags] = {}
        self._stretches: dict[str, Stretches] = {}
        self.published = np.array([np.nan if s.published is None else s.published.toordinal() for s in self.scenes])
        self._vectors = _vectors(self.scenes)
        self._block = (0, np.zeros((0, len(self.scenes)), np.float32))

    def sets(self, name: str, of: Callable[[Scene], Iterable[Hashable]]) -> Sets:
        """Return a set of each scene, under a name for it."""
        if name not in self._sets:
            self._sets[name] = Sets(map(of, self.scenes))
        return self._sets[name]

    def flags(self, name: str, of: Callable[[Scene], bool]) -> Flags:
        """Return what is true of which scenes, under a name for it."""
        if name not in self._flags:
            self._flags[name] = np.array([of(scene) for scene in self.scenes], bool)
        return self._flags[name]

    def stretches(self, name: str, of: Callable[[Scene], Sequence[Days]]) -> Stretches:
        """Return the days of each scene, under a name for them."""
        if name not in self._stretches:
            self._stretches[name] = Stretches([of(scene) for scene in self.scenes])
        return self._stretches[name]

    def alike(self, at: int) -> Row:
        """Return the cosine of one scene's meaning with each; 0 where their vectors are of different lengths."""
        start, block = self._block
        if not start <= at < start + len(block):
            start = at - at % BLOCK
            self._block = start, np.asarray(self._vectors[start : start + BLOCK] @ self._vectors.T, np.float32)
        return np.asarray(self._block[1][at - start], np.float32)


def _vectors(scenes: Sequence[Scene]) -> NDArray[np.float32]:
    longest = max((len(scene.vector) for scene in scenes), default=0)
    table = np.zeros((len(scenes), max(1, longest)), np.float32)
    for row, scene in enumerate(scenes):
        if len(scene.vector) == longest:
            table[row] = scene.vector
    return table
