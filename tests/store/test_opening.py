"""Bringing ledgers up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from reportedly.errors import NoStoreError, StoreTooOldError, UsageError
from reportedly.store import Group, Member, PairLink, upgrade
from reportedly.store.log import HEAD, Pen, append, entries
from reportedly.store.opening import to_database
from reportedly.store.schema import VERSION, LogRow, MetaRow
from reportedly.store.steps import STEPS, Step
from tests.store.samples import NOON, add, ledger, plain_reading

BEFORE = VERSION - 1
OLD_SEAL = "e43339ac4982c89da329766fed6bb7370a88668f6ac77229eb79da060c45674d"
"""What version 3 wrote into the log for the report below."""


def add_column(pen: Pen) -> None:
    pen.connection.exec_driver_sql("ALTER TABLE report ADD COLUMN mood text")


def fail(pen: Pen) -> None:
    add_column(pen)
    raise UsageError("this step does not work")


def climb(place: str | Path, *steps: Step) -> tuple[int, int]:
    return upgrade(place, clock=lambda: NOON, user="ana", steps=steps)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where a ledger can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "x.ledger")
    fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
    return fresh()


@pytest.fixture
def old(place: str) -> str:
    """Return a ledger with a report that says it is of the version before this one."""
    with ledger(place) as store:
        add(store, plain_reading("a"))
        with store._transactions.writing() as connection:
            store._database.sign(connection, BEFORE)
            connection.execute(update(MetaRow).where(MetaRow.name == "version").values(value=str(BEFORE)))
    return place


def go_back_to_the_first(place: str) -> None:
    """Make a ledger what it was in version 1."""
    with ledger(place) as store, store._transactions.writing() as connection:
        for table in ("page_session", "page_user", "trace"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        store._database.sign(connection, 1)
        connection.exec_driver_sql("UPDATE meta SET value = '1' WHERE name = 'version'")


def make_third(place: str) -> None:
    """Make the log what it was in version 3, which sealed no cards, no decisions and nothing that was joined."""
    with ledger(place) as store, store._transactions.writing() as connection:
        guards = ("log_stays", "log_keeps") if connection.dialect.name == "sqlite" else ("log_stays ON log",)
        for statement in (*(f"DROP TRIGGER {guard}" for guard in guards), "DROP TABLE trace"):
            connection.exec_driver_sql(statement)
        kept = list(entries(connection))
        connection.execute(delete(LogRow))
        connection.execute(delete(MetaRow).where(MetaRow.name == HEAD))
        for entry in kept:
            after = {"added": OLD_SEAL, "decided": "split"}.get(entry.what, entry.after)
            append(Pen(connection, store._database, entry.who, entry.when), entry.what, entry.subject, after=after)
        store._database.sign(connection, 3)
        connection.exec_driver_sql("UPDATE meta SET value = '3' WHERE name = 'version'")


def fill_third(place: str) -> None:
    """Make a ledger of version 3 with a report, a decision, a link, a group and keys."""
    with ledger(place) as store:
        add(store, plain_reading("a", vectors=[[1.0, 0.5]]))
        store.decide("split", ["a:1-2"], {})
        store.put_keys("event", "a", [("k", "e1")])
        store.put_links([PairLink(kind="room", a=Member("a", "e1"), b=Member("a", "e2"), score=1.0, values=None)])
        store.replace_groups("incident", [], [Group(kind="incident", id="i1", members=(Member("a"),), values={})])
    make_third(place)


def test_a_ledger_that_sealed_less_is_sealed_anew(place: str) -> None:
    fill_third(place)
    with pytest.raises(StoreTooOldError, match="reportedly upgrade"):
        ledger(place)

    assert climb(place, *STEPS) == (3, VERSION)

    with ledger(place) as store:
        assert store.verify() == ()
        assert [row.what for row in store.log_rows()][-3:] == ["sealed", "sealed decision", "upgraded"]
        store.withdraw(1)
        store.remove("a")
        assert store.verify() == ()


@pytest.mark.parametrize("statement", ["UPDATE report SET text_sha256 = 'x'", "UPDATE found_group SET place = 'x'"])
def test_what_is_changed_after_it_was_sealed_anew_is_told(place: str, statement: str) -> None:
    fill_third(place)
    climb(place, *STEPS)
    with ledger(place) as store:
        with store._transactions.writing() as connection:
            connection.exec_driver_sql(statement)

        assert len(store.verify()) == 1


def test_what_does_not_fit_its_old_seal_is_not_sealed_anew(place: str) -> None:
    fill_third(place)
    engine = to_database(place).open(read_only=False)
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE meaning SET start = 1")
        connection.exec_driver_sql("UPDATE decision SET who = 'eve'")
    engine.dispose()

    climb(place, *STEPS)

    with ledger(place) as store:
        assert [fault.what for fault in store.verify()] == [
            "its card or reading is not the one that the log tells of",
            "decision 1 is not what the log tells of",
        ]


def test_steps_bring_an_older_ledger_up_to_date_with_all_that_is_in_it(old: str) -> None:
    assert climb(old, Step(VERSION, add_column)) == (BEFORE, VERSION)

    with ledger(old) as store:
        assert [card.id for card in store.reports().items] == ["a"]
        assert (store.log_rows()[-1].what, store.log_rows()[-1].before) == ("upgraded", str(BEFORE))
        assert store.check_log() is None


def test_a_step_that_fails_leaves_the_ledger_as_it_was(old: str) -> None:
    with pytest.raises(UsageError):
        climb(old, Step(VERSION, fail))

    assert climb(old, Step(VERSION, add_column)) == (BEFORE, VERSION)


def test_a_ledger_from_which_no_step_leads_is_refused(old: str) -> None:
    with pytest.raises(StoreTooOldError, match="no step leads here"):
        climb(old)


def test_a_ledger_that_is_up_to_date_stays_as_it_is(tmp_path: Path) -> None:
    ledger(tmp_path / "x.ledger").close()
    before = (tmp_path / "x.ledger").read_bytes()

    assert climb(tmp_path / "x.ledger", Step(VERSION, fail)) == (VERSION, VERSION)
    assert (tmp_path / "x.ledger").read_bytes() == before


def test_the_steps_lead_from_the_first_version_to_this_one(place: str) -> None:
    ledger(place).close()
    go_back_to_the_first(place)

    assert climb(place, *STEPS) == (1, VERSION)
    with ledger(place) as store:
        store.users().put("ana", "own", "hash")
        assert [user.name for user in store.users().all()] == ["ana"]


def test_only_a_ledger_can_be_brought_up_to_date(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError):
        climb(tmp_path / "x.ledger")


def test_a_kind_of_database_that_we_do_not_know_is_told() -> None:
    with pytest.raises(UsageError, match="mysql is no database that we know"):
        ledger("mysql://localhost/x")


def test_a_path_may_come_as_a_url(tmp_path: Path) -> None:
    ledger(f"sqlite:///{tmp_path}/x.ledger").close()

    assert sqlite3.connect(tmp_path / "x.ledger").execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_reports_that_were_replaced_wait_to_be_held_against_their_next_version(place: str) -> None:
    page = "https://wire.example/a"
    with ledger(place) as store:
        for id_ in ("a", "b", "c"):
            add(store, plain_reading(id_, f"Text {id_}.", url=page))
        store.put_keys("stale", "a", [("stale", "")])
    make_third(place)

    climb(place, *STEPS)

    with ledger(place) as store:
        assert [one.report for one in store.candidates_by_key("stale", ["stale"])] == ["a", "b"]
