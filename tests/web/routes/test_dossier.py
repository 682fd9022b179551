"""The dossier builder."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import counting_queries, csrf_of, open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


@pytest.fixture
def ids(client: TestClient) -> list[str]:
    return [row["id"] for row in client.get("/incidents.json").json()["incidents"]]


def test_what_is_collected_comes_back_without_an_address(client: TestClient, ids: list[str]) -> None:
    for id_ in ids:
        client.post("/dossier/collect", data={"csrf": csrf_of(client), "incident": id_})

    assert [entry["id"] for entry in client.get("/dossier.json").json()["dossier"]["entries"]] == ids


def test_an_address_holds_order_title_and_comments(client: TestClient, ids: list[str]) -> None:
    asked = {"title": "Two fires", "in": ids[::-1], "note": ["first look", ""]}

    found = client.get("/dossier.json", params=asked).json()["dossier"]

    assert found["question"] == "Two fires"
    assert [(entry["id"], entry["comment"]) for entry in found["entries"]] == [(ids[1], "first look"), (ids[0], "")]


def test_moving_one_up_takes_its_comment_along(client: TestClient, ids: list[str]) -> None:
    answer = client.get("/dossier/arrange", params={"in": ids, "note": ["a", "b"], "up": ids[1]})

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/dossier?in={ids[1]}&note=b&in={ids[0]}&note=a"


def test_one_that_is_taken_out_is_forgotten(client: TestClient, ids: list[str]) -> None:
    client.get("/dossier/arrange", params={"in": ids, "note": ["", ""], "out": ids[0]})

    assert [entry["id"] for entry in client.get("/dossier.json").json()["dossier"]["entries"]] == [ids[1]]


@pytest.mark.parametrize(("kind", "words"), [("html", "<h2"), ("md", "[^1]: "), ("json", "reportedly/dossier@1")])
def test_it_is_taken_along_as_a_file_that_no_browser_opens(
    client: TestClient, ids: list[str], kind: str, words: str
) -> None:
    answer = client.get("/dossier/file", params={"in": ids, "note": ["see here", ""], "as": kind})

    assert answer.headers["content-disposition"].startswith("attachment")
    assert words in answer.text
    assert "see here" in answer.text


def test_comments_are_shown_as_text(client: TestClient, ids: list[str]) -> None:
    text = client.get("/dossier", params={"in": ids[:1], "note": ["<script>alert(1)</script>"]}).text

    assert "<script>alert" not in text


def test_an_incident_that_is_gone_is_named(client: TestClient) -> None:
    assert client.get("/dossier.json", params={"in": "i0"}).json()["missing"] == ["i0"]


def test_the_builder_asks_the_database_a_few_times(client: TestClient, ids: list[str]) -> None:
    with counting_queries() as asked:
        client.get("/dossier", params={"in": ids})

    assert len(asked) <= 4
