"""A log in which nobody can change a row unnoticed."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reportedly.store.log import to_time
from tests.store.samples import add, ledger, plain_reading

UNLOCK = "DROP TRIGGER log_stays; DROP TRIGGER log_keeps;"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with ledger(tmp_path / "x.ledger") as store:
        add(store, plain_reading("a"))
        store.remove("a")
        add(store, plain_reading("b"))
    return tmp_path / "x.ledger"


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE log SET who = 'eve' WHERE number = 2", 2),
        ("UPDATE log SET before = '{}' WHERE number = 3", 3),
        ("UPDATE log SET \"when\" = '' WHERE number = 1", 1),
        ("DELETE FROM log WHERE number = 2", 3),
        ("DELETE FROM log WHERE number = 4", 4),
        ("DELETE FROM log", 4),
    ],
)
def test_a_change_to_the_log_shows_where_it_begins(path: Path, change: str, broken: int) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(UNLOCK + change)
    connection.close()

    with ledger(path) as store:
        found = store.check_log()
        assert found is not None and found.number == broken
        assert f"row {broken} of the log" in store.verify()[0].what


def test_times_sort_as_text_wherever_they_come_from() -> None:
    moment = datetime(2031, 3, 4, 13, tzinfo=timezone(timedelta(hours=1)))

    assert to_time(moment) == to_time(datetime(2031, 3, 4, 12, tzinfo=UTC)) == "2031-03-04T12:00:00.000000+00:00"
