"""Lists that pages ask for, the same on both databases."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.store import GroupFilter, Member
from reportedly.store.listing import Listing, listing_of, named, telling_of
from tests.flow.desks import filled
from tests.web.fires import fire
from tests.web.sites import two_outlets

ALL = GroupFilter()


@pytest.fixture(params=["sqlite", "postgres"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Return what gives the place of a new ledger."""
    if request.param == "sqlite":
        return lambda name: str(tmp_path / f"{name}.ledger")
    fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
    return lambda name: fresh()


@pytest.fixture
def listing(make: Callable[[str], str]) -> Iterator[Listing]:
    with filled(make("x"), *two_outlets()) as store:  # type: ignore[arg-type]  # a URL will do
        yield listing_of(store)


def test_a_list_goes_on_where_it_ended(listing: Listing) -> None:
    first = listing.with_most("incident", limit=1)
    second = listing.with_most("incident", limit=1, after=first.after)

    assert [one.place for one in (*first.items, *second.items)] == ["velmar", "tarn"]
    assert second.after is None


def test_a_place_in_a_list_must_come_from_one(listing: Listing) -> None:
    with pytest.raises(UsageError, match="does not come from an earlier answer"):
        listing.with_most("incident", after="many~x")


def test_actors_are_found_by_all_words_of_a_name(listing: Listing) -> None:
    assert len(listing.with_most("party", *named(["ana", "ruiz"])).items) == 1
    assert listing.with_most("party", *named(["ana", "kesh"])).items == ()


def test_claims_are_found_by_a_stance(listing: Listing) -> None:
    assert len(listing.with_most("claim", *telling_of("asserts")).items) == 1
    assert listing.with_most("claim", *telling_of("denies")).items == ()


def test_copies_come_without_their_words(listing: Listing) -> None:
    (copy,) = listing.copies()

    assert (copy.first, copy.second, round(copy.share, 2)) == ("a", "b", 0.94)
    assert (copy.credited, copy.attribution_lost) == (False, False)
    assert listing.copies("Mail") == []


def test_outlets_are_counted_with_their_days(listing: Listing) -> None:
    rows = [(one.outlet, one.reports, one.replaced, one.first) for one in listing.outlets()]

    assert rows == [("Post", 2, 0, "2031-03-04"), ("Wire", 1, 0, "2031-03-04")]


def test_days_and_places_are_counted(listing: Listing) -> None:
    assert listing.published() == [("2031-03-04", 3)]
    assert listing.stretches(ALL) == [("", "", 2)]
    assert [(place, n) for place, _, _, n, _ in listing.places(ALL)] == [("tarn", 1), ("velmar", 1)]
    assert listing.dated(ALL, 9) == ()


def test_a_dated_incident_comes_without_what_it_rests_on(make: Callable[[str], str]) -> None:
    with filled(make("x"), fire("a", date(2031, 3, 2))) as store:  # type: ignore[arg-type]  # a URL will do
        (one,) = listing_of(store).dated(ALL, 9, members=[Member("a", "e1")])
        none = listing_of(store).dated(ALL, 9, members=[Member("a", "e9")])

    assert (one.place, one.date, one.words, one.support.reports) == ("Velmar", "2031-03-02", ("torched",), 1)
    assert none == ()
