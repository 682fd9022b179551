from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.flow import asking, rulings
from reportedly.flow.asking import parties
from reportedly.flow.joining import remove_report, settle
from reportedly.flow.rulings import all_rulings, rule, unrule
from reportedly.model import Incident, Reading, Ruled, Ruling
from reportedly.store import Member, Store, from_record
from tests.flow.desks import filled, march, put, shelling
from tests.resolve.tellings import DAY, NEXT_DAY, person, says, spot, telling

LATER, LAST = "2031-07-04T08:00:00Z", "2031-11-04T08:00:00Z"
APART = (
    ("a", "Ana Ruiz", DAY, "Velmar"),
    ("b", "Pol Vela", LATER, "Tarn"),
    ("c", "Ida Roth", LAST, "Ostrava"),
)
"""Three persons, places and times, so that no two reports are looked at together."""


def incidents(store: Store) -> list[Incident]:
    return list(asking.incidents(store))


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


def ids(store: Store, kind: str) -> list[str]:
    return sorted(group.id for group in asking.walk_groups(store, kind))


def names(store: Store) -> list[tuple[str, ...]]:
    return sorted(one.names for one in parties(store))


def ids_by_name(store: Store) -> list[str]:
    return [one.id for one in sorted(parties(store), key=lambda one: one.appearances)]


def press(id_: str, name: str, published: str = DAY, town: str = "Velmar") -> Reading:
    """Return a report in which somebody is named and says that a town is safe."""
    text = f"{name} said the {town} road to the coast was safe for grain lorries again."
    words = f"the {town} road to the coast was safe for grain lorries again"
    findings = (person(text, name), spot(text, town, "town"), says(text, name, "said", words, actor="a1"))
    return telling(text, *findings, id_=id_, published=published, outlet=id_)


def test_actors_of_two_rooms_are_one_when_a_user_says_so_and_two_again_when_not(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", press("a", "Ana Ruiz"), press("b", "Pol Vela", LATER, "Tarn"))
    before = names(store)

    number = rulings.merge(store, *ids(store, "party"), note="a pen name")
    assert names(store) == [("Ana Ruiz", "Pol Vela")]

    unrule(store, number)
    assert names(store) == before == [("Ana Ruiz",), ("Pol Vela",)]


def test_one_report_is_split_from_an_actor(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", press("a", "Ana Ruiz"), press("b", "Ana Ruiz"))
    (both,) = ids(store, "party")

    rulings.split(store, both, "b")

    assert names(store) == [("Ana Ruiz",), ("Ana Ruiz",)]


def test_claims_are_split_and_the_ruling_is_taken_back(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", *(press(id_, name) for id_, name in (("a", "Ana Ruiz"), ("b", "Pol Vela"))))
    (claim,) = ids(store, "claim")

    number = rulings.split(store, claim, "b")
    assert ids(store, "claim") == []

    unrule(store, number)
    assert ids(store, "claim") == [claim]


def test_claims_of_two_rooms_are_one_when_a_user_says_so(tmp_path: Path) -> None:
    here = [press(id_, name) for id_, name in (("a", "Ana Ruiz"), ("b", "Pol Vela"))]
    there = [press(id_, name, LATER, "Tarn") for id_, name in (("c", "Ida Roth"), ("d", "Jan Moor"))]
    store = filled(tmp_path / "y", *here, *there)

    rulings.merge(store, *ids(store, "claim"))

    (claim,) = asking.claims(store)
    assert {one.report for one in claim.tellings} == {"a", "b", "c", "d"}


@pytest.mark.parametrize("order", ["abc", "cba", "bca"])
def test_a_ruling_holds_in_whatever_order_its_reports_come_back(tmp_path: Path, order: str) -> None:
    readings = {id_: press(id_, name, day, town) for id_, name, day, town in APART}
    store = filled(tmp_path / "y", *readings.values())
    a, b, c = ids_by_name(store)
    rulings.merge(store, a, b)
    rulings.merge(store, ids_by_name(store)[0], c)
    for report in order:
        remove_report(store, report)

    for report in order:
        put(store, readings[report])
    settle(store)

    assert names(store) == [("Ana Ruiz", "Pol Vela", "Ida Roth")]


def test_those_that_stay_are_one_though_the_report_between_them_goes(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", *(press(*one) for one in APART))
    a, b, c = ids_by_name(store)
    rulings.merge(store, a, b)
    rulings.merge(store, ids_by_name(store)[0], c)

    remove_report(store, "b")

    assert names(store) == [("Ana Ruiz", "Ida Roth")]


def test_only_things_of_a_kind_can_be_one(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", shelling("a"), shelling("b", outlet="Post"))

    with pytest.raises(UsageError, match="only two of a kind"):
        rulings.merge(store, ids(store, "incident")[0], ids(store, "party")[0])
    with pytest.raises(UsageError, match="no incident, claim or actor 'x1'"):
        rulings.merge(store, "x1", "x2")
    with pytest.raises(UsageError, match="it rests on a, b"):
        rulings.split(store, ids(store, "party")[0], "m")


def test_who_ruled_what_and_why_is_kept(store: Store) -> None:
    rulings.merge(store, *ids(store, "incident")[:2], note="one day, one street")

    (kept,) = all_rulings(store)
    ruling = from_record(Ruling, kept.values)
    assert (kept.who, ruling.of, ruling.note) == ("ana", Ruled.INCIDENT, "one day, one street")
