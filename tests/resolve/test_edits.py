from reportedly.resolve.edits import align
from reportedly.resolve.runs import Run


def test_words_that_stayed_are_found_between_those_that_changed() -> None:
    before, after = ["at", "least", "380", "people", "had", "died"], ["at", "least", "417", "people", "have", "died"]

    assert list(align(before, after, (0, 6), (0, 6))) == [Run(0, 0, 2), Run(3, 3, 1), Run(5, 5, 1)]


def test_an_empty_range_shares_nothing() -> None:
    assert list(align(["a"], ["a"], (0, 0), (0, 1))) == []
