"""Cut out the words around a cue or a trigger, for the parts of the model that look at a word with another in mind."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.network import Array
from reportedly.model import Range


@dataclass(frozen=True, slots=True)
class Reach:
    """How many words to either side the model knows distances for, and how many of them are looked at."""

    known: int
    used: int


@dataclass(frozen=True, slots=True)
class Around:
    """The words around each centre, side by side; ``firsts`` are the words of the window with which the rows begin."""

    words: Array
    centres: Array
    distances: NDArray[np.int64]
    mask: NDArray[np.float32]
    firsts: tuple[int, ...]

    def inputs(self, centre: str) -> dict[str, Array]:
        """Return what a part of the network takes, whose input for the centres has this name."""
        return {"words": self.words, centre: self.centres, "distances": self.distances, "mask": self.mask}


def look_around(words: Array, centres: Array, ranges: Sequence[Range], reach: Reach) -> Around:
    """Return the rows for some ranges of words of a window; a centre is the mean over its range."""
    bounds = [(max(0, start - reach.used), min(len(words), start + reach.used + 1)) for start, _ in ranges]
    width = max(high - low for low, high in bounds)
    index = np.zeros((len(ranges), width), np.int64)
    distances, mask = np.zeros_like(index), np.zeros(index.shape, np.float32)
    for row, ((start, _), (low, high)) in enumerate(zip(ranges, bounds, strict=True)):
        index[row, : high - low] = np.arange(low, high)
        distances[row, : high - low] = np.arange(low, high) - start + reach.known
        mask[row, : high - low] = 1
    means = np.stack([centres[start:end].mean(0) for start, end in ranges])
    return Around(words[index], means, distances, mask, tuple(low for low, _ in bounds))
