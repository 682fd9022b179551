"""Servers that are gone, databases that are not ours, and rights that are missing."""

import subprocess
import sys
from collections.abc import Callable

import psycopg
import pytest

from reportedly.errors import (
    ForeignStoreError,
    NoStoreError,
    StoreError,
    StoreReadOnlyError,
    StoreTooNewError,
    StoreTooOldError,
    StoreUnreachableError,
    UsageError,
)
from reportedly.store import open_store
from reportedly.store.postgres import to_tsquery
from reportedly.store.words import to_query
from tests.conftest import running_server
from tests.store.samples import NOON, add, ledger, plain_reading


@pytest.fixture
def place(fresh_schema: Callable[[], str]) -> str:
    return fresh_schema()


def run(place: str, *statements: str) -> None:
    with psycopg.connect(place) as connection:
        for statement in statements:
            connection.execute(statement.encode())


@pytest.mark.parametrize(("version", "error"), [(0, StoreTooOldError), (99, StoreTooNewError)])
def test_a_ledger_of_another_version_is_refused(place: str, version: int, error: type[StoreError]) -> None:
    ledger(place).close()
    with psycopg.connect(place) as connection:
        connection.execute("UPDATE meta SET value = %s WHERE name = 'version'", [str(version)])

    with pytest.raises(error, match=f"version {version}"):
        ledger(place)


@pytest.mark.parametrize("tables", [["report"], ["meta", "log"]])
def test_tables_of_another_application_are_left_alone(place: str, tables: list[str]) -> None:
    run(place, *(f"CREATE TABLE {table} (name text, value text)" for table in tables))

    with pytest.raises(ForeignStoreError):
        ledger(place)


def test_a_ledger_is_not_made_unless_asked_for(place: str) -> None:
    with pytest.raises(NoStoreError):
        open_store(place, clock=lambda: NOON, user="ana", create=False)


def test_the_log_cannot_be_changed(place: str) -> None:
    ledger(place).close()

    for statement in ("UPDATE log SET who = 'eve'", "DELETE FROM log", "TRUNCATE log"):
        with pytest.raises(psycopg.errors.RaiseException, match="only added to"):
            run(place, statement)


def test_a_server_that_does_not_answer_is_told_without_its_password() -> None:
    with pytest.raises(StoreUnreachableError, match="does not answer") as caught:
        ledger("postgresql://ana:secret@127.0.0.1:9/x")

    assert "secret" not in str(caught.value)


def test_a_url_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match="no URL of a database"):
        ledger("postgresql://host:port:1/x")


def test_a_user_without_rights_can_read_but_not_write(place: str) -> None:
    with ledger(place) as store:
        add(store, plain_reading("a"))
    schema = place.rpartition("%3D")[2]
    run(place, "CREATE ROLE guest LOGIN", f"GRANT USAGE ON SCHEMA {schema} TO guest")
    run(place, f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO guest")

    with ledger(place.replace("postgres:@", "guest@")) as store:
        assert [card.id for card in store.reports().items] == ["a"]
        with pytest.raises(StoreReadOnlyError, match="must not write"):
            add(store, plain_reading("b", "other"))


@pytest.mark.slow
def test_a_server_that_stops_in_the_middle_undoes_the_change_and_serves_again_later() -> None:
    with running_server() as server, ledger(server.get_uri()) as store:
        add(store, plain_reading("a"))

        with pytest.raises(StoreUnreachableError), store.writing():
            add(store, plain_reading("b", "other"))
            server.stop()
            add(store, plain_reading("c", "another"))
        with pytest.raises(StoreUnreachableError):
            store.reports()
        server.start()

        assert [card.id for card in store.reports().items] == ["a"]
        add(store, plain_reading("b", "other"))
        assert store.verify() == ()


@pytest.mark.slow
def test_without_the_driver_the_error_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from tests.store.samples import ledger\n"
        "ledger('postgresql://localhost/x')"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert "StoreError: PostgreSQL needs a driver: pip install 'reportedly[postgres]'" in done.stderr


def test_nothing_typed_is_syntax_of_the_server() -> None:
    assert to_tsquery(to_query("fire* 'x:* & -b OR |")) == "('fire':*) & ('x':*) & !('b')"
