from pathlib import Path

import pytest

import reportedly
from reportedly.errors import UsageError
from tests.flow.desks import filled, march, shelling


@pytest.fixture
def ledger(tmp_path: Path) -> reportedly.Ledger:
    filled(tmp_path / "x", shelling("a"), shelling("b", toll=0, outlet="Post"), march("m")).close()
    return reportedly.open(tmp_path / "x")


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("reports", "id"),
        ("incidents", "place"),
        ("claims", "words"),
        ("conflicts", "why"),
        ("actors", "name"),
        ("sources", "outlet"),
        ("figures", "low"),
    ],
)
def test_every_table_has_rows_with_its_columns(ledger: reportedly.Ledger, name: str, column: str) -> None:
    found = list(ledger.rows(name))

    assert found
    assert all(column in row for row in found)


def test_rows_take_filters_and_what_a_question_needs(ledger: reportedly.Ledger) -> None:
    assert [row["report"] for row in ledger.rows("said", by="Ruiz", outlet="Post")] == ["b"]
    assert [row["id"] for row in ledger.rows("reports", place="Tarn")] == ["m"]
    assert list(ledger.rows("conflicts", kind="occurrence")) == []


def test_a_timeline_has_no_more_than_asked_for_of_what_has_a_day(ledger: reportedly.Ledger) -> None:
    assert all(row["date"] for row in ledger.rows("timeline", limit=1))


@pytest.mark.parametrize(
    ("name", "told"),
    [("crowds", "choose one of reports, search"), ("said", "said needs by"), ("search", "needs words")],
)
def test_what_is_no_table_or_lacks_something_is_refused(ledger: reportedly.Ledger, name: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        ledger.rows(name)
