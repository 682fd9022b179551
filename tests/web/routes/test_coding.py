import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.api import Ledger
from reportedly.api.users import Role
from tests.web.sites import PASSWORD, add_users, open_site, sign_in

Site = tuple[TestClient, Ledger]
SIZE = 4
ANSWERS = re.compile(r"right|wrong|unsure", re.IGNORECASE)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    ledger.users().put("second", Role.REVIEW, PASSWORD)
    return client, ledger


def post(client: TestClient, path: str, **data: object) -> int:
    """Send a form of the visitor."""
    csrf = client.get("/me.json").json()["csrf"]
    return client.post(path, data={"csrf": csrf, **data}).status_code


def drawn(client: TestClient) -> str:
    """Draw a sample for two users and return its address."""
    sign_in(client, "reviewer")
    assert post(client, "/coding", size=SIZE, seed="x", first="reviewer", second="second") == 303
    return f"/coding/{client.get('/coding.json').json()['samples'][0]['number']}"


def code(client: TestClient, path: str, who: str, what: str) -> None:
    """Answer all items alike."""
    sign_in(client, who)
    for item in range(SIZE):
        assert post(client, path, item=item, code=what) == 303


def addresses(path: str) -> list[str]:
    """Return every address that tells anything of coding or of what was decided."""
    items = [f"{path}{twin}?item={item}" for twin in ("", ".json") for item in range(-1, SIZE)]
    pages = ["/coding", "/review", "/review?of=unsure", "/review/log", "/", "/review/reports/a"]
    return [*items, *pages, *(f"{one}.json" for one in ("/coding", "/review", "/review/log")), "/home.json"]


def test_no_address_shows_the_answers_of_the_other_coder(site: Site) -> None:
    client, _ = site
    path = drawn(client)
    sign_in(client, "second")
    before = {address: client.get(address) for address in addresses(path)}
    code(client, path, "reviewer", "wrong")

    sign_in(client, "second")
    after = {address: client.get(address) for address in addresses(path)}

    assert all(answer.status_code == 200 for answer in after.values())
    for address in addresses(path):
        said = [len(ANSWERS.findall(answer.text)) for answer in (before[address], after[address])]
        assert said[0] == said[1], address
    assert client.get(f"{path}.json").json()["agreement"] is None


def test_an_item_is_shown_without_an_answer_to_whoever_has_not_answered(site: Site) -> None:
    client, _ = site
    path = drawn(client)
    code(client, path, "reviewer", "wrong")
    assert client.get(f"{path}.json?item=0").json()["item"]["answer"] == "wrong"

    sign_in(client, "second")

    assert client.get(f"{path}.json?item=0").json()["item"]["answer"] is None
    assert 'aria-pressed="true"' not in client.get(f"{path}?item=0").text


def test_others_see_no_item_and_cannot_answer(site: Site) -> None:
    client, _ = site
    path = drawn(client)

    for name in ("reader", "owner"):
        sign_in(client, name)
        assert client.get(f"{path}.json?item=0").json()["item"] is None
        assert post(client, path, item=0, code="right") == 403


def test_when_both_are_through_everybody_sees_what_was_found(site: Site) -> None:
    client, _ = site
    path = drawn(client)
    code(client, path, "reviewer", "right")
    code(client, path, "second", "right")

    sign_in(client, "reader")

    found = client.get(f"{path}.json").json()
    assert (found["agreement"]["agreed"], found["agreement"]["alpha"]) == (SIZE, None)
    assert found["agreement"]["whole"]["share"] == 1.0
    assert "Wilson" in client.get("/review").text


@pytest.mark.parametrize(
    "address", ["/dossier", "/dossier.json", *(f"/dossier/file?as={a}" for a in ("html", "md", "json"))]
)
def test_what_was_found_stands_in_every_dossier(site: Site, address: str) -> None:
    client, ledger = site
    path = drawn(client)
    code(client, path, "reviewer", "right")
    asked = {"in": next(ledger.incidents()).id, **({"as": address.split("=")[1]} if "=" in address else {})}
    before = client.get(address.split("?")[0], params=asked).text

    code(client, path, "second", "wrong")

    assert "Two people coded" not in before
    assert f"Two people coded {SIZE} findings apart" in client.get(address.split("?")[0], params=asked).text


def test_what_was_found_stands_in_the_dossier_of_a_question(site: Site) -> None:
    client, ledger = site
    path = drawn(client)
    code(client, path, "reviewer", "right")
    code(client, path, "second", "right")

    (first, *_) = ledger.dossier(next(ledger.incidents()).id).coding

    assert first.text.startswith(f"Two people coded {SIZE} findings apart; they agree on {SIZE}")


def test_where_they_differ_is_shown_when_both_are_through(site: Site) -> None:
    client, _ = site
    path = drawn(client)
    code(client, path, "reviewer", "right")
    code(client, path, "second", "unsure")

    found = client.get(f"{path}.json").json()

    assert [one["codes"] for one in found["disagreements"]] == [["right", "unsure"]] * SIZE
    assert found["agreement"]["alpha"] < 0


def test_what_is_closed_stays_as_it_is(site: Site) -> None:
    client, _ = site
    path = drawn(client)
    code(client, path, "reviewer", "right")
    code(client, path, "second", "right")

    assert post(client, path, item=0, code="wrong") == 400


@pytest.mark.parametrize(("first", "second"), [("reviewer", "reader"), ("reviewer", "nobody"), ("owner", "owner")])
def test_a_sample_is_for_two_who_may_review(site: Site, first: str, second: str) -> None:
    client, _ = site
    sign_in(client, "owner")

    assert post(client, "/coding", size=SIZE, seed="x", first=first, second=second) == 400
    assert client.get("/coding.json").json()["samples"] == []
