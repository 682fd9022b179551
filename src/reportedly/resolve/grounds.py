"""Where on earth scenes are, as far as the gazetteer knows the places in which their words put them."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.distance import km_between
from reportedly.resolve.distinct import Kinds

SLACK_KM = 60.0
"""Two places are apart where their edges are further from each other than this."""
Spot = tuple[float, float, float]
"""Latitude and longitude in degrees, and the radius in km."""
Flags = NDArray[np.bool_]


class Grounds:
    """The places of each scene; scenes with the same ones are looked at once."""

    def __init__(self, spots: Iterable[tuple[Spot, ...]]) -> None:
        """Keep the spots of each scene; one with a place of which nothing is known has none."""
        self._kinds = Kinds(spots)
        self._row: tuple[int, Flags] = (-1, np.zeros(0, bool))

    def apart(self, at: int) -> Flags:
        """Tell which scenes cannot be where one of them is: none of the places of both touch."""
        kind = self._kinds.number(at)
        if self._row[0] != kind:
            own = self._kinds.values[kind]
            self._row = kind, np.array([_are_apart(own, other) for other in self._kinds.values], bool)
        return self._kinds.spread(self._row[1])


def _are_apart(some: tuple[Spot, ...], others: tuple[Spot, ...]) -> bool:
    pairs = [(a, b) for a in some for b in others]
    return bool(pairs) and all(km_between(a[:2], b[:2]) > a[2] + b[2] + SLACK_KM for a, b in pairs)
