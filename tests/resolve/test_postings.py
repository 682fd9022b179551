import pytest

from reportedly.resolve.postings import Postings


def test_a_row_is_compared_with_all_rows_that_share_a_word() -> None:
    postings = Postings.of([{"mine": 0.6, "bridge": 0.8}, {"bridge": 1.0}, {"price": 1.0}, {}])

    assert postings.compare({"bridge": 0.8, "mine": 0.6}).tolist() == pytest.approx([1.0, 0.8, 0.0, 0.0])
    assert postings.given.tolist() == [True, True, True, False]


def test_words_that_nobody_has_share_nothing() -> None:
    assert Postings.of([{"mine": 1.0}]).compare({"price": 1.0}).tolist() == [0.0]


def test_the_order_of_the_words_changes_nothing() -> None:
    postings = Postings.of([{"a": 0.1, "b": 0.2, "c": 0.3}])

    assert postings.compare({"c": 0.7, "a": 0.9, "b": 0.4}) == postings.compare({"a": 0.9, "b": 0.4, "c": 0.7})
