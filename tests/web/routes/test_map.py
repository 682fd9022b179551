"""The map of incidents."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import counting_queries, open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def test_every_place_has_its_incidents_counted(client: TestClient) -> None:
    found = client.get("/map.json").json()

    assert [(row["place"], row["incidents"], row["most_reports"]) for row in found["places"]] == [
        ("Tarn", 1, 1),
        ("Velmar", 1, 2),
    ]


def test_places_that_fall_together_are_one_circle(client: TestClient) -> None:
    text = client.get("/map").text

    assert text.count('class="dot"') == 1
    assert "Tarn, Velmar: 2 incidents" in text


def test_what_is_asked_leads_on_to_the_list_and_the_timeline(client: TestClient) -> None:
    text = client.get("/map?place=Velmar&reports=2").text

    assert 'href="/incidents?place=Velmar&amp;reports=2"' in text
    assert 'href="/timeline?place=Velmar&amp;reports=2"' in text


def test_a_map_of_nothing_says_so(client: TestClient) -> None:
    answer = client.get("/map?place=Nowhere")

    assert answer.status_code == 200
    assert "No incident that passes lies at a known place" in answer.text


def test_it_asks_the_database_twice(client: TestClient) -> None:
    with counting_queries() as asked:
        client.get("/map")

    assert len(asked) <= 2
