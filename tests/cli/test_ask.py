"""The commands that ask a ledger, in all their formats."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.errors import NoStoreError, UsageError
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import NEXT_DAY

LISTS = {
    "reports": "id", "incidents": "id", "timeline": "date", "conflicts": "kind", "echoes": "from", "sources": "outlet",
    "claims": "id", "actors": "id", "log": "n",
}  # fmt: skip


PARTS = ("incident", "tellings", "informants", "figures", "responsibility", "tallies", "conflicts", "why one")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger with a copy, two tolls that cannot both hold, and an incident elsewhere."""
    path = tmp_path_factory.mktemp("ask") / "x"
    copy = shelling("b", outlet="Courier", published=NEXT_DAY)
    filled(path, shelling("a"), copy, shelling("c", toll=0, outlet="Post"), march("m", published=NEXT_DAY)).close()
    return path


def rows(path: Path, *arguments: str) -> list[dict[str, object]]:
    done = run(*arguments, "--ledger", path, "--format", "json")
    assert done.exit_code == 0, done.output
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("command", LISTS)
def test_every_list_gives_the_same_rows_in_each_format(path: Path, command: str) -> None:
    found = rows(path, command)

    as_csv = list(csv.DictReader(io.StringIO(run(command, "--ledger", path, "--format", "csv").stdout)))
    as_text = run(command, "--ledger", path).stdout
    assert len(found) == len(as_csv) == len(as_text.splitlines())
    assert all(LISTS[command] in row for row in (*found, *as_csv))


def test_reports_are_listed_by_day_and_narrowed(path: Path) -> None:
    assert [row["id"] for row in rows(path, "reports")] == ["a", "c", "b", "m"]
    assert [row["id"] for row in rows(path, "reports", "--outlet", "Post", "--until", "2031-03-04")] == ["c"]


def test_incidents_are_narrowed_by_type_place_and_support(path: Path) -> None:
    assert {row["place"] for row in rows(path, "incidents", "--type", "coerce")} == {"Tarn"}
    assert {row["place"] for row in rows(path, "incidents", "--place", "Velmar")} == {"Velmar"}
    assert {row["place"] for row in rows(path, "incidents", "--reports", "2")} == {"Velmar"}
    assert rows(path, "incidents", "--realis", "planned") == []


def test_an_incident_is_shown_with_all_that_belongs_to_it(path: Path) -> None:
    (first, *_) = rows(path, "incidents", "--reports", "3")
    shown = run("incident", str(first["id"]), "--ledger", path)
    parts = json.loads(run("incident", str(first["id"]), "--ledger", path, "--format", "json").stdout)

    assert list(parts) == list(PARTS)
    assert {row["report"] for row in parts["tellings"]} == {"a", "b", "c"}
    assert "# tellings\n" in shown.stdout


def test_conflicts_and_echoes_are_narrowed_by_what_they_are(path: Path) -> None:
    assert {row["kind"] for row in rows(path, "conflicts", "--kind", "number")} == {"number"}
    assert rows(path, "conflicts", "--kind", "occurrence") == []
    assert rows(path, "echoes", "--change", "hedge-lost") == []


def test_what_somebody_said_is_found_by_name_and_subject(path: Path) -> None:
    assert [row["report"] for row in rows(path, "actor", "Ruiz")] == ["a", "c", "b"]
    assert [row["report"] for row in rows(path, "actor", "Ana Ruiz", "--about", "0 killed")] == ["c"]


def test_the_ledger_is_taken_from_the_environment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(path))

    assert len(run("reports").stdout.splitlines()) == 4


def test_a_ledger_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    done = run("incidents", "--ledger", tmp_path / "none.db")

    assert isinstance(done.exception, NoStoreError)
    assert "none.db" in str(done.exception)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    "arguments", [["incidents", "--type", "noise"], ["conflicts", "--kind", "mood"], ["reports", "-f", "html"]], ids=str
)
def test_a_word_that_is_none_of_the_choices_is_wrong_usage(path: Path, arguments: list[str]) -> None:
    assert run(*arguments, "--ledger", path).exit_code == 2


