"""What pages ask of many reports and groups at once, on both databases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.model import Change, Status
from reportedly.store import GroupFilter, ReportFilter, Store
from tests.flow.desks import filled, march, shelling
from tests.store.samples import add, full_reading


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    place = tmp_path / "x.ledger"
    if request.param == "postgres":
        fresh: Callable[[], Path] = request.getfixturevalue("fresh_schema")
        place = fresh()
    told = (shelling("a"), shelling("b", outlet="Post"))
    readings = (*told, march("m", published="2031-05"), march("n", "Sarn", published="x"))
    with filled(place, *readings) as opened:
        yield opened


def test_everything_is_counted_at_once(store: Store) -> None:
    counts = store.overview().counts()

    assert (counts["report"], counts["outlet"], counts["failure"]) == (4, 2, 0)
    assert counts["echo"] >= 1


def test_what_came_last_comes_first(store: Store) -> None:
    assert [card.id for card in store.overview().latest(2)] == ["n", "m"]


def test_days_go_down_and_what_has_none_is_last(store: Store) -> None:
    part = store.overview().reports(ReportFilter(), after=None, limit=10)

    assert [card.id for card in part.items] == ["m", "a", "b", "n"]


def test_incidents_of_several_outlets_with_one_text_are_found(store: Store) -> None:
    found = store.overview().single_origin(10)

    assert {group.place for group in found} == {"velmar"}


def test_facets_count_what_passes(store: Store) -> None:
    overview = store.overview()

    assert overview.report_facets(ReportFilter(outlet="Post"))["outlet"] == [("Post", 3)]
    assert overview.group_facets("incident", GroupFilter(places=("velmar",)))["place"] == [("velmar", 1)]


def test_readings_come_without_vectors_but_with_sentences(store: Store) -> None:
    found = store.overview().readings(["a", "m"])

    assert found["a"].events == store.reading("a").events
    assert [one.span for one in found["m"].meanings] == [one.span for one in store.reading("m").meanings]
    assert found["m"].meanings[0].vector == ()


def test_checks_come_without_the_rest(store: Store) -> None:
    add(store, full_reading())

    assert [check.status for check in store.overview().checks(["full", "a"])["full"]] == [Status.UNVERIFIED]


def test_groups_are_found_by_report_and_by_id(store: Store) -> None:
    overview = store.overview()
    groups = overview.groups_with(["a"], ("incident", "echo"))
    incident = next(group for group in groups if group.kind == "incident")

    assert {group.kind for group in groups} == {"incident", "echo"}
    assert [one.id for one in overview.groups_named("incident", [incident.id])] == [incident.id]
    assert overview.reports_of("incident", [incident.id]) == {incident.id: 2}


def test_copies_are_found_by_what_they_changed(store: Store) -> None:
    assert store.overview().copies_that(Change.ATTRIBUTION_LOST, 10) == ()


def test_changes_are_counted_from_a_number_on(store: Store) -> None:
    overview = store.overview()
    (last,) = overview.last_changes(1)
    store.remove("m")

    assert overview.changes_since(last.number) == {"removed": 1}
