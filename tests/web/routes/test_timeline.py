"""The timeline of incidents."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.fires import fire
from tests.web.sites import counting_queries, open_site

FIRES = (
    fire("a", date(2031, 3, 2)),
    fire("b", date(2031, 3, 3), town="Tarn", outlet="Post"),
    fire("c", date(2029, 5, 1), town="Orvel", outlet="Mail"),
)


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger", *FIRES)[0]


def test_the_period_is_that_of_the_reports_unless_another_is_asked_for(client: TestClient) -> None:
    found = client.get("/timeline.json").json()

    assert [row["place"] for row in found["incidents"]] == ["Velmar", "Tarn"]
    assert (found["before"], found["after"]) == (1, 0)
    assert [
        row["place"] for row in client.get("/timeline.json?until=2029-12-31&since=2029-01-01").json()["incidents"]
    ] == ["Orvel"]


def test_many_reports_on_one_day_are_no_peak_of_incidents(client: TestClient) -> None:
    line = client.get("/timeline.json").json()["timeline"]

    assert [one["count"] for one in line["published"]] == [3]
    assert [one["count"] for one in line["happened"]] == [1, 1]


def test_lanes_are_types_or_places(client: TestClient) -> None:
    lanes = client.get("/timeline.json?lanes=place").json()["timeline"]["lanes"]

    assert [lane["name"] for lane in lanes] == ["Tarn", "Velmar"]
    assert [lane["name"] for lane in client.get("/timeline.json").json()["timeline"]["lanes"]] == ["attack"]


def test_an_actor_who_does_nothing_has_no_lane(client: TestClient) -> None:
    assert client.get("/timeline.json?actor=Nobody+Known").json()["timeline"]["lanes"] == []


def test_the_page_draws_without_inline_styles_and_links_each_bar(client: TestClient) -> None:
    text = client.get("/timeline").text

    assert "style=" not in text
    assert text.count('class="strip actual') == 2 + 3  # the legend has three
    assert 'href="/timeline?since=2029-05-01&amp;until=2031-02-18"' in text


def test_a_period_that_ends_before_it_begins_is_turned(client: TestClient) -> None:
    line = client.get("/timeline.json?since=2031-03-10&until=2031-03-01").json()["timeline"]

    assert (line["first"], line["last"]) == ("2031-03-01", "2031-03-10")


def test_it_asks_the_database_a_few_times(client: TestClient) -> None:
    with counting_queries() as asked:
        client.get("/timeline")

    assert len(asked) <= 4


def test_an_actor_has_the_incidents_in_which_it_acts(tmp_path: Path) -> None:
    made = FIRES[0]
    acting = replace(made, events=tuple(replace(one, actors=("a1",)) for one in made.events))
    client, _ = open_site(tmp_path / "y.ledger", acting, FIRES[1])

    assert [row["place"] for row in client.get("/timeline.json?actor=ana+ruiz").json()["incidents"]] == ["Velmar"]
