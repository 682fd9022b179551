"""Cut what is to be joined into parts that nothing strong ties together, so that work does not grow as pairs do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 3000
"""A part of more than this is cut where its ties are weakest; none of the reports that we measure on come near it."""
STEP, STRONG = 0.25, 3.5
"""By how much more a tie must weigh each time, and what weighs so much that it is never cut."""
Numbers = NDArray[np.intp]
Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ties:
    """Pairs of things and how much ties them."""

    a: Numbers
    b: Numbers
    weight: Row

    def above(self, least: float) -> "Ties":
        """Return the ties that weigh more than something."""
        return self.keep(self.weight > least)

    def keep(self, which: NDArray[np.bool_]) -> "Ties":
        """Return some of the ties."""
        return Ties(self.a[which], self.b[which], self.weight[which])


def find_parts(rows: Iterable[Row], of: int, sure: Sequence[tuple[int, int]] = ()) -> list[list[int]]:
    """Return the parts of some things; a row holds the scores of one with all, and what is above zero ties.

    Sure pairs are never cut. The parts come in the order of their first things.
    """
    ties, least = _ties(rows, sure), 0.0
    label = label_tied(ties, of)
    while least < STRONG and (sizes := np.bincount(label, minlength=of)).max(initial=0) > MOST:
        least += STEP
        large = sizes[label] > MOST
        ties = ties.keep(large[ties.a]).above(least)
        label = np.where(large, label_tied(ties, of), label)
    return list(_parts(label))


def label_tied(ties: Ties, of: int) -> Numbers:
    """Return for each thing the first of those that it hangs together with."""
    label = np.arange(of)
    while True:
        first = np.minimum(label[ties.a], label[ties.b])
        new = label.copy()
        np.minimum.at(new, ties.a, first)
        np.minimum.at(new, ties.b, first)
        new = new[new]
        if np.array_equal(new, label):
            return label
        label = new


def _ties(rows: Iterable[Row], sure: Sequence[tuple[int, int]]) -> Ties:
    a, b, weight = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)], [np.zeros(0, np.float32)]
    for at, row in enumerate(rows):
        above = np.flatnonzero(row[at + 1 :] > 0) + at + 1
        a.append(np.full(len(above), at, np.intp))
        b.append(above)
        weight.append(row[above])
    pairs = np.array(sure, np.intp).reshape(-1, 2)
    strongest = np.full(len(pairs), np.inf, np.float32)
    return Ties(
        np.concatenate([*a, pairs[:, 0]]), np.concatenate([*b, pairs[:, 1]]), np.concatenate([*weight, strongest])
    )


def _parts(label: Numbers) -> Iterator[list[int]]:
    order = np.argsort(label, kind="stable")
    starts = np.flatnonzero(np.diff(label[order], prepend=-1))
    for part in np.split(order, starts[1:]):
        if len(part):
            yield [int(one) for one in part]
