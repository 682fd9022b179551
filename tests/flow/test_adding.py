from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.flow.adding import Desk, Kept, add_reports, keep
from reportedly.flow.joining import MARK, STALE
from reportedly.model import Failure, Given
from reportedly.settings import load_settings
from tests.flow.desks import LEXICON, contents, filled, ledger, put, shelling
from tests.store.samples import VERSIONS

PAGE = "https://wire.example/1"


def test_a_new_report_is_kept_and_marked_for_joining(tmp_path: Path) -> None:
    store = ledger(tmp_path / "x")

    kept = put(store, shelling("a"))

    assert kept == Kept(origin="a.txt", report="a", new=True)
    assert {member.report for member in store.candidates_by_key(STALE, [MARK])} == {"a"}


def test_a_report_that_is_there_changes_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("a"))
    before, entries = contents(store), store.log_rows()

    kept = put(store, shelling("a"))

    assert isinstance(kept, Kept)
    assert not kept.new
    assert (contents(store), store.log_rows()) == (before, entries)


def test_a_new_version_of_a_page_is_told_with_the_one_before(tmp_path: Path) -> None:
    store = ledger(tmp_path / "x")
    put(store, shelling("old", url=PAGE))

    kept = put(store, shelling("new", toll=19, url=PAGE))

    assert kept == Kept(origin="new.txt", report="new", new=True, earlier="old")


def test_an_input_that_cannot_be_read_is_recorded(tmp_path: Path) -> None:
    store = ledger(tmp_path / "x")
    failure = Failure("x.txt", "it is empty")

    assert keep(Desk(store, LEXICON, VERSIONS), failure, b"") == failure
    assert [(one.origin, one.cause) for one in store.failures()] == [("x.txt", "it is empty")]


def test_a_file_that_changed_while_it_was_read_is_a_failure(tmp_path: Path) -> None:
    store = ledger(tmp_path / "x")

    kept = keep(Desk(store, LEXICON, VERSIONS), shelling("a"), b"other words")

    assert isinstance(kept, Failure)
    assert "changed" in kept.cause
    assert store.reports().items == ()


def test_links_do_not_depend_on_how_exact_a_vector_came(tmp_path: Path) -> None:
    exact = shelling("a")
    exact = replace(exact, meanings=tuple(replace(one, vector=(1 / 3, 2 / 3)) for one in exact.meanings))

    store = filled(tmp_path / "x", exact, shelling("b", toll=19))
    turned = filled(tmp_path / "y", shelling("b", toll=19), exact)

    assert store.links_of("a") == turned.links_of("a")


@pytest.mark.model
def test_files_are_added_once_and_what_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells hit a market in Velmar on Monday, the mayor said.", "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    store, settings = ledger(tmp_path / "x"), load_settings()

    first = list(add_reports(store, [str(tmp_path)], Given(), settings))
    again = list(add_reports(store, [str(tmp_path / "a.txt")], Given(), settings))

    assert first[0] == Kept(origin=str(tmp_path / "a.txt"), report="a", new=True)
    assert first[1] == Failure(str(tmp_path / "b.txt"), "it is empty")
    assert again == [Kept(origin=str(tmp_path / "a.txt"), report=None, new=False)]
    assert store.candidates_by_key(STALE, [MARK]) == {}
