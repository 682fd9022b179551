import numpy as np
import pytest
from numpy.typing import NDArray

from reportedly.resolve import parts
from reportedly.resolve.parts import Ties, find_parts, label_tied

WEAK, FIRM = 0.5, 3.0


def chain(*weights: float) -> list[NDArray[np.float32]]:
    """Return the rows of things of which each is tied to the next by some weight."""
    table = np.full((len(weights) + 1, len(weights) + 1), -1, np.float32)
    for at, weight in enumerate(weights):
        table[at, at + 1] = table[at + 1, at] = weight
    return list(table)


def test_what_nothing_ties_is_apart() -> None:
    assert find_parts(chain(WEAK, -1.0, FIRM), 4) == [[0, 1], [2, 3]]


def test_a_sure_pair_is_tied_whatever_the_rows_say() -> None:
    assert find_parts(chain(-1.0, -1.0), 3, [(0, 2)]) == [[0, 2], [1]]


def test_a_part_that_is_too_large_is_cut_at_its_weakest_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 3)

    assert find_parts(chain(FIRM, WEAK, FIRM), 4) == [[0, 1], [2, 3]]


def test_a_small_part_keeps_its_weak_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 3)

    assert find_parts(chain(WEAK, -1.0, FIRM, WEAK, FIRM), 6) == [[0, 1], [2, 3], [4, 5]]


def test_firm_and_sure_ties_are_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 2)

    assert find_parts(chain(parts.STRONG + 1, parts.STRONG + 1, WEAK), 4, [(2, 3)]) == [[0, 1, 2, 3]]


def test_things_hang_together_over_others() -> None:
    ties = Ties(np.array([3, 1]), np.array([1, 0]), np.array([1.0, 1.0], np.float32))

    assert label_tied(ties, 4).tolist() == [0, 0, 2, 0]


def test_nothing_has_no_parts() -> None:
    assert find_parts([], 0) == []
