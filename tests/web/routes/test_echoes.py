"""Families of copies."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import counting_queries, open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def echo_id(client: TestClient) -> str:
    (family,) = client.get("/echoes.json").json()["families"]
    return str(family["copies"][0]["id"])


def test_a_family_begins_with_its_earliest_report(client: TestClient) -> None:
    found = client.get("/echoes.json").json()

    (family,) = found["families"]
    assert (family["first"], family["outlets"], found["total"]) == ("a", 2, 1)
    assert [change["before"] for change in family["copies"][0]["changes"]] == ["12"]


def test_a_copy_stands_beside_what_it_was_made_from(client: TestClient) -> None:
    (passage,) = client.get(f"/echoes/{echo_id(client)}.json").json()["passages"]

    (sentence,) = passage["sentences"]
    assert [one["text"] for one in sentence["before"] if one["what"] == "out"] == ["12"]
    assert [one["text"] for one in sentence["after"] if one["what"] == "in"] == ["15"]


def test_the_page_marks_what_was_changed(client: TestClient) -> None:
    text = client.get(f"/echoes/{echo_id(client)}").text

    assert "<del>12</del>" in text
    assert "<ins>15</ins>" in text


def test_behind_the_last_family_there_is_none(client: TestClient) -> None:
    assert client.get("/echoes.json?skip=1").json()["families"] == []


def test_a_copy_that_is_not_there_is_a_plain_page(client: TestClient) -> None:
    assert client.get("/echoes/e0").status_code == 404


@pytest.mark.parametrize(("path", "most"), [("/echoes", 4), ("/echoes/{id}", 5)])
def test_a_page_of_copies_asks_the_database_a_few_times(client: TestClient, path: str, most: int) -> None:
    address = path.format(id=echo_id(client))

    with counting_queries() as asked:
        client.get(address)

    assert len(asked) <= most
