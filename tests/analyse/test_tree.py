"""One tree over a sentence."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analyse.tree import find_heads


def test_the_best_heads_are_kept_when_they_form_a_tree() -> None:
    scores = np.array([[0, 5, 0], [0, 6, 0], [0, 5, 0]], np.float32)

    assert find_heads(scores) == [1, 1, 1]


def test_a_circle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[1, 9, 0], [9, 0, 0], [0, 3, 0]], np.float32)

    heads = find_heads(scores)

    assert sum(head == word for word, head in enumerate(heads)) == 1


@given(st.integers(1, 9), st.integers(0, 1000))
def test_there_is_one_root_and_everything_leads_to_it(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)

    heads = find_heads(scores)

    for word in range(size):
        at = word
        for _ in range(size):
            at = heads[at]
        assert heads[at] == at
    assert sum(head == word for word, head in enumerate(heads)) == 1
