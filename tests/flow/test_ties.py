from pathlib import Path

from reportedly.flow.rulings import merge
from reportedly.flow.ties import rulings_of, tie, untie
from reportedly.store import Store
from tests.flow.desks import filled
from tests.flow.test_rulings import APART, ids_by_name, press


def tied(store: Store) -> list[tuple[str, str]]:
    """Return which reports are looked at together."""
    return [(link.a.report, link.b.report) for link in store.links_of("a", "b", "c", kind="room")]


def merged(path: Path) -> Store:
    """Return a ledger in which the first and last of three actors are ruled to be one."""
    store = filled(path, *(press(*one) for one in APART))
    first, _, last = ids_by_name(store)
    merge(store, first, last)
    return store


def test_reports_of_a_ruling_are_tied_and_tied_only_once(tmp_path: Path) -> None:
    store = merged(tmp_path / "x")

    tie(store, ["a"])

    assert tied(store) == [("a", "c")]


def test_what_another_ruling_ties_too_stays_tied(tmp_path: Path) -> None:
    store = merged(tmp_path / "x")

    untie(store, rulings_of(store)[0])

    assert tied(store) == [("a", "c")]
