"""The list of incidents."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def places(client: TestClient, query: str) -> list[str]:
    return sorted(row["place"] for row in client.get(f"/incidents.json?{query}").json()["incidents"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Tarn", "Velmar"]),
        ("place=velmar", ["Velmar"]),
        ("place=Velmar+Oblast", ["Velmar"]),
        ("type=COERCE", ["Tarn"]),
        ("realis=denied", []),
        ("reports=2", ["Velmar"]),
        ("reports=2&texts=2&informants=9", []),
        ("until=1999-12-31", []),
        ("type=&realis=&place=&since=&until=&reports=0", ["Tarn", "Velmar"]),
    ],
)
def test_incidents_can_be_chosen(client: TestClient, query: str, expected: list[str]) -> None:
    assert places(client, query) == expected


def test_an_incident_tells_its_four_counts(client: TestClient) -> None:
    (row,) = client.get("/incidents.json?place=Velmar").json()["incidents"]

    assert (row["reports"], row["outlets"], row["informants"]) == (2, 2, 1)
    assert "<b>2</b> reports" in client.get("/incidents?place=Velmar").text


def test_types_and_places_are_counted(client: TestClient) -> None:
    facets = client.get("/incidents.json").json()["facets"]

    assert facets["place"] == [["tarn", 1], ["velmar", 1]]
    assert facets["realis"] == [["actual", 2]]


def test_empty_fields_of_the_form_ask_for_nothing(client: TestClient) -> None:
    whole = client.get("/incidents.json").json()["incidents"]

    asked = client.get("/incidents.json?type=&since=&reports=&outlets=&texts=&informants=&place=&check=")

    assert asked.status_code == 200
    assert asked.json()["incidents"] == whole
