from datetime import date
from pathlib import Path

import pytest

from reportedly.flow import asking
from reportedly.flow.narrowing import Narrow, Where, to_narrow
from reportedly.model import ConflictKind
from reportedly.store import Store
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import NEXT_DAY

PAGE = "https://wire.example/1"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    readings = (shelling("old", url=PAGE), shelling("new", toll=19, url=PAGE), march("m", published=NEXT_DAY))
    return filled(tmp_path / "x", *readings)


def test_cards_come_by_day_and_readings_only_of_current_versions(store: Store) -> None:
    assert [card.id for card in asking.walk_cards(store)] == ["new", "old", "m"]
    assert [reading.report.id for reading in asking.walk_readings(store)] == ["new", "m"]


def test_cards_are_narrowed_by_outlet_and_days(store: Store) -> None:
    assert [card.id for card in asking.walk_cards(store, Narrow(outlet="Post"))] == ["m"]
    assert [card.id for card in asking.walk_cards(store, Narrow(first=date(2031, 3, 5)))] == ["m"]
    assert [card.id for card in asking.walk_cards(store, Narrow(last=date(2031, 3, 4)))] == ["new", "old"]


@pytest.mark.parametrize(
    "where", [Where(type="coerce"), Where(place="Tarn"), Where(place="town of Tarn", realis="actual")], ids=str
)
def test_incidents_are_found_by_type_place_and_realis(store: Store, where: Where) -> None:
    assert [one.place for one in asking.incidents(store, to_narrow(where))] == ["Tarn"]


def test_more_than_one_part_is_walked_through(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [card.id for card in asking.walk_cards(store)], list(asking.walk_log(store))
    monkeypatch.setattr(asking, "PART", 1)

    assert ([card.id for card in asking.walk_cards(store)], list(asking.walk_log(store))) == whole
    assert {group.place for group in asking.walk_groups(store, "incident")} == {"tarn", "velmar"}


def test_an_incident_that_is_not_there_is_none(store: Store) -> None:
    assert asking.incident_account(store, "i0") is None


def test_conflicts_come_as_they_were_found(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", shelling("a", toll=0), shelling("b", "Velmar", 40, outlet="Post"))

    assert [one.kind for one in asking.conflicts(store)] == [ConflictKind.NUMBER]
    assert [one for account in asking.accounts(store) for one in account.conflicts] == list(asking.conflicts(store))
