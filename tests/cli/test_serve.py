"""The commands for the page: who may sign in, and where it is not opened."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.cli.serve import RoleName
from reportedly.errors import UsageError


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "x.ledger")


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, arguments, input=typed)


def test_a_user_is_added_listed_and_removed(place: str) -> None:
    run("user", "add", "ana", "--role", "own", "-l", place, typed="a long enough sentence\n")
    run("user", "add", "ivo", "-l", place, typed="another long sentence\n")
    listed = run("user", "list", "-l", place).stdout

    run("user", "remove", "ivo", "-l", place)

    assert [line.split("\t")[:2] for line in listed.splitlines()] == [["ana", "own"], ["ivo", "read"]]
    assert "ivo" not in run("user", "list", "-l", place).stdout


def test_a_password_is_never_printed(place: str) -> None:
    assert "long enough" not in run("user", "add", "ana", "-l", place, typed="a long enough sentence\n").output


def test_a_weak_password_is_refused(place: str) -> None:
    assert isinstance(run("user", "add", "ana", "-l", place, typed="short\n").exception, UsageError)


def test_the_last_user_cannot_be_removed(place: str) -> None:
    run("user", "add", "ana", "-l", place, typed="a long enough sentence\n")

    assert isinstance(run("user", "remove", "ana", "-l", place).exception, UsageError)


def test_other_machines_are_refused_without_users(place: str) -> None:
    assert "user add" in str(run("serve", "--host", "0.0.0.0", "-l", place).exception)  # noqa: S104


def test_the_roles_of_the_command_are_those_of_the_page() -> None:
    from reportedly.api.users import Role

    assert [role.value for role in RoleName] == [role.value for role in Role]
