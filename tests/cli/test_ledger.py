"""The commands that change or check a ledger; what they need of the reader model is in the story."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.errors import NoStoreError, UsageError
from tests.flow.desks import filled, march, shelling


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled(tmp_path / "x", shelling("a"), march("m")).close()
    return tmp_path / "x"


def test_the_whole_ledger_is_written_as_json(path: Path) -> None:
    values = json.loads(run("export", "ledger", "--ledger", path).stdout)

    assert values["schema"] == "reportedly/ledger@1"
    assert [report["id"] for report in values["reports"]] == ["a", "m"]


def test_an_export_to_a_file_prints_nothing_and_leaves_no_half_file(path: Path) -> None:
    out = path.with_name("out.json")

    done = run("export", "ledger", "--ledger", path, "--out", out)

    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads(out.read_text("utf-8"))["texts"] == [["a"], ["m"]]
    assert list(path.parent.glob(".*.new")) == []


def test_an_export_into_a_folder_that_is_not_there_says_so(path: Path) -> None:
    done = run("export", "ledger", "--ledger", path, "--out", path.parent / "no" / "out.json")

    assert isinstance(done.exception, UsageError)
    assert "cannot be written" in str(done.exception)


def test_a_removed_report_is_gone_and_the_log_keeps_that_it_was_there(path: Path) -> None:
    assert run("remove", "m", "--ledger", path).exit_code == 0

    assert "m" not in run("reports", "--ledger", path).stdout.split()
    log = json.loads(run("log", "--ledger", path, "--format", "json").stdout)
    assert [(one["what"], one["about"], one["who"]) for one in log[-2:]] == [
        ("added", "m", "ana"),
        ("removed", "m", log[-1]["who"]),
    ]


def test_a_report_that_is_not_there_cannot_be_removed(path: Path) -> None:
    assert isinstance(run("remove", "z", "--ledger", path).exception, UsageError)


def test_a_sound_ledger_verifies(path: Path) -> None:
    rows = json.loads(run("verify", "--no-reread", "--ledger", path, "--format", "json").stdout)
    done = run("verify", "--no-reread", "--ledger", path)

    assert [(row["report"], row["status"]) for row in rows] == [("a", "kept"), ("m", "kept")]
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "2 kept, 0 changed, 0 missing")


def test_a_ledger_that_was_tampered_with_has_its_own_status(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM reading")
    connection.close()

    done = run("verify", "--no-reread", "--ledger", path)

    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == "0 kept, 0 changed, 2 missing"


def test_the_log_tells_in_words_what_was_decided(path: Path) -> None:
    one, other = (row["id"] for row in json.loads(run("incidents", "--ledger", path, "-f", "json").stdout))
    run("merge", one, other, "--note", "one front", "--ledger", path)
    run("undo", "1", "--ledger", path)

    rows = json.loads(run("log", "--ledger", path, "--format", "json").stdout)

    told = [(row["what"], row["about"], row["told"]) for row in rows[-2:]]
    assert told == [(what, "1", "one incident in a, m: one front") for what in ("decided", "withdrew")]


def test_incidents_are_ruled_to_be_one_and_the_ruling_is_taken_back(path: Path) -> None:
    before = run("incidents", "--ledger", path).stdout
    ids = {row["place"]: row["id"] for row in json.loads(run("incidents", "--ledger", path, "-f", "json").stdout)}

    assert run("merge", ids["Tarn"], ids["Velmar"], "--ledger", path).stdout == "ruling 1\n"
    (ruling,) = json.loads(run("rulings", "--ledger", path, "-f", "json").stdout)
    assert (ruling["ruling"], ruling["reports"]) == ("one incident", "a, m")
    assert run("incidents", "--ledger", path).stdout != before

    assert run("undo", "1", "--ledger", path).exit_code == 0
    assert run("incidents", "--ledger", path).stdout == before


def test_a_ledger_that_is_up_to_date_says_so(path: Path) -> None:
    assert "up to date" in run("upgrade", "--ledger", path).stdout


@pytest.mark.parametrize(
    "command", [["log"], ["export", "ledger"], ["verify", "--no-reread"], ["remove", "a"], ["upgrade"]], ids=" ".join
)
def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path, command: list[str]) -> None:
    done = run(*command, "--ledger", tmp_path / "none.db")

    assert isinstance(done.exception, NoStoreError)
    assert not (tmp_path / "none.db").exists()


def test_wrong_usage_has_its_own_status(path: Path) -> None:
    assert run("export", "everything", "--ledger", path).exit_code == 2
    assert run("log", "--ledger", path, "--format", "html").exit_code == 2
    assert run("add", "--ledger", path).exit_code == 2


def test_our_errors_are_one_line_on_standard_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reportedly.cli", "log", "--ledger", str(tmp_path / "none.db")]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"reportedly: there is no ledger at {tmp_path / 'none.db'}\n"
