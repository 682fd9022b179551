from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.resolve.linkage import components, join, join_near


def table(rows: Sequence[Sequence[float]]) -> NDArray[np.float64]:
    found = np.array(rows, float)
    np.fill_diagonal(found, -np.inf)
    return found


NEAR = [[0, 3, 1, -4], [3, 0, 1, -4], [1, 1, 0, 2], [-4, -4, 2, 0]]
NOTHING = np.zeros((4, 4))


def test_the_best_pair_is_joined_first_and_means_decide_the_rest() -> None:
    assert join(table(NEAR), NOTHING, [1, 1, 1, 1]) == [[0, 1], [2, 3]]


def test_a_larger_group_weighs_more() -> None:
    assert join(table([[0, 3, 1], [3, 0, -2], [1, -2, 0]]), np.zeros((3, 3)), [5, 1, 1]) == [[0, 1, 2]]


def test_what_is_kept_apart_is_never_joined() -> None:
    apart = NOTHING.copy()
    apart[0, 1] = apart[1, 0] = 1

    assert [0, 1] not in join(table(NEAR), apart, [1, 1, 1, 1])


def test_joining_by_parts_gives_the_same_as_joining_at_once() -> None:
    chance = np.random.default_rng(5)
    for _ in range(20):
        half = chance.normal(-0.5, 2, (12, 12))
        scores = table((half + half.T).tolist())
        apart = (chance.random((12, 12)) < 0.1).astype(float)
        apart = np.maximum(apart, apart.T)

        assert sorted(join_near(scores, apart, [1] * 12)) == sorted(join(scores, apart, [1] * 12))


def test_rows_that_hang_together_are_one_component() -> None:
    tied = np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]], bool)

    assert list(components(tied)) == [[0, 1], [2]]
