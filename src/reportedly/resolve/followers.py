"""Join things of which some lead and others follow: what follows ties no two groups of leaders."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.resolve.linkage import Given, join_near

Table = NDArray[np.float64]
NEVER = np.inf
"""Keeps two groups apart, however much of either follows."""


def join_led(scores: Given, apart: Given, sizes: Sequence[int], leads: Sequence[bool]) -> Iterator[list[int]]:
    """Yield groups: the leaders are joined among themselves, then the others are laid to them or to each other."""
    first, rest = [at for at, one in enumerate(leads) if one], [at for at, one in enumerate(leads) if not one]
    groups = [[first[at] for at in group] for group in _join_some(scores, apart, sizes, first)]
    units = [*groups, *([one] for one in rest)]
    weights = np.array(sizes, float)
    between = _mean(np.asarray(apart, float), units, weights)
    between[: len(groups), : len(groups)] = NEVER
    near = _mean(np.asarray(scores, float), units, weights)
    for joined in join_near(near, between, [int(weights[unit].sum()) for unit in units]):
        yield sorted(one for unit in joined for one in units[unit])


def _join_some(scores: Given, apart: Given, sizes: Sequence[int], some: Sequence[int]) -> Iterator[list[int]]:
    part = np.ix_(some, some)
    return join_near(scores[part], apart[part], [sizes[one] for one in some])


def _mean(table: Table, units: Sequence[Sequence[int]], weights: NDArray[np.float64]) -> Table:
    """Return the mean between each two units, each member by its weight; a unit has none with itself."""
    share = np.zeros((len(units), len(table)))
    for row, unit in enumerate(units):
        share[row, unit] = weights[unit] / weights[unit].sum()
    known = np.where(np.isfinite(table), table, 0.0)
    mean: Table = share @ known @ share.T
    np.fill_diagonal(mean, -np.inf)
    return mean
