"""Users and sessions in the tables, on both databases."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reportedly.store import Store, open_store
from tests.store.samples import NOON


class Clock:
    """Shows noon until it is moved on."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


CLOCK = Clock()


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    place = str(tmp_path / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    CLOCK.now = NOON
    with open_store(place, clock=CLOCK, user="root") as opened:
        yield opened


def test_a_user_comes_back_without_the_password(store: Store) -> None:
    store.users().put("ana", "own", "hash")

    (user,) = store.users().all()

    assert (user.name, user.role, user.since) == ("ana", "own", NOON)


def test_a_session_holds_until_its_end(store: Store) -> None:
    users = store.users()
    users.put("ana", "own", "hash")
    users.open_session("token", "ana", timedelta(hours=1))
    assert users.of_session("token") is not None

    CLOCK.now = NOON + timedelta(hours=1)

    assert users.of_session("token") is None


def test_sessions_that_are_over_are_forgotten(store: Store) -> None:
    users = store.users()
    users.put("ana", "own", "hash")
    users.open_session("old", "ana", timedelta(hours=1))
    CLOCK.now = NOON + timedelta(hours=2)

    users.open_session("new", "ana", timedelta(hours=1))
    CLOCK.now = NOON

    assert users.of_session("old") is None
    assert users.of_session("new") is not None


def test_whoever_is_removed_takes_the_sessions_along(store: Store) -> None:
    users = store.users()
    users.put("ana", "own", "hash")
    users.open_session("token", "ana", timedelta(hours=1))

    users.remove("ana")
    users.put("ana", "read", "hash")

    assert users.of_session("token") is None


def test_changes_are_logged_with_who_made_them(store: Store) -> None:
    store.in_name_of("ivo").users().put("ana", "own", "hash")
    store.in_name_of("eva").users().remove("ana")

    assert [(row.who, row.what, row.subject) for row in store.log_rows()][-2:] == [
        ("ivo", "user set", "ana"),
        ("eva", "user removed", "ana"),
    ]
    assert store.check_log() is None
