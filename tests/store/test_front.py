"""What the first page and the review ask, on both databases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.model import Change
from reportedly.store import Store
from reportedly.store.front import front_of
from tests.flow.desks import filled, march, shelling


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    place = str(tmp_path / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    near = (shelling("a", toll=12, outlet="Wire"), shelling("b", toll=15, outlet="Post"))
    with filled(place, *near, march("m")) as opened:  # type: ignore[arg-type]  # an address will do
        yield opened


def test_everything_is_counted_and_told_from_where_it_changed(store: Store) -> None:
    news = front_of(store).news(1)

    assert (news.counts["report"], news.counts["outlet"], news.counts["failure"]) == (3, 2, 0)
    assert (news.changes, news.last_change) == ({"added": 3}, 4)


def test_incidents_with_conflicts_come_in_parts_without_members(store: Store) -> None:
    front = front_of(store)
    about = {group.values["incident"] for group in store.groups("conflict").items}  # type: ignore[index,call-overload]

    found = front.disputed(5)

    assert {one.id for one in found} == about
    assert all(one.members == () for one in found)
    assert front.disputed(5, skip=len(found)) == ()


def test_each_thing_that_needs_eyes_is_told_apart(store: Store) -> None:
    noticed = front_of(store).noticed(Change.ATTRIBUTION_LOST, 3)

    assert [one.kind for one in noticed.single] == ["incident"]
    assert {one.kind for one in noticed.claims} == {"claim"}
    assert noticed.single == front_of(store).single(3)


def test_claims_are_found_by_a_stance_that_somebody_takes(store: Store) -> None:
    front = front_of(store)

    assert len(front.claims_with(["asserts"], 5)) == 1
    assert front.claims_with(["denies", "doubts"], 5) == ()
    assert front.claims_with(["asserts"], 5, skip=1) == ()


def test_a_group_is_found_by_its_id_or_by_its_reports(store: Store) -> None:
    front = front_of(store)
    (found,) = front.bare_with(["m"], ("incident",))

    assert front.bare("incident", found.id) == found
    assert front.bare("claim", found.id) is None
