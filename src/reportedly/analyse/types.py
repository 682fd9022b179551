"""Weigh the types of a trigger anew, by what the encoder makes of its words and of its sentence."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.analyse.arrays import load_arrays
from reportedly.analyse.decode import softmax

Values = NDArray[np.float32]
FILE = "types.npz"
TINY = 1e-3
"""A smaller share of a type counts as this one."""


class TypeHead:
    """A linear layer over a trigger's vectors, its sentence's meaning and the shares that the tags gave.

    What it says and what the tags say are mixed: the logarithms of both are added, its own by the part ``trust``.
    """

    def __init__(self, folder: Path) -> None:
        """Load the layer of a model; one without such a file leaves the shares as they are."""
        self._trust, self._weights, self._bias = 0.0, np.zeros((0, 0), np.float32), np.zeros(0, np.float32)
        if (folder / FILE).exists():
            trust, self._weights, self._bias = load_arrays(folder / FILE, "trust", "weights", "bias")
            self._trust = float(trust)

    def weigh(self, vectors: Values, shares: Values) -> Values:
        """Return the shares of the types of one trigger; ``vectors`` are of its words and its sentence, in one row."""
        if not self._trust:
            return shares
        scores = to_row(vectors, shares) @ self._weights + self._bias
        told = np.log(np.maximum(shares, TINY))
        own = np.log(np.maximum(softmax(scores), TINY**2))
        return softmax(np.asarray(self._trust * own + (1 - self._trust) * told, np.float32))


def to_row(vectors: Values, shares: Values) -> Values:
    """Return what the layer sees of one trigger."""
    return np.concatenate([vectors, np.log(shares + TINY)]).astype(np.float32)
