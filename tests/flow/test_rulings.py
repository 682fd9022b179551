from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.flow.asking import find_incident_rows, parties
from reportedly.flow.joining import remove_report, settle
from reportedly.flow.rulings import all_rulings, rule, unrule
from reportedly.model import Incident
from reportedly.store import Member, Store
from tests.flow.desks import filled, march, put, shelling
from tests.resolve.tellings import NEXT_DAY


def incidents(store: Store) -> list[Incident]:
    return list(find_incident_rows(store, (None, None, None), None, None))


def told(store: Store) -> list[set[str]]:
    """Return for each incident which reports tell it."""
    return sorted(({one.report for one in incident.tellings} for incident in incidents(store)), key=sorted)


def merge(store: Store) -> int:
    """Rule that the march in Tarn and the shelling of Velmar are one."""
    (tarn,) = (one for one in incidents(store) if one.place == "Tarn")
    (velmar, *_) = (one for one in incidents(store) if one.place == "Velmar")
    return rule(store, tarn.tellings, velmar.tellings, same=True)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("a"), march("m"))


def test_incidents_of_two_rooms_are_one_when_a_user_says_so(store: Store) -> None:
    merge(store)

    assert {"a", "m"} in told(store)


def test_a_ruling_that_is_taken_back_leaves_the_incidents_as_they_were(store: Store) -> None:
    before = told(store)
    number = merge(store)

    unrule(store, number)

    assert told(store) == before
    assert all_rulings(store) == ()


def test_a_report_that_is_ruled_out_of_an_incident_stays_out(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", shelling("a"), shelling("b", toll=19, published=NEXT_DAY))
    joined = next(one for one in incidents(store) if {each.report for each in one.tellings} == {"a", "b"})
    own = [one for one in joined.tellings if one.report == "b"]
    others = [one for one in joined.tellings if one.report == "a"]

    rule(store, own, others, same=False)

    ruled = {span for one in own for span in one.spans}
    home = next(i for i in incidents(store) if any(set(one.spans) & ruled for one in i.tellings if one.report == "b"))
    assert {one.report for one in home.tellings} == {"b"}


def test_a_ruling_holds_for_reports_that_come_back(store: Store) -> None:
    merge(store)
    remove_report(store, "m")
    assert {"a", "m"} not in told(store)

    put(store, march("m"))
    settle(store)

    assert {"a", "m"} in told(store)


def test_a_ruling_on_reports_that_are_gone_stops_nothing(store: Store) -> None:
    merge(store)
    remove_report(store, "a")
    remove_report(store, "m")

    put(store, march("m"))
    settle(store)

    assert told(store) == [{"m"}]


def test_only_rulings_that_are_there_can_be_taken_back(store: Store) -> None:
    with pytest.raises(UsageError, match="no ruling 7"):
        unrule(store, 7)


def test_parties_of_an_old_version_are_gone(tmp_path: Path) -> None:
    url = "https://wire.example/1"
    store = filled(tmp_path / "y", shelling("old", url=url), march("new", url=url))

    assert [one.name for one in parties(store)] == []


def test_what_a_ruling_joined_is_looked_at_apart_again_when_it_is_taken_back(store: Store) -> None:
    before = store.components_of("room", [Member("a"), Member("m")])
    number = merge(store)

    unrule(store, number)

    assert len(before) == 2
    assert store.components_of("room", [Member("a"), Member("m")]) == before
