"""Values of which many are the same."""

import numpy as np

from reportedly.resolve.distinct import Kinds


def test_values_that_come_again_are_kept_once() -> None:
    kinds = Kinds(["b", "a", "b"])

    assert kinds.values == ("b", "a")
    assert [kinds.value(at) for at in range(3)] == ["b", "a", "b"]
    assert kinds.spread(np.array([7, 5])).tolist() == [7, 5, 7]
