"""Which earlier word another one refers back to."""

import numpy as np

from reportedly.analyse.antecedents import find_antecedents
from reportedly.analyse.encode import Encoded
from reportedly.analyse.windows import Window

HEADS = ("coref_left", "coref_right")


def encoded(left: list[float], right: list[float]) -> Encoded:
    outputs = {name: np.array(values, np.float32)[:, None] for name, values in zip(HEADS, (left, right), strict=True)}
    return Encoded(Window(0, len(left), 0, len(left)), outputs)


def test_the_best_earlier_word_is_chosen_and_none_where_all_are_unlikely() -> None:
    window = encoded(left=[1, -3, 2, 0], right=[1, -1, 1, 2])

    assert find_antecedents(window, [0, 2, 3], [0.0]) == [None, 0, 2]


def test_a_gap_that_costs_too_much_is_not_bridged() -> None:
    window = encoded(left=[1, -1, 0], right=[1, 1, 1])

    assert find_antecedents(window, [0, 1, 2], [0.0, -5.0]) == [None, 0, None]
