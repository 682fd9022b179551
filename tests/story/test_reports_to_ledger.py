"""From a handful of reports to a ledger: in any order, in parts, in several processes, always the same one."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import reportedly
from reportedly.cli.app import app

pytestmark = [pytest.mark.model, pytest.mark.slow]

SHELLING = (
    "VELMAR, Maresia, March 4 (Northern Wire) - At least 12 people were killed on Tuesday when shells hit a crowded "
    "market in Velmar, the regional health office said.\n\n"
    "The shells landed shortly after nine in the morning while farmers were unloading crates of apples, the office "
    "said. The toll could not be independently verified.\n\n"
    "The army accused rebels of the Coastal Brigades of firing on the town from the hills."
)
COPY = (
    SHELLING.replace(" (Northern Wire)", "").replace(", the regional health office said", "").replace("At least ", "")
)
RISEN = (
    "VELMAR, Maresia, March 5 - The number of people killed in Tuesday's shelling of a market in Velmar has risen to "
    "19, a doctor at the town's hospital said on Wednesday. He said seven of the wounded had died overnight."
)
DENIAL = (
    "VELMAR, Maresia, March 5 - The Coastal Brigades denied on Wednesday that their fighters had shelled the market in "
    "Velmar. A spokesman for the Brigades said the army had fired the shells that killed 12 people there."
)
FLOOD = (
    "TARN, Maresia, March 4 - The river Osk broke its banks in Tarn on Tuesday and drove 300 people from their homes, "
    "Mayor Ana Ruiz said. Nobody was hurt."
)
FLOOD_LATER = (
    "TARN, Maresia, March 5 - Some 450 people have been driven from their homes by the flood in Tarn, Mayor Ana Ruiz "
    "said on Wednesday, a day after the river Osk broke its banks."
)
TALKS = "PORT OSK, Maresia, April 2 - Envoys of both sides met in Port Osk on Wednesday for talks on a truce."
REPORTS = [
    {"id": "wire", "outlet": "Northern Wire", "published": "2031-03-04T10:00:00Z", "text": SHELLING},
    {"id": "courier", "outlet": "Courier", "published": "2031-03-04T15:00:00Z", "text": COPY},
    {"id": "post", "outlet": "Post", "published": "2031-03-05T09:00:00Z", "text": RISEN},
    {"id": "radio", "outlet": "Radio Coast", "published": "2031-03-05T12:00:00Z", "text": DENIAL},
    {"id": "herald", "outlet": "Herald", "published": "2031-03-04T18:00:00Z", "text": FLOOD},
    {"id": "gazette", "outlet": "Gazette", "published": "2031-03-05T18:00:00Z", "text": FLOOD_LATER},
    {"id": "bulletin", "outlet": "Bulletin", "published": "2031-04-02T18:00:00Z", "text": TALKS},
]
Values = dict[str, Any]


def write(path: Path, reports: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(report) + "\n" for report in reports), "utf-8")
    return path


def export(folder: Path, name: str, *parts: list[dict[str, str]], jobs: int = 1) -> Values:
    """Add reports part after part to a new ledger and return all that it then holds."""
    with reportedly.open(folder / f"{name}.db") as ledger:
        for number, part in enumerate(parts):
            list(ledger.add([write(folder / f"{name}{number}.jsonl", part)], jobs=jobs))
        return ledger.export()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("story")


@pytest.fixture(scope="module")
def whole(folder: Path) -> Values:
    return export(folder, "whole", REPORTS)


@pytest.fixture
def ledger(folder: Path, whole: Values, tmp_path: Path) -> Iterator[reportedly.Ledger]:
    """Give a copy of the ledger of all reports."""
    assert whole
    (tmp_path / "x.db").write_bytes((folder / "whole.db").read_bytes())
    with reportedly.open(tmp_path / "x.db", create=False) as opened:
        yield opened


def test_the_shelling_and_the_flood_are_told_apart(whole: Values) -> None:
    told = {one["place"]: {each["report"] for each in one["tellings"]} for one in whole["incidents"]}

    assert {"wire", "courier", "post"} <= told["Velmar"]
    assert told["Tarn"] == {"herald", "gazette"}


def test_the_copy_is_led_to_the_wire_and_counts_as_one_text_with_it(whole: Values) -> None:
    (echo,) = whole["echoes"]

    assert (echo["from"], echo["to"]) == ("wire", "courier")
    assert {"attribution-lost", "hedge-lost"} <= set(echo["changes"])
    assert ["courier", "wire"] in whole["texts"]


def test_the_denial_is_in_conflict_and_the_rising_toll_is_not(whole: Values) -> None:
    assert "number" not in {one["kind"] for one in whole["conflicts"]}
    assert {one["b"]["report"] for one in whole["conflicts"]} == {"radio"}
    assert "update" in {one["relation"] for one in whole["number_relations"]}


def test_the_order_in_which_reports_come_does_not_show(folder: Path, whole: Values) -> None:
    assert export(folder, "turned", REPORTS[::-1]) == whole
    assert export(folder, "mixed", REPORTS[4:] + REPORTS[:4]) == whole


def test_one_by_one_gives_the_same_as_at_once(folder: Path, whole: Values) -> None:
    assert export(folder, "single", *([report] for report in REPORTS[::-1])) == whole


def test_several_processes_give_the_same(folder: Path, whole: Values) -> None:
    assert export(folder, "jobs", REPORTS, jobs=2) == whole


@pytest.mark.parametrize("gone", ["wire", "post", "radio"])
def test_taking_out_a_report_gives_the_ledger_that_never_had_it(
    folder: Path, ledger: reportedly.Ledger, gone: str
) -> None:
    ledger.remove(gone)

    assert ledger.export() == export(folder, f"without-{gone}", [one for one in REPORTS if one["id"] != gone])


def test_adding_again_changes_nothing(folder: Path, ledger: reportedly.Ledger, whole: Values) -> None:
    entries = list(ledger.log())

    kept = list(ledger.add([folder / "whole0.jsonl"]))

    assert not any(one.new for one in kept if not isinstance(one, reportedly.Failure))
    assert ledger.export() == whole
    assert list(ledger.log()) == entries


def test_a_new_version_of_a_page_is_told_and_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    page = {"url": "https://post.example/velmar", "outlet": "Post", "published": "2031-03-05"}
    old, new = page | {"id": "old", "text": FLOOD}, page | {"id": "new", "text": RISEN}

    with reportedly.open(tmp_path / "x.db") as ledger:
        list(ledger.add([write(tmp_path / "old.jsonl", [old])]))
        (kept,) = ledger.add([write(tmp_path / "new.jsonl", [new])])
        assert not isinstance(kept, reportedly.Failure)
        assert (kept.report, kept.earlier) == ("new", "old")
        assert [(card.id, card.version) for card in ledger.reports()] == [("new", 2), ("old", 1)]
        values = ledger.export()
        assert [(one["from"], one["to"]) for one in values["edits"]] == [("old", "new")]
        assert {**values, "edits": []} == export(tmp_path, "only", [new])


def test_a_run_that_was_stopped_is_taken_up_by_the_next(folder: Path, tmp_path: Path, whole: Values) -> None:
    with reportedly.open(tmp_path / "x.db") as ledger:
        adding = ledger.add([folder / "whole0.jsonl"])
        for _ in range(3):
            next(adding)
        adding.close()  # type: ignore[attr-defined]  # it is a generator
        assert list(ledger.incidents()) == []

        list(ledger.add([folder / "whole0.jsonl"]))

        assert ledger.export() == whole


def test_reading_everything_again_gives_the_same(ledger: reportedly.Ledger) -> None:
    assert {one.report: one.status for one in ledger.verify()} == {one["id"]: "identical" for one in REPORTS}


def test_the_command_adds_counts_and_tells_what_failed(tmp_path: Path) -> None:
    bad = {"id": "bad", "text": ""}
    place = str(write(tmp_path / "some.jsonl", [REPORTS[4], bad]))

    first, again = (CliRunner().invoke(app, ["add", place, "--ledger", str(tmp_path / "x.db")]) for _ in range(2))

    assert (first.exit_code, again.exit_code) == (1, 1)
    assert first.stdout == "1 new, 1 failed\n"
    assert again.stdout == "0 new, 1 there already, 1 failed\n"
    assert first.stderr == f'reportedly: {place}:2: it has no "text"\n'
