"""Actors, their words and deeds."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.model import Reading
from tests.resolve.tellings import event, person, says, telling
from tests.web.sites import counting_queries, open_site

TEXT = "Ana Ruiz said that Boro Kesh had lied. Boro Kesh arrested her on the quay."


def quarrel(id_: str = "q") -> Reading:
    """Return a reading in which one speaks about another, who acts on her."""
    words = "that Boro Kesh had lied"
    arrest = replace(event(TEXT, "arrested"), actors=("a2",), recipients=("a1",))
    said = says(TEXT, "Ana Ruiz", "said", words, actor="a1")
    return telling(TEXT, person(TEXT, "Ana Ruiz"), person(TEXT, "Boro Kesh", id_="a2"), said, arrest, id_=id_)


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger", quarrel())[0]


def actor_id(client: TestClient, name: str) -> str:
    (row,) = client.get("/actors.json", params={"q": name}).json()["actors"]
    return str(row["id"])


def test_actors_are_found_by_words_of_their_names(client: TestClient) -> None:
    assert [row["name"] for row in client.get("/actors.json?q=kesh").json()["actors"]] == ["Boro Kesh"]
    assert client.get("/actors.json?q=kesh+ana").json()["actors"] == []
    assert len(client.get("/actors.json?kind=person").json()["actors"]) == 2


def test_words_and_deeds_stand_with_both_who_are_in_them(client: TestClient) -> None:
    ana = client.get(f"/actors/{actor_id(client, 'Ana Ruiz')}.json").json()
    boro = client.get(f"/actors/{actor_id(client, 'Boro Kesh')}.json").json()

    assert ana["counts"] == {"said": 1, "said_of": 0, "did": 0, "done_to": 1}
    assert boro["counts"] == {"said": 0, "said_of": 1, "did": 1, "done_to": 0}
    assert boro["did"][0]["others"][0]["name"] == "Ana Ruiz"


def test_the_network_has_an_arrow_for_acts_and_one_for_words(client: TestClient) -> None:
    found = client.get(f"/actors/{actor_id(client, 'Ana Ruiz')}.json").json()["network"]

    assert {one["kind"] for one in found["arrows"]} == {"acts-on", "speaks-about"}


def test_names_stand_with_their_days(client: TestClient) -> None:
    (name,) = client.get(f"/actors/{actor_id(client, 'Ana Ruiz')}.json").json()["names"]

    assert name == {"name": "Ana Ruiz", "reports": 1, "first": "2031-03-04", "last": "2031-03-04"}


def test_the_page_shows_words_of_reports_escaped(tmp_path: Path) -> None:
    reading = quarrel()
    actors = tuple(replace(one, name=one.name + "<b>") for one in reading.actors)
    client, _ = open_site(tmp_path / "y.ledger", replace(reading, actors=actors))

    text = client.get(f"/actors/{actor_id(client, 'Boro')}").text

    assert "<b>" not in text.split("<h1")[1].split("</h1>")[0]


@pytest.mark.parametrize(("path", "most"), [("/actors", 2), ("/actors/{id}", 7)])
def test_a_page_of_actors_asks_the_database_a_few_times(client: TestClient, path: str, most: int) -> None:
    address = path.format(id=actor_id(client, "Ana Ruiz"))

    with counting_queries() as asked:
        client.get(address)

    assert len(asked) <= most
