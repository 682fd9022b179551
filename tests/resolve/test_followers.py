import numpy as np

from reportedly.resolve.followers import join_led
from tests.resolve.test_linkage import table

ALIKE = [[0, -2, 3], [-2, 0, 3], [3, 3, 0]]
NOTHING = np.zeros((3, 3))


def test_what_follows_ties_no_two_leaders() -> None:
    assert sorted(join_led(table(ALIKE), NOTHING, [1, 1, 1], [True, True, False])) == [[0, 2], [1]]


def test_a_follower_goes_with_the_leaders_it_is_most_like() -> None:
    scores = table([[0, -2, 1], [-2, 0, 3], [1, 3, 0]])

    assert sorted(join_led(scores, NOTHING, [1, 1, 1], [True, True, False])) == [[0], [1, 2]]


def test_leaders_that_are_alike_are_one_before_anything_follows() -> None:
    scores = table([[0, 2, -1], [2, 0, 1], [-1, 1, 0]])

    assert list(join_led(scores, NOTHING, [1, 3, 1], [True, True, False])) == [[0, 1, 2]]


def test_followers_without_leaders_are_joined_as_any_others() -> None:
    assert sorted(join_led(table(ALIKE), NOTHING, [1, 1, 1], [False] * 3)) in ([[0, 1, 2]], [[0, 2], [1]])


def test_a_follower_that_is_kept_apart_stays_alone() -> None:
    apart = NOTHING.copy()
    apart[0, 1] = apart[1, 0] = 1

    assert sorted(join_led(table([[0, 3], [3, 0]]), apart[:2, :2], [1, 1], [True, False])) == [[0], [1]]
