"""What the tables tell of edits of pages, the same on both databases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from reportedly.model import Change
from reportedly.store import Store
from reportedly.store.front import front_of
from reportedly.store.listing import listing_of
from reportedly.store.page_edits import load_silent_versions, load_texts, silent_edits, silent_versions
from tests.flow.desks import filled, shelling

PAGES = ("https://wire.example/a", "https://wire.example/b")


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give a ledger with two pages, each of which got another toll, and a page of one version."""
    place = str(tmp_path / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    old = [shelling(f"v{number}", toll=12, url=page) for number, page in enumerate(PAGES)]
    new = [shelling(f"w{number}", toll=41, url=page) for number, page in enumerate(PAGES)]
    with filled(place, *old, *new, shelling("c", toll=19, outlet="Post")) as found:  # type: ignore[arg-type]  # a URL will do
        yield found


def test_what_came_in_last_is_the_first_of_what_needs_eyes(store: Store) -> None:
    noticed = front_of(store).noticed(Change.ATTRIBUTION_LOST, 5)

    assert [one.id for one in noticed.edited] == ["w1", "w0"]
    with store._transactions.reading() as connection:
        assert len(connection.execute(silent_edits(1)).all()) == 1


def test_versions_that_said_nothing_are_known_and_counted_for_their_outlet(store: Store) -> None:
    counts = {one.outlet: (one.reports, one.replaced, one.silent) for one in listing_of(store).outlets()}

    assert load_silent_versions(store) == {"w0", "w1"}
    assert counts == {"Wire": (2, 2, 2), "Post": (1, 0, 0)}
    with store._transactions.reading() as connection:
        assert len(connection.execute(select(silent_versions().c.report)).all()) == 2


def test_texts_come_without_the_rest(store: Store) -> None:
    assert load_texts(store, ["v0", "none"]) == {"v0": store.reading("v0").report.text}
