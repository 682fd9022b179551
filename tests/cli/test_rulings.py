"""The commands that rule, on a ledger with two actors."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.errors import UsageError
from tests.flow.desks import filled
from tests.flow.test_rulings import LATER, press


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled(tmp_path / "x", press("a", "Ana Ruiz"), press("b", "Pol Vela", LATER, "Tarn")).close()
    return tmp_path / "x"


def actors(path: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("actors", "-l", path, "-f", "json").stdout)
    return found


def test_actors_are_merged_with_a_note_and_the_list_of_rulings_tells_it(path: Path) -> None:
    ids = [str(row["id"]) for row in actors(path)]

    assert run("merge", *ids, "-l", path, "--note", "a pen name").stdout == "ruling 1\n"
    (row,) = json.loads(run("rulings", "-l", path, "-f", "json").stdout)
    assert (row["ruling"], row["reports"], row["note"]) == ("one actor", "a, b", "a pen name")
    assert [(one["reports"], one["why one"]) for one in actors(path)] == [(2, "ruling")]


def test_a_report_is_split_off_again_and_both_rulings_are_undone(path: Path) -> None:
    before = actors(path)
    run("merge", *(str(row["id"]) for row in before), "-l", path)

    assert run("split", str(actors(path)[0]["id"]), "b", "-l", path).stdout == "ruling 2\n"
    assert len(actors(path)) == 2
    for number in "21":
        assert run("undo", number, "-l", path).exit_code == 0
    assert actors(path) == before


def test_an_id_that_is_not_there_is_named(path: Path) -> None:
    assert isinstance(run("merge", "a1", "a2", "-l", path).exception, UsageError)
    assert "no incident, claim or actor 'a1'" in str(run("split", "a1", "b", "-l", path).exception)
