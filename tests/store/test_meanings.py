"""Vectors in memory that keep up with the ledger."""

from pathlib import Path

import pytest

from reportedly.store import meanings
from tests.store.samples import add, ledger, plain_reading


def test_what_others_add_and_remove_is_seen(tmp_path: Path) -> None:
    with ledger(tmp_path / "x.ledger") as mine, ledger(tmp_path / "x.ledger") as theirs:
        add(theirs, plain_reading("a", "one", vectors=[[1.0, 0.0]]))
        first = [hit.report for hit in mine.search_meaning([1.0, 0.0])]
        add(theirs, plain_reading("b", "two", vectors=[[0.8, 0.6]]))
        second = [hit.report for hit in mine.search_meaning([1.0, 0.0])]
        theirs.remove("a")
        third = [hit.report for hit in mine.search_meaning([1.0, 0.0])]

    assert (first, second, third) == (["a"], ["a", "b"], ["b"])


def test_vectors_of_another_model_are_passed_over(tmp_path: Path) -> None:
    with ledger(tmp_path / "x.ledger") as store:
        add(store, plain_reading("a", "one", vectors=[[1.0, 0.0], [1.0, 0.0, 0.0]]))

        assert [hit.score for hit in store.search_meaning([1.0, 0.0, 0.0])] == [1.0]


def test_many_vectors_are_compared_lot_after_lot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "ROWS_IN_LOT", 2)
    with ledger(tmp_path / "x.ledger") as store:
        for number in range(5):
            add(store, plain_reading(f"r{number}", f"text {number}", vectors=[[number / 4, 0.0]]))

        assert [hit.report for hit in store.search_meaning([1.0, 0.0], limit=3)] == ["r4", "r3", "r2"]
