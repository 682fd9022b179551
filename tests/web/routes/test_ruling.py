"""Merging and splitting incidents, claims and actors by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.api import Ledger
from reportedly.model import Reading
from reportedly.web.routes.ruling import to_id
from tests.flow.desks import shelling
from tests.web.sites import add_users, counting_queries, csrf_of, open_site, sign_in


@pytest.fixture
def site(tmp_path: Path) -> tuple[TestClient, Ledger]:
    return open_site(tmp_path / "x.ledger")


def post(client: TestClient, what: str, **fields: str) -> str:
    """Send a ruling and return where it leads to."""
    answer = client.post(f"/review/{what}", data={"csrf": csrf_of(client), **fields})
    return str(answer.headers["location"])


def named(name: str, id_: str) -> Reading:
    """Return a reading of a report of its own in which the mayor has another name."""
    made = shelling(id_, town="Orvel", outlet=id_)
    return replace(made, actors=tuple(replace(one, name=name) for one in made.actors))


def rows(client: TestClient, of: str, **asked: str) -> list[dict[str, object]]:
    """Return a list of the page."""
    found: list[dict[str, object]] = client.get(f"/{of}.json", params=asked).json()[of]
    return found


def test_two_incidents_are_made_one_and_one_is_parted(site: tuple[TestClient, Ledger]) -> None:
    client, ledger = site
    tarn, *others = sorted(ledger.incidents(), key=lambda one: one.place != "Tarn")

    joined = post(client, "merge", one=tarn.id, other=others[0].id)

    assert len(client.get(f"{joined}.json").json()["reports"]) == 3
    parted = post(client, "split", one=joined.rsplit("/", 1)[1], report="m")
    assert {one["report"] for one in client.get(f"{parted}.json").json()["reports"]} == {"a", "b"}


def test_a_telling_is_parted_from_its_claim_and_comes_back(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger", *(shelling(id_, outlet=id_) for id_ in "abc"))
    (claim,) = rows(client, "claims")

    left = post(client, "split", one=str(claim["id"]), report="c", note="of another day")

    assert {one["report"] for one in client.get(f"{left}.json").json()["tellings"]} == {"a", "b"}
    (told,) = client.get("/review/log.json").json()["decisions"]
    assert (told["what"], told["note"]) == ("not the same claim", "of another day")
    back = post(client, "undo", number=str(told["number"]), back=left)
    assert {one["report"] for one in client.get(f"{back}.json").json()["tellings"]} == {"a", "b", "c"}


def test_two_claims_become_one_by_the_address_of_the_other(tmp_path: Path) -> None:
    towns = {"a": "Velmar", "b": "Velmar", "c": "Orvel", "d": "Orvel"}
    client, _ = open_site(
        tmp_path / "x.ledger", *(shelling(id_, town, outlet=id_, toll=12) for id_, town in towns.items())
    )
    first, second = (str(one["id"]) for one in rows(client, "claims"))

    place = post(client, "merge", one=first, other=f"http://testserver/claims/{second}?x=1")

    assert len(client.get(f"{place}.json").json()["tellings"]) == 4
    assert "ruled by a user" in client.get(place.replace("/review", "")).text


def test_an_actor_becomes_one_with_a_namesake_and_the_page_says_why(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger", shelling("a"), named("Anna Ruiz-Oro", "b"))
    one, other = (str(row["id"]) for row in rows(client, "actors"))
    assert [row["id"] for row in client.get(f"/review/actors/{one}.json?same=ruiz").json()["others"]] == [other]

    place = post(client, "merge", one=one, other=other)

    found = client.get(f"{place}.json").json()
    assert sorted(row["why"] for row in found["appearances"]) == ["a name of its own", "ruled by a user"]
    parted = post(client, "split", one=str(found["actor"]["id"]), report="b")
    assert [row["report"] for row in client.get(f"{parted}.json").json()["appearances"]] == ["a"]


def test_only_reviewers_see_the_forms(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    paths = {}
    for name in ("owner", "reader"):
        sign_in(client, name)
        shown = [f"/{of}/{rows(client, of)[0]['id']}" for of in ("claims", "actors")]
        paths[name] = [client.get(review + path).text.count("<form") for path in shown for review in ("", "/review")]

    assert all(few < more for few, more in zip(paths["reader"], paths["owner"], strict=True))
    assert "/review/merge" not in client.get(f"/review/claims/{rows(client, 'claims')[0]['id']}").text


@pytest.mark.parametrize(("of", "most"), [("claims", 15), ("actors", 8)])
def test_a_page_to_rule_on_asks_the_database_a_few_times(site: tuple[TestClient, Ledger], of: str, most: int) -> None:
    client, _ = site
    address = f"/review/{of}/{rows(client, of)[0]['id']}"
    client.get(address)  # the vectors of all sentences are looked up once

    with counting_queries() as asked:
        assert client.get(address).status_code == 200

    assert len(asked) <= most


def test_the_only_report_of_something_is_not_parted_from_it(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", shelling("a"))
    data = {"csrf": csrf_of(client), "one": next(ledger.incidents()).id, "report": "a"}

    answer = client.post("/review/split", data=data)

    assert answer.status_code == 400
    assert "rests on this one report" in answer.text


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("http://127.0.0.1:8765/claims/c04e0ce9cc8", "c04e0ce9cc8"),
        (" /review/actors/a8a8602acd0.json?x=/claims/no ", "a8a8602acd0"),
        ("i5e74528e49", "i5e74528e49"),
        ("http://[ and/or words", "http://[ and/or words"),
    ],
)
def test_an_id_is_taken_from_the_address_of_a_page(typed: str, id_: str) -> None:
    assert to_id(typed) == id_


@pytest.mark.parametrize("of", ["claims", "actors"])
def test_what_is_not_there_is_not_found(site: tuple[TestClient, Ledger], of: str) -> None:
    client, _ = site

    assert client.get(f"/review/{of}/nothing").status_code == 404
