"""The list of reports."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.api.pages import PART
from tests.flow.desks import march
from tests.web.sites import open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def test_reports_can_be_chosen_by_outlet_and_day(client: TestClient) -> None:
    def ids(query: str) -> list[str]:
        return [row["id"] for row in client.get(f"/reports.json?{query}").json()["reports"]]

    assert ids("") == ["a", "b", "m"]
    assert ids("outlet=Wire") == ["a"]
    assert ids("since=2099-01-01") == ids("until=1999") == ids("since=2099-02") == []
    assert ids("outlet=&since=&until=") == ["a", "b", "m"]


def test_outlets_are_counted(client: TestClient) -> None:
    assert client.get("/reports.json").json()["facets"]["outlet"] == [["Post", 2], ["Wire", 1]]


def test_a_long_list_comes_in_parts_that_can_be_shared(tmp_path: Path) -> None:
    readings = [march(f"m{number:03}", town=f"Tarn{number}") for number in range(PART + 2)]
    client, _ = open_site(tmp_path / "y.ledger", *readings)
    first = client.get("/reports.json?outlet=Post").json()

    rest = client.get("/reports.json", params={"outlet": "Post", "after": first["after"]}).json()

    assert len(first["reports"]) == PART
    assert [row["id"] for row in rest["reports"]] == ["m050", "m051"]
    assert rest["after"] is None
    assert "outlet=Post&amp;after=" in client.get("/reports?outlet=Post").text


def test_a_filter_stays_what_it_was_typed(client: TestClient) -> None:
    text = client.get("/reports", params={"outlet": '"><script>alert(1)</script>'}).text

    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text
