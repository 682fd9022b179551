"""Words that mean an event."""

import numpy as np

from reportedly.analyse.triggers import _find_parts, _find_ranges


def test_neighbouring_words_of_one_type_are_one_trigger() -> None:
    assert list(_find_ranges(np.array([0, 3, 3, 0, 5, 3]))) == [(1, 3), (4, 5), (5, 6)]


def test_a_party_runs_until_another_one_begins() -> None:
    assert list(_find_parts(np.array([1, 2, 2, 1, 0, 2]))) == [(0, 3), (3, 4), (5, 6)]


def test_no_words_are_no_party() -> None:
    assert list(_find_parts(np.array([0, 0]))) == []
