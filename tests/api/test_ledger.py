"""The ledger as Python sees it; adding reports is in the story, because it needs the reader model."""

import getpass
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import reportedly
from reportedly.api import upgrade_ledger
from reportedly.api.ledger import UNNAMED
from reportedly.errors import NoStoreError, UsageError
from reportedly.model import ConflictKind, EventType
from reportedly.store import Member
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import NEXT_DAY


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[reportedly.Ledger]:
    copy = shelling("b", outlet="Courier", published=NEXT_DAY)
    filled(tmp_path / "x", shelling("a"), copy, shelling("c", toll=0, outlet="Post"), march("m")).close()
    with reportedly.open(tmp_path / "x", create=False) as opened:
        yield opened


def test_a_ledger_is_made_only_where_it_may_be(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError):
        reportedly.open(tmp_path / "none.db", create=False)

    with reportedly.open(tmp_path / "new.db") as made:
        assert list(made.reports()) == []


def test_the_log_names_the_user_that_was_given(tmp_path: Path) -> None:
    with reportedly.open(tmp_path / "new.db", user="desk two") as made:
        assert [entry.who for entry in made.log()] == ["desk two"]


def test_an_account_without_a_name_is_called_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(getpass, "getuser", nobody)

    with reportedly.open(tmp_path / "new.db") as made:
        assert [entry.who for entry in made.log()] == [UNNAMED]


def test_reports_and_readings_are_found(ledger: reportedly.Ledger) -> None:
    assert [card.id for card in ledger.reports(since=date(2031, 3, 5))] == ["b"]
    assert ledger.reading("m").report.outlet == "Post"
    with pytest.raises(UsageError, match="no report 'z'"):
        ledger.reading("z")


def test_incidents_are_found_by_words_of_the_lists_in_any_case(ledger: reportedly.Ledger) -> None:
    assert {one.type for one in ledger.incidents(type="coerce")} == {EventType.COERCE}
    assert {one.place for one in ledger.incidents(place="Tarn", realis="actual")} == {"Tarn"}


@pytest.mark.parametrize(
    ("name", "option"),
    [("incidents", "type"), ("incidents", "realis"), ("conflicts", "kind"), ("echoes", "change"), ("edits", "change")],
)
def test_any_other_word_is_refused_with_the_list(ledger: reportedly.Ledger, name: str, option: str) -> None:
    with pytest.raises(UsageError, match="'noise' is none of "):
        list(getattr(ledger, name)(**{option: "noise"}))


def test_an_incident_comes_with_all_that_is_known_of_it(ledger: reportedly.Ledger) -> None:
    for incident in ledger.incidents():
        assert ledger.incident(incident.id).incidents == (incident,)
    with pytest.raises(UsageError, match="no incident 'i0'"):
        ledger.incident("i0")
    with pytest.raises(UsageError, match="no claim 'c0'"):
        ledger.claim("c0")


def test_conflicts_echoes_and_quotations_are_found(ledger: reportedly.Ledger) -> None:
    assert {one.kind for one in ledger.conflicts(kind="number")} == {ConflictKind.NUMBER}
    assert ("a", "b") in {(one.first, one.second) for one in ledger.echoes()}
    assert [one.report for one in ledger.said("Ana Ruiz", about="0 killed")] == ["c"]
    assert [one.outlet for one in ledger.sources()] == ["Post", "Courier", "Wire"]


def test_a_removed_report_is_in_nothing_any_more(ledger: reportedly.Ledger) -> None:
    ledger.remove("m")

    assert "Tarn" not in {one.place for one in ledger.incidents()}
    assert [one.what for one in ledger.log()][-1] == "removed"


def test_the_whole_ledger_is_plain_values(ledger: reportedly.Ledger) -> None:
    values = ledger.export()

    assert values["schema"] == "reportedly/ledger@1"
    assert len(values["reports"]) == 4


def test_a_sound_ledger_has_no_faults_and_needs_no_upgrade(ledger: reportedly.Ledger, tmp_path: Path) -> None:
    assert {one.status for one in ledger.verify(reread=False)} == {"kept"}
    before, after = upgrade_ledger(tmp_path / "x")
    assert before == after


def test_an_older_ledger_knows_its_edits_once_it_is_upgraded(tmp_path: Path) -> None:
    page = "https://wire.example/a"
    store = filled(tmp_path / "old", shelling("v1", toll=14, url=page), shelling("v2", toll=41, url=page))
    with store.writing():
        store.replace_groups("edit", [Member("v1")], [])
    with store._transactions.writing() as connection:
        store._database.sign(connection, 4)
        connection.exec_driver_sql("UPDATE meta SET value = '4' WHERE name = 'version'")
    store.close()

    assert upgrade_ledger(tmp_path / "old")[0] == 4

    with reportedly.open(tmp_path / "old") as opened:
        assert [(one.first, one.second, one.is_silent) for one in opened.edits(silent=True)] == [("v1", "v2", True)]
