"""Where each word stands among many rows of weights, so that one row is soon compared with all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float32]
Weights = Mapping[Any, float]
"""What weighs how much; all keys of one table are of one kind that can be sorted."""


@dataclass(frozen=True, slots=True)
class Postings:
    """For each word the rows that have it with their weights; ``given`` tells which rows have any word."""

    columns: Mapping[Any, tuple[NDArray[np.intp], Row]]
    given: NDArray[np.bool_]

    @classmethod
    def of(cls, rows: Iterable[Weights]) -> "Postings":
        """Return the postings of some rows of weights."""
        found: defaultdict[Any, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
        given: list[bool] = []
        for at, row in enumerate(rows):
            given.append(bool(row))
            for word, value in row.items():
                places, values = found[word]
                places.append(at)
                values.append(value)
        packed = {word: (np.array(at, np.intp), np.array(values, np.float32)) for word, (at, values) in found.items()}
        return cls(packed, np.array(given, bool))

    def compare(self, row: Weights) -> Row:
        """Return the sum of products of a row with each of the rows; words are taken in their own order."""
        found = [(self.columns[word], row[word]) for word in sorted(row) if word in self.columns]
        if not found:
            return np.zeros(len(self.given), np.float32)
        places = np.concatenate([at for (at, _), _ in found])
        values = np.concatenate([values * weight for (_, values), weight in found])
        return np.bincount(places, values, len(self.given)).astype(np.float32)
