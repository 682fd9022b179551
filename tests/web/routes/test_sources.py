"""Outlets, counted and not rated."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.flow.desks import shelling
from tests.web.sites import counting_queries, open_site

PAGE = "https://wire.example/a"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def test_copies_count_for_both_outlets(client: TestClient) -> None:
    rows = {row["outlet"]: row for row in client.get("/sources.json").json()["sources"]}

    assert (rows["Post"]["reports"], rows["Post"]["copies"], rows["Post"]["uncredited"]) == (2, 1, 1)
    assert (rows["Wire"]["copies"], rows["Wire"]["copied_by_others"]) == (0, 1)


def test_an_outlet_has_its_reports_and_what_it_took_over(client: TestClient) -> None:
    found = client.get("/sources/outlet.json?name=Post").json()

    assert [row["id"] for row in found["reports"]] == ["b", "m"]
    assert [(row["first_outlet"], row["credited"]) for row in found["taken_from"]] == [("Wire", False)]
    assert found["given_to"] == []


def test_sources_without_a_name_are_a_share_of_all_statements(client: TestClient) -> None:
    speakers = client.get("/sources/outlet.json?name=Wire").json()["speakers"]

    assert (speakers["statements"], speakers["share_unnamed"]) == (1, 0.0)
    assert speakers["kinds"] == [{"kind": "government", "statements": 1, "share": 1.0}]


def test_a_silent_edit_shows_what_was_taken_out_and_put_in(tmp_path: Path) -> None:
    first, second = shelling("a", toll=12, url=PAGE), shelling("b", toll=15, url=PAGE)
    client, _ = open_site(tmp_path / "y.ledger", first, second)

    (edit,) = client.get("/sources/outlet.json?name=Wire").json()["edits"]

    assert edit["superseded_by"] == "b"
    assert [one["text"] for one in edit["changes"] if one["what"] != "kept"] == ["12", "15"]
    assert [one["change"] for one in edit["edit"]["changes"]] == ["number-changed"]


def test_an_outlet_has_a_count_of_edits_that_nothing_announced(tmp_path: Path) -> None:
    first, second = shelling("a", toll=12, url=PAGE), shelling("b", toll=15, url=PAGE)
    client, _ = open_site(tmp_path / "y.ledger", first, second, shelling("c", toll=19, outlet="Post"))

    rows = {row["outlet"]: row for row in client.get("/sources.json").json()["sources"]}

    assert [(rows[name]["edited"], rows[name]["edited_silently"]) for name in ("Wire", "Post")] == [(1, 1), (0, 0)]
    assert "without notice" in client.get("/sources/outlet?name=Wire").text


def test_an_outlet_that_is_not_there_is_a_plain_page(client: TestClient) -> None:
    assert client.get("/sources/outlet?name=Nobody").status_code == 404


@pytest.mark.parametrize(("path", "most"), [("/sources", 3), ("/sources/outlet?name=Post", 6)])
def test_a_page_of_outlets_asks_the_database_a_few_times(client: TestClient, path: str, most: int) -> None:
    with counting_queries() as asked:
        client.get(path)

    assert len(asked) <= most


def test_versions_of_an_outlet_take_two_queries_more(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "y.ledger", *(shelling(f"v{n}", toll=n, url=PAGE) for n in range(12, 20)))

    with counting_queries() as asked:
        assert client.get("/sources/outlet?name=Wire").status_code == 200

    assert len(asked) <= 7
