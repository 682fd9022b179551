"""One incident."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.resolve.test_positions import blame, denial
from tests.web.sites import open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


@pytest.fixture
def found(client: TestClient) -> dict[str, Any]:
    (row,) = client.get("/incidents.json?place=Velmar").json()["incidents"]
    answer: dict[str, Any] = client.get(f"/incidents/{row['id']}.json").json()
    return answer


def test_each_report_tells_it_in_its_own_words(found: dict[str, Any]) -> None:
    assert [row["report"] for row in found["tellings"]] == ["a", "b"]
    marked = [part["text"] for part in found["tellings"][0]["sentences"][0]["parts"] if part["marked"]]
    assert marked[0] == "hit"


def test_every_count_opens_to_what_it_counts(found: dict[str, Any]) -> None:
    support, incident = found["support"], found["incident"]

    assert len(found["tellings"]) == incident["reports"]
    assert len(support["outlets"]) == incident["outlets"]
    assert len(support["texts"]) == incident["texts"]
    assert len(support["informants"]) == incident["informants"]


def test_figures_lead_to_their_words(client: TestClient, found: dict[str, Any]) -> None:
    figure = next(one for one in found["figures"] if one["report"] == "a")

    text = client.get(f"/reports/a?start={figure['start']}&end={figure['end']}").text

    assert 'id="here"' in text
    assert "asked" in text.split('id="here"')[1][:120]


def test_conflicts_stand_side_by_side(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "y.ledger", blame(), denial())
    (row,) = client.get("/incidents.json").json()["incidents"]

    text = client.get(f"/incidents/{row['id']}").text

    assert row["conflicts"] == 1
    assert "Tellings that cannot both hold" in text
    assert text.index("The army") < text.rindex("Rebels")