@pytest.mark.parametrize("arguments", [["incident", "i0"], ["claim", "c0"], ["timeline", "--since", "May"]], ids=str)
def test_what_is_not_there_or_no_day_is_wrong_usage(path: Path, arguments: list[str]) -> None:
    assert isinstance(run(*arguments, "--ledger", path).exception, UsageError)


@pytest.mark.model
def test_a_search_finds_words_and_says_where(path: Path) -> None:
    found = rows(path, "search", "dock workers", "--limit", "1")

    assert [row["report"] for row in found] == ["m"]
    assert "dock workers" in str(found[0]["words"])


FILTERED = ("reports", "incidents", "timeline", "claims", "conflicts", "echoes", "actors", "sources")


@pytest.mark.parametrize("command", FILTERED)
def test_every_list_takes_all_filters(path: Path, command: str) -> None:
    days = ["--since", "2031-03", "--until", "2031-03-05", "--outlet", "Wire", "--limit", "3"]
    like = ["--place", "Velmar", "--actor", "Ruiz", "--type", "harm", "--realis", "actual", "--check", "alleged"]
    counts = ["--reports", "2", "--outlets", "1", "--texts", "1", "--informants", "1"]

    assert rows(path, command, *days, *like, *counts) == []


@pytest.mark.parametrize(
    ("command", "narrow", "found"),
    [
        ("reports", ("--place", "Tarn"), ["m"]),
        ("reports", ("--actor", "Ruiz", "--outlet", "Post"), ["c"]),
        ("reports", ("--type", "coerce", "--limit", "1"), ["m"]),
        ("reports", ("--since", "2031-03-05"), ["b", "m"]),
        ("reports", ("--limit", "2"), ["a", "c"]),
    ],
    ids=str,
)
def test_reports_are_narrowed_by_what_they_tell(
    path: Path, command: str, narrow: tuple[str, ...], found: list[str]
) -> None:
    assert [row["id"] for row in rows(path, command, *narrow)] == found


def test_conflicts_echoes_actors_and_sources_are_narrowed_by_place(path: Path) -> None:
    assert rows(path, "conflicts", "--place", "Tarn") == rows(path, "echoes", "--place", "Tarn") == []
    assert len(rows(path, "conflicts", "--place", "Velmar")) == len(rows(path, "conflicts")) > 0
    assert [row["name"] for row in rows(path, "actors", "--place", "Velmar")] == ["Ana Ruiz"]
    assert [row["outlet"] for row in rows(path, "sources", "--place", "Tarn")] == ["Post"]


def test_what_somebody_said_is_narrowed_like_anything_else(path: Path) -> None:
    assert [row["report"] for row in rows(path, "actor", "Ruiz", "--until", "2031-03-04", "--outlet", "Wire")] == ["a"]


def test_a_day_or_word_that_is_none_names_those_that_are(path: Path) -> None:
    assert "assault" in run("incidents", "--type", "noise", "--ledger", path).output
    assert "unverified" in run("claims", "--check", "perhaps", "--ledger", path).output
    assert "2024-05-31" in str(run("reports", "--until", "soon", "--ledger", path).exception)


def test_nothing_found_says_so_and_what_to_leave_out(path: Path) -> None:
    done = run("incidents", "--place", "Nowhere", "--ledger", path)

    assert (done.stdout, done.exit_code) == ("", 0)
    assert "nothing found: try without --place" in done.stderr


def test_who_said_it_needs_a_name(path: Path) -> None:
    assert "a name is needed" in str(run("actor", " ", "--ledger", path).exception)


def test_edits_of_pages_name_what_was_changed_and_whether_it_is_told(tmp_path: Path) -> None:
    page = "https://wire.example/a"
    path = tmp_path / "edits"
    filled(path, shelling("v1", toll=14, url=page), shelling("v2", toll=41, url=page)).close()

    (row,) = rows(path, "edits", "--silent", "--outlet", "Wire")

    assert (row["from"], row["to"], row["announced"], row["changes"]) == ("v1", "v2", "no", "number-changed")
    assert (row["lost or changed"], row["became"], row["notice"]) == ("14", "41", None)
    assert rows(path, "edits", "--change", "hedge-lost") == rows(path, "edits", "--outlet", "Post") == []
