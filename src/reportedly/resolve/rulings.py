"""Find which findings users ruled to be one or never one; what they ruled goes before all clues."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Point, Ruled, Ruling

SURE = 1e6
"""What a ruling weighs: more than all clues of the largest groups together."""
RULE = "ruling"
"""The reason that tells of it."""
Verdicts = Mapping[tuple[int, int], bool]
"""For pairs of findings, the lower one first, whether they are one."""
Scores = NDArray[np.floating]


def find_verdicts(
    rulings: Iterable[Ruling], of: Ruled, at: Callable[[Sequence[Point]], Sequence[int]]
) -> dict[tuple[int, int], bool]:
    """Return what rulings on one kind say of pairs, the newest last; ``at`` finds what some places in texts mean.

    A place whose report is not there means nothing, so that its ruling sleeps.
    """
    found: dict[tuple[int, int], bool] = {}
    for ruling in rulings:
        if ruling.of is of:
            left, right = at(ruling.a), at(ruling.b)
            whole = sorted({*left, *right})
            pairs = product(whole, whole) if ruling.same else product(left, right)
            found.update({(min(pair), max(pair)): ruling.same for pair in pairs if pair[0] != pair[1]})
    return found


def apply_verdicts(verdicts: Verdicts, scores: Scores, apart: Scores) -> None:
    """Set in the tables of a kind what is sure to be one, or never to be."""
    for (row, column), same in verdicts.items():
        scores[row, column] = scores[column, row] = SURE if same else -SURE
        apart[row, column] = apart[column, row] = 0.0 if same else SURE


def ruled_one(verdicts: Verdicts) -> list[tuple[int, int]]:
    """Return the pairs that are ruled to be one."""
    return [pair for pair, same in verdicts.items() if same]


def verdicts_within(verdicts: Verdicts, part: Sequence[int]) -> dict[tuple[int, int], bool]:
    """Return the verdicts on pairs of which both are in a part, by their places in it."""
    at = {one: place for place, one in enumerate(part)}
    return {(at[a], at[b]): same for (a, b), same in verdicts.items() if a in at and b in at}


def unite(verdicts: Verdicts) -> dict[int, frozenset[int]]:
    """Return with whom each ruled finding is one, itself among them; what is ruled apart stays so."""
    united: dict[int, frozenset[int]] = {one: frozenset([one]) for pair in verdicts for one in pair}
    for (a, b), same in sorted(verdicts.items()):
        if same and not are_apart(verdicts, united[a], united[b]):
            united.update(dict.fromkeys(united[a] | united[b], united[a] | united[b]))
    return united


def are_apart(verdicts: Verdicts, some: Iterable[int], others: Iterable[int]) -> bool:
    """Tell whether any of some findings was ruled never to be one with any of others."""
    return any(verdicts.get((min(pair), max(pair))) is False for pair in product(some, others))
