"""Bringing ledgers up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from reportedly.errors import NoStoreError, StoreTooOldError, UsageError
from reportedly.store import upgrade
from reportedly.store.database import Database
from reportedly.store.steps import Step
from tests.store.samples import NOON, add, ledger, plain_reading


def add_column(connection: Connection, database: Database) -> None:
    connection.exec_driver_sql("ALTER TABLE report ADD COLUMN mood text")


def fail(connection: Connection, database: Database) -> None:
    add_column(connection, database)
    raise UsageError("this step does not work")


def climb(place: str | Path, *steps: Step) -> tuple[int, int]:
    return upgrade(place, clock=lambda: NOON, user="ana", steps=steps)


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return a ledger with a report that says it is of the version before the first."""
    if request.param == "sqlite":
        place = str(tmp_path / "x.ledger")
    else:
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    with ledger(place) as store:
        add(store, plain_reading("a"))
        with store._transactions.writing() as connection:
            store._database.sign(connection, 0)
            connection.exec_driver_sql("UPDATE meta SET value = '0' WHERE name = 'version'")
    return place


def test_steps_bring_an_older_ledger_up_to_date_with_all_that_is_in_it(old: str) -> None:
    assert climb(old, Step(1, add_column)) == (0, 1)

    with ledger(old) as store:
        assert [card.id for card in store.reports().items] == ["a"]
        assert (store.log_rows()[-1].what, store.log_rows()[-1].before) == ("upgraded", "0")
        assert store.check_log() is None


def test_a_step_that_fails_leaves_the_ledger_as_it_was(old: str) -> None:
    with pytest.raises(UsageError):
        climb(old, Step(1, fail))

    assert climb(old, Step(1, add_column)) == (0, 1)


def test_a_ledger_from_which_no_step_leads_is_refused(old: str) -> None:
    with pytest.raises(StoreTooOldError, match="no step leads here"):
        climb(old)


def test_a_ledger_that_is_up_to_date_stays_as_it_is(tmp_path: Path) -> None:
    ledger(tmp_path / "x.ledger").close()
    before = (tmp_path / "x.ledger").read_bytes()

    assert climb(tmp_path / "x.ledger", Step(1, fail)) == (1, 1)
    assert (tmp_path / "x.ledger").read_bytes() == before


def test_only_a_ledger_can_be_brought_up_to_date(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError):
        climb(tmp_path / "x.ledger")


def test_a_kind_of_database_that_we_do_not_know_is_told() -> None:
    with pytest.raises(UsageError, match="mysql is no database that we know"):
        ledger("mysql://localhost/x")


def test_a_path_may_come_as_a_url(tmp_path: Path) -> None:
    ledger(f"sqlite:///{tmp_path}/x.ledger").close()

    assert sqlite3.connect(tmp_path / "x.ledger").execute("PRAGMA journal_mode").fetchone() == ("wal",)
