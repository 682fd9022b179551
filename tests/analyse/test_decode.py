"""From scores to ranges of words."""

import numpy as np

from reportedly.analyse.decode import allowed_steps, best_path, find_ranges, softmax

LABELS = ["O", "B-person", "I-person", "B-place", "I-place"]


def test_ranges_end_where_the_next_begins() -> None:
    tags = ["B-person", "I-person", "B-place", "O", "B-person"]

    assert list(find_ranges(tags)) == [(0, 2, "person"), (2, 3, "place"), (4, 5, "person")]


def test_an_inside_never_follows_another_kind() -> None:
    scores = np.zeros((1, 2, 5), np.float32)
    scores[0, 0, 1], scores[0, 1, 4], scores[0, 1, 2] = 3, 2, 1

    path = best_path(scores, allowed_steps(LABELS))[0]

    assert [LABELS[tag] for tag in path] == ["B-person", "I-person"]


def test_shares_add_up_to_one_even_for_large_scores() -> None:
    shares = softmax(np.array([[1000.0, 0.0], [3.0, 3.0]], np.float32))

    assert np.allclose(shares.sum(-1), 1)
