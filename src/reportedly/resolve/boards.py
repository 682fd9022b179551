"""Scenes laid out so that one is soon compared with all the others."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reportedly.resolve.distinct import Kinds
from reportedly.resolve.grounds import Grounds
from reportedly.resolve.meanings import lay_out
from reportedly.resolve.postings import Postings, Row
from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days

Flags = NDArray[np.bool_]
NONE = -1
MAX_STRETCHES = 3
"""Stretches of days of a scene that are compared, the commonest first."""
BLOCK = 128
"""Scenes whose meanings are compared with all at once."""


class Sets:
    """A set of each scene, such as its towns; each different one is looked at once."""

    def __init__(self, sets: Iterable[Iterable[Hashable]]) -> None:
        """Keep for each member which of the different sets have it."""
        found = Kinds(map(frozenset, sets))
        self._kinds = found
        self._places = _places(found.values)
        self.sizes = found.spread(np.array([len(one) for one in found.values], np.float32))
        self._last: tuple[int, Row] = (NONE, self.sizes)

    @property
    def given(self) -> Flags:
        """Tell which sets have any member."""
        return self.sizes > 0

    def shared(self, at: int) -> Row:
        """Return how many members each set shares with one of them."""
        return self._kinds.spread(self._shared(at))

    def meet(self, at: int) -> Flags:
        """Tell which sets share a member with one of them."""
        return self._kinds.spread(self._shared(at) > 0)

    def differ(self, at: int) -> Flags:
        """Tell which sets share no member with one of them, where both have any."""
        given = self.given
        return given & ~self.meet(at) if given[at] else np.zeros_like(given)

    def meet_of(self, other: "Sets", at: int) -> Flags:
        """Tell which of these sets share a member with one of other sets."""
        return self._kinds.spread(self._count(other._kinds.value(at)) > 0)

    def _shared(self, at: int) -> Row:
        kind = self._kinds.number(at)
        if self._last[0] != kind:
            self._last = kind, self._count(self._kinds.values[kind])
        return self._last[1]

    def _count(self, members: Iterable[Hashable]) -> Row:
        found = [self._places[one] for one in members if one in self._places]
        of = len(self._kinds.values)
        return (
            np.bincount(np.concatenate(found), minlength=of).astype(np.float32) if found else np.zeros(of, np.float32)
        )


def _places(sets: Sequence[Iterable[Hashable]]) -> dict[Hashable, NDArray[np.intp]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, members in enumerate(sets):
        for one in members:
            found[one].append(at)
    return {one: np.array(places, np.intp) for one, places in found.items()}


class Stretches:
    """The first and last days of each scene's stretches; scenes with the same ones are looked at once."""

    def __init__(self, days: Sequence[Sequence[Days]]) -> None:
        """Keep the days as ordinals, not a number where a scene has fewer stretches."""
        self._kinds = Kinds(tuple(one[:MAX_STRETCHES]) for one in days)
        self._first, self._last = np.full((2, MAX_STRETCHES, len(self._kinds.values)), np.nan)
        for at, stretches in enumerate(self._kinds.values):
            for row, (first, last) in enumerate(stretches):
                self._first[row, at], self._last[row, at] = first.toordinal(), last.toordinal()
        self.known: Flags = self._kinds.spread(~np.isnan(self._first[0]))
        self._kept: dict[int, tuple[int, Flags]] = {}

    def overlap(self, at: int, slack: int = 0) -> Flags:
        """Tell whether some days of one scene, widened by a number of days, are days of each of the others."""
        kind = self._kinds.number(at)
        if self._kept.get(slack, (NONE,))[0] != kind:
            self._kept[slack] = kind, self._overlap(kind, slack)
        return self._kinds.spread(self._kept[slack][1])

    def _overlap(self, kind: int, slack: int) -> Flags:
        found = np.zeros(len(self._kinds.values), bool)
        with np.errstate(invalid="ignore"):
            for first, last in zip(self._first[:, kind], self._last[:, kind], strict=True):
                if not np.isnan(first):
                    found |= ((first - slack <= self._last) & (self._first - slack <= last)).any(axis=0)
        return found


class Dates:
    """The day on which each scene's report came out; scenes of one day are looked at once."""

    def __init__(self, days: Iterable[date | None]) -> None:
        """Keep the days as ordinals, not a number where one is missing."""
        self._kinds = Kinds(days)
        self._days = np.array([np.nan if day is None else day.toordinal() for day in self._kinds.values])

    def apart(self, at: int, unknown: float) -> Row:
        """Return how many days lie between one and each, or a number that stands for it where one is missing."""
        days = np.abs(self._days - self._days[self._kinds.number(at)])
        return self._kinds.spread(np.nan_to_num(days, nan=unknown).astype(np.float32))


class Stories:
    """What the reports of some scenes are about."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        """Lay out the story of each report once."""
        stories = {scene.report: scene.story for scene in scenes}
        numbers = {report: at for at, report in enumerate(stories)}
        self._reports = np.array([numbers[scene.report] for scene in scenes], np.intp)
        self._stories = tuple(stories.values())
        self._words = Postings.of(one.words for one in self._stories)
        self._names = Postings.of(one.names for one in self._stories)
        self._row: tuple[int, Row] = (-1, np.zeros(0, np.float32))

    def compare(self, at: int) -> Row:
        """Return how alike, by words and by names, the report of one scene is to that of each."""
        report = int(self._reports[at])
        if self._row[0] != report:
            story = self._stories[report]
            self._row = report, self._words.compare(story.words) + self._names.compare(story.names)
        return np.asarray(self._row[1][self._reports], np.float32)


class Board:
    """Some scenes, and what the clues compare of them."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        """Lay out the scenes; what is compared is worked out once for all."""
        self.scenes = tuple(scenes)
        self._sets: dict[str, Sets] = {}
        self._flags: dict[str, Flags] = {}
        self._stretches: dict[str, Stretches] = {}
        self.published = Dates([scene.published for scene in self.scenes])
        self._vectors = lay_out([scene.vector for scene in self.scenes])
        self.stories = Stories(self.scenes)
        self.grounds = Grounds([scene.grounds for scene in self.scenes])
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
