"""Meanings of sentences laid out so that one is soon compared with all."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Meanings = NDArray[np.float32]


def lay_out(vectors: Sequence[Sequence[float]]) -> Meanings:
    """Return vectors as rows; those of another length than the longest, by another model, are like none."""
    longest = max((len(vector) for vector in vectors), default=0)
    table = np.zeros((len(vectors), max(1, longest)), np.float32)
    for row, vector in enumerate(vectors):
        if len(vector) == longest:
            table[row] = vector
    return table
