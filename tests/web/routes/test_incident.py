"""One incident."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from reportedly.api.incident_sheet import READ_TOGETHER
from reportedly.api.review import review_of
from reportedly.model import Vetted
from tests.flow.desks import shelling
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


def test_reports_of_unknown_outlets_are_told_but_add_none(tmp_path: Path) -> None:
    unknown = [shelling(f"u{n}", toll=13 + n) for n in range(2)]
    readings = [shelling("a"), *(replace(one, report=replace(one.report, outlet=None)) for one in unknown)]
    client, _ = open_site(tmp_path / "u.ledger", *readings)
    (row, *_) = client.get("/incidents.json").json()["incidents"]

    outlets = client.get(f"/incidents/{row['id']}.json").json()["support"]["outlets"]

    assert row["outlets"] == 1
    assert [(one["outlet"], one["reports"], one["counted"]) for one in outlets] == [
        ("Wire", ["a"], True),
        (None, ["u0", "u1"], False),
    ]
    assert "which add no outlet" in client.get(f"/incidents/{row['id']}").text


def test_figures_lead_to_their_words(client: TestClient, found: dict[str, Any]) -> None:
    figure = next(one for one in found["figures"] if one["report"] == "a")

    text = client.get(f"/reports/a?start={figure['start']}&end={figure['end']}").text

    assert 'id="here"' in text
    assert "asked" in text.split('id="here"')[1][:120]


def test_what_a_user_said_of_it_stands_on_the_page(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger")
    id_ = next(ledger.incidents()).id
    assert client.get(f"/incidents/{id_}.json").json()["vetting"] is None

    review_of(ledger).vet(Vetted.INCIDENT, id_, sound=True, note="called the mayor")

    found = client.get(f"/incidents/{id_}.json").json()["vetting"]
    assert (found["sound"], found["note"], found["new_reports"]) == (True, "called the mayor", [])
    assert "called the mayor" in client.get(f"/incidents/{id_}").text


def test_of_many_reports_some_are_read_and_the_next_ones_are_led_to(tmp_path: Path) -> None:
    many = [shelling(f"r{n:03}", toll=12, outlet=f"Outlet {n}") for n in range(READ_TOGETHER + 3)]
    client, _ = open_site(tmp_path / "x.ledger", *many)
    address = f"/incidents/{client.get('/incidents.json').json()['incidents'][0]['id']}"

    first = client.get(f"{address}.json").json()
    rest = client.get(f"{address}.json?after={first['after']}").json()

    assert first["incident"]["reports"] == len(first["support"]["reports"]) == READ_TOGETHER + 3
    assert (len(first["tellings"]), len(rest["tellings"]), rest["after"]) == (READ_TOGETHER, 3, None)
    assert f"{address}?after={first['after']}#tellings" in client.get(address).text


def test_conflicts_stand_side_by_side(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "y.ledger", blame(), denial())
    (row,) = client.get("/incidents.json").json()["incidents"]

    text = client.get(f"/incidents/{row['id']}").text

    assert row["conflicts"] == 1
    assert "Tellings that cannot both hold" in text
    assert text.index("The army") < text.rindex("Rebels")
