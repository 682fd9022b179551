"""Put the words together that mean one event."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.arrays import load_arrays
from reportedly.analyse.same_clues import CLUES, Pairs, Seen, Values
from reportedly.errors import ModelError
from reportedly.model import Analysis, Trigger

FILE = "same.npz"
REACH = 200
"""A word joins events that one of so many words before it tells."""
UNFITTED = (0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""Weights of a model without a file of them: its score alone."""


class SameHead:
    """Weights of the clues: a word joins the event whose words it fits best, if their mean score is above zero."""

    def __init__(self, folder: Path) -> None:
        """Load the weights of a model; ModelError when they are damaged or not those that are needed."""
        path = folder / FILE
        self.weights = _load(path) if path.exists() else np.array(UNFITTED, np.float32)

    def group(self, analysis: Analysis, seen: Sequence[Seen]) -> tuple[Trigger, ...]:
        """Return the triggers of a report with the numbers of their events."""
        pairs, groups = Pairs(analysis, seen), np.zeros(len(seen), np.int64)
        for at in range(len(seen)):
            first = max(0, at - REACH)
            groups[at] = self._choose(pairs.clues(first, at), groups[first:at], fresh=at)
        return tuple(replace(one.trigger, group=int(group)) for one, group in zip(seen, groups, strict=True))

    def _choose(self, clues: Values, earlier: NDArray[np.int64], fresh: int) -> int:
        if not len(earlier):
            return fresh
        known, place, size = np.unique(earlier, return_inverse=True, return_counts=True)
        means = np.bincount(place, clues @ self.weights) / size
        best = int(means.argmax())
        return int(known[best]) if means[best] > 0 else fresh


def _load(path: Path) -> Values:
    (weights,) = load_arrays(path, "weights")
    if len(weights) != len(CLUES):
        raise ModelError(f"{path} has {len(weights)} weights and not {len(CLUES)}: make it anew")
    return weights
