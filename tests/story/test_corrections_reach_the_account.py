"""What users correct in single reports shows in the account, the pages and the exports, and can be taken back."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.api import Ledger
from reportedly.api.review import Review, review_of
from reportedly.cli.app import app
from reportedly.flow.joining import mark, settle
from reportedly.flow.linking import link_report
from reportedly.model import Amendment, Correction, FindingKind, Span, Verdict
from reportedly.settings import load_settings
from reportedly.store import Store
from tests.flow.desks import LEXICON, contents, filled, march, put, shelling
from tests.store.samples import VERSIONS

READINGS = (shelling("a"), shelling("b", toll=15, outlet="Post"), march("m"))


def said(verdict: Verdict, kind: FindingKind, at: Span, *amendments: Amendment) -> Correction:
    """Return what a user says of a finding of the first report."""
    return Correction(report="a", kind=kind, at=at, verdict=verdict, amendments=amendments)


HIT, KILLED = (one.mentions[0] for one in shelling("a").events)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", *READINGS)


@pytest.fixture
def desk(store: Store) -> Review:
    return review_of(Ledger(store, load_settings()))


def test_a_rejected_event_is_in_no_incident_any_more(store: Store, desk: Review) -> None:
    for at in (HIT, KILLED):
        desk.correct(said(Verdict.REJECTED, FindingKind.EVENT, at))
    desk.settle()

    told, _ = contents(store)

    assert {one["report"] for incident in told["incidents"] for one in incident["tellings"]} == {"b", "m"}


def test_taking_all_back_leaves_the_ledger_as_it_was(store: Store, desk: Review) -> None:
    before = contents(store)
    numbers = [desk.correct(said(Verdict.REJECTED, FindingKind.EVENT, at)) for at in (HIT, KILLED)]
    desk.settle()

    for number in numbers:
        desk.undo(number)
    desk.settle()

    assert contents(store) == before


def test_what_is_corrected_stays_so_when_the_report_is_read_anew(store: Store, desk: Review) -> None:
    realis = Amendment(field="realis", value="denied")
    desk.correct(said(Verdict.CHANGED, FindingKind.EVENT, HIT, realis))
    desk.settle()
    before = contents(store)

    store.reread("a", shelling("a"), VERSIONS)
    with store.writing():
        link_report(store, Ledger(store, load_settings()).reading("a"), LEXICON)
        mark(store, ["b", "m"])
    settle(store)

    assert contents(store) == before


def test_corrections_that_came_before_a_report_count_as_if_they_came_after(tmp_path: Path) -> None:
    realis = Amendment(field="realis", value="denied")
    correction = said(Verdict.CHANGED, FindingKind.EVENT, HIT, realis)
    early, late = filled(tmp_path / "early", *READINGS[:1]), filled(tmp_path / "late", *READINGS)
    for one in (early, late):
        review_of(Ledger(one, load_settings())).correct(correction)
        settle(one)

    for reading in READINGS[1:]:
        put(early, reading)
    settle(early)

    assert contents(early) == contents(late)


def test_the_ledger_gives_a_report_as_it_is_corrected(store: Store, desk: Review) -> None:
    desk.correct(said(Verdict.REJECTED, FindingKind.EVENT, HIT))
    ledger = Ledger(store, load_settings())

    assert [one.id for one in ledger.reading("a").events] == ["e2"]
    assert [one.id for one in ledger.pages().report("a").reading.events] == ["e2"]
    assert [one.id for one in store.reading("a").events] == ["e1", "e2"]


def test_corrections_are_exported_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with filled(path, *READINGS) as store:
        review_of(Ledger(store, load_settings())).correct(said(Verdict.ACCEPTED, FindingKind.EVENT, HIT))

    done = CliRunner().invoke(app, ["export", "corrections", "-l", str(path), "-o", str(tmp_path / "out")])

    assert done.exit_code == 0, done.output
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["a.json", "a.txt"]
