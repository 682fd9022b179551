"""Claims and their life."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.api.review import review_of
from reportedly.model import Vetted
from tests.web.sites import counting_queries, open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def claim_id(client: TestClient) -> str:
    (row,) = client.get("/claims.json").json()["claims"]
    return str(row["id"])


def test_a_claim_has_its_speakers_and_counts(client: TestClient) -> None:
    (row,) = client.get("/claims.json").json()["claims"]

    assert (row["speakers"], row["reports"], row["texts"]) == ("Mayor Ana Ruiz", 2, 1)


def test_only_claims_that_somebody_denies_pass(client: TestClient) -> None:
    assert client.get("/claims.json?stance=denies").json()["claims"] == []
    assert len(client.get("/claims.json?stance=asserts").json()["claims"]) == 1


def test_its_life_begins_where_it_was_first_heard(client: TestClient) -> None:
    found = client.get(f"/claims/{claim_id(client)}.json").json()

    assert [(one["turn"], one["report"]) for one in found["moments"]] == [("first", "a"), ("reworded", "b")]
    assert [lane["speaker"] for lane in found["life"]["lanes"]] == ["Ana Ruiz"]
    assert [row["place"] for row in found["incidents"]] == ["Velmar"]


def test_every_moment_leads_to_its_words(client: TestClient) -> None:
    text = client.get(f"/claims/{claim_id(client)}").text

    assert 'href="#m2"' in text
    assert "/reports/b?start=0&amp;end=55#here" in text


def test_what_a_user_said_of_it_stands_on_the_page(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger")
    id_ = claim_id(client)

    review_of(ledger).vet(Vetted.CLAIM, id_, sound=False, note="two claims in one")

    assert client.get(f"/claims/{id_}.json").json()["vetting"]["sound"] is False
    assert "two claims in one" in client.get(f"/claims/{id_}").text


def test_a_claim_that_is_not_there_is_a_plain_page(client: TestClient) -> None:
    assert client.get("/claims/c0").status_code == 404


@pytest.mark.parametrize(("path", "most"), [("/claims", 2), ("/claims/{id}", 6)])
def test_a_page_of_claims_asks_the_database_a_few_times(client: TestClient, path: str, most: int) -> None:
    address = path.format(id=claim_id(client))

    with counting_queries() as asked:
        client.get(address)

    assert len(asked) <= most
