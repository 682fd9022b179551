"""Users, their passwords and their sessions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.api.users import Role, Users
from reportedly.errors import UsageError
from reportedly.store import Store
from tests.store.samples import ledger

WORDS = "a long enough sentence"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with ledger(tmp_path / "x.ledger") as opened:
        yield opened


@pytest.fixture
def users(store: Store) -> Users:
    return Users(store)


@pytest.mark.parametrize("password", ["short", "", "ana-ruiz-ana", "x" * 20, "x" * 2000])
def test_a_weak_password_is_refused(users: Users, password: str) -> None:
    with pytest.raises(UsageError):
        users.put("ana-ruiz-ana", Role.READ, password)


@pytest.mark.parametrize("name", ["", " ana", "ana\n", "a" * 65, "\u202eana"])
def test_a_name_that_cannot_be_typed_is_refused(users: Users, name: str) -> None:
    with pytest.raises(UsageError, match="a name has"):
        users.put(name, Role.READ, WORDS)


def test_a_password_is_kept_as_a_hash_and_the_log_has_nothing_of_it(store: Store, users: Users) -> None:
    users.put("ana", Role.OWN, WORDS)

    kept = store.users().password_of("ana") or ""

    assert kept.startswith("$argon2id$")
    assert WORDS not in kept
    assert all(kept not in f"{row.before}{row.after}" and WORDS not in row.after for row in store.log_rows())
    assert [(row.what, row.subject, row.after) for row in store.log_rows()][-1] == ("user set", "ana", "own")


def test_whoever_knows_the_password_is_signed_in_until_they_sign_out(users: Users) -> None:
    users.put("ana", Role.REVIEW, WORDS)
    token = users.sign_in("ana", WORDS) or ""
    assert users.of_session(token) == ("ana", Role.REVIEW)

    users.sign_out(token)

    assert users.of_session(token) is None


def test_nobody_else_is_signed_in(users: Users) -> None:
    users.put("ana", Role.REVIEW, WORDS)

    assert users.sign_in("ana", WORDS + ".") is None
    assert users.sign_in("ivo", WORDS) is None
    assert users.of_session("") is None


def test_a_new_password_ends_all_sessions(users: Users) -> None:
    users.put("ana", Role.REVIEW, WORDS)
    token = users.sign_in("ana", WORDS) or ""

    users.put("ana", Role.REVIEW, WORDS + "!")

    assert users.of_session(token) is None


def test_who_was_removed_is_out_at_once(users: Users) -> None:
    users.put("ana", Role.OWN, WORDS)
    token = users.sign_in("ana", WORDS) or ""

    users.remove("ana")

    assert users.of_session(token) is None
    assert not users.has_any()
    with pytest.raises(UsageError, match="there is no user"):
        users.remove("ana")


def test_the_token_itself_is_not_kept(store: Store, users: Users, tmp_path: Path) -> None:
    users.put("ana", Role.OWN, WORDS)
    token = users.sign_in("ana", WORDS) or ""
    store.close()

    assert token.encode() not in (tmp_path / "x.ledger").read_bytes()


def test_a_higher_role_covers_the_lower_ones() -> None:
    assert [role for role in Role if Role.REVIEW.covers(role)] == [Role.READ, Role.REVIEW]
