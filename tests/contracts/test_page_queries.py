"""Every page costs a handful of queries on both databases, however much it shows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import PAGES, addresses, counting_queries, open_site

USUAL = 6
MOST = {
    "/": 7,
    "/actors/{id}": 7,
    "/incidents/{id}": 9,
    "/reports/{id}": 8,
    "/review": 7,
    "/review/actors/{id}": 8,
    "/review/claims/{id}": 13,
    "/review/incidents/{id}": 8,
}
"""Pages that show much together: an incident has its readings, cards, copies, claims, corrections and what was said; a
claim under review has the sentences nearest in meaning, which are found one part of the ledger after another."""


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def client(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = str(tmp_path_factory.mktemp("queries") / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    opened, ledger = open_site(place)
    yield opened
    ledger.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_the_database_a_few_times(client: TestClient, page: str) -> None:
    address = addresses(client)[page]

    with counting_queries() as asked:
        answer = client.get(address)

    assert answer.status_code in (200, 303), address
    assert len(asked) <= MOST.get(page, USUAL), "\n".join(asked)


@pytest.mark.parametrize("of", ["conflicts", "single", "claims", "unsure"])
def test_each_part_of_the_review_asks_a_few_times(client: TestClient, of: str) -> None:
    with counting_queries() as asked:
        client.get(f"/review?of={of}")

    assert len(asked) <= MOST["/review"]


def test_both_databases_tell_the_same(tmp_path: Path, fresh_schema: Callable[[], str]) -> None:
    here, _ = open_site(tmp_path / "x.ledger")
    there, ledger = open_site(fresh_schema())
    told = {}
    for client in (here, there):
        told[client] = {page: client.get(twin_of(address)).text for page, address in addresses(client).items()}
    ledger.close()

    for page in set(PAGES) - {"/me", "/upload", "/upload/{id}"}:
        assert told[here][page] == told[there][page], page


def twin_of(address: str) -> str:
    """Return the address of the JSON of a page."""
    path, mark, query = address.partition("?")
    return f"{'/home' if path == '/' else path}.json{mark}{query}"
