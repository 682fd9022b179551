from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.api import Ledger
from tests.flow.desks import march, put, shelling
from tests.web.sites import add_users, counting_queries, csrf_of, open_site, sign_in, store_of

SAID = shelling("a").statements[0].cue
assert SAID is not None
CHANGES = (
    ("/review/finding", {"report": "a", "kind": "statement", "verdict": "rejected", "start": "0", "end": "3"}),
    ("/review/vet", {"kind": "incident", "id": "x", "sound": "true", "back": "/review"}),
    ("/review/merge", {"one": "x", "other": "y"}),
    ("/review/split", {"one": "x", "report": "a"}),
    ("/review/undo", {"number": "1"}),
    ("/review/reports/a/s1", {"stance": "denies"}),
    ("/coding", {"size": "1", "seed": "x", "first": "a", "second": "b"}),
    ("/coding/1", {"item": "0", "code": "right"}),
)


@pytest.fixture
def site(tmp_path: Path) -> tuple[TestClient, Ledger]:
    return open_site(tmp_path / "x.ledger")


def judge(client: TestClient, verdict: str, report: str = "a", csrf: str = "") -> int:
    """Say something of the only statement of a report."""
    assert SAID is not None
    fields = {"report": report, "kind": "statement", "verdict": verdict, "start": SAID.start, "end": SAID.end}
    data = {"csrf": csrf or csrf_of(client), "back": "/review?of=unsure", **fields}
    return client.post("/review/finding", data=data).status_code


def decisions(client: TestClient) -> list[dict[str, object]]:
    """Return what the page tells of who did what."""
    found: list[dict[str, object]] = client.get("/review/log.json").json()["decisions"]
    return found


def test_incidents_of_a_single_origin_wait_until_somebody_has_looked(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    (item,) = client.get("/review.json?of=single").json()["items"]
    data = {"csrf": csrf_of(client), "kind": "incident", "id": item["id"], "sound": "true", "note": "rang them"}

    answer = client.post("/review/vet", data={**data, "back": "/review#item-1"})

    assert (answer.status_code, answer.headers["location"]) == (303, "/review#item-1")
    assert client.get("/review.json?of=single").json()["items"] == []
    assert "rang them" in client.get(f"/review/incidents/{item['id']}").text


@pytest.mark.parametrize("of", ["conflicts", "single", "claims", "unsure"])
def test_each_part_of_the_queue_costs_few_queries(site: tuple[TestClient, Ledger], of: str) -> None:
    client, _ = site

    with counting_queries() as asked:
        assert client.get(f"/review?of={of}").status_code == 200

    assert len(asked) <= 14


def test_a_rejected_finding_is_gone_and_comes_back_when_that_is_undone(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    assert judge(client, "rejected") == 303
    kinds = {one["kind"] for one in client.get("/review/reports/a.json").json()["findings"]}
    assert kinds == {"event"}

    (told,) = decisions(client)
    assert client.post("/review/undo", data={"csrf": csrf_of(client), "number": told["number"]}).status_code == 303

    assert "statement" in {one["kind"] for one in client.get("/review/reports/a.json").json()["findings"]}
    (undone,) = decisions(client)
    assert undone["undone_by"] is not None and undone["what"] == "rejected statement"


def test_what_was_undone_cannot_be_undone_again(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    judge(client, "accepted")
    number = decisions(client)[0]["number"]
    client.post("/review/undo", data={"csrf": csrf_of(client), "number": number})

    assert client.post("/review/undo", data={"csrf": csrf_of(client), "number": number}).status_code == 404


def test_those_who_may_only_look_change_nothing(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reader")
    csrf = client.get("/me.json").json()["csrf"]
    before = store_of(ledger).decisions()

    answers = {path: client.post(path, data={**data, "csrf": csrf}).status_code for path, data in CHANGES}

    assert answers == dict.fromkeys(answers, 403)
    assert store_of(ledger).decisions() == before


@pytest.mark.parametrize(("path", "data"), CHANGES)
def test_a_change_without_the_seal_is_refused(site: tuple[TestClient, Ledger], path: str, data: dict[str, str]) -> None:
    client, ledger = site

    assert client.post(path, data=data).status_code == 403
    assert client.post(path, data={**data, "csrf": "0" * 64}).status_code == 403
    assert store_of(ledger).decisions() == ()


def test_readers_see_the_queue_without_buttons(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reader")

    for path in ("/review", "/review?of=unsure", "/review/log", "/review/reports/a?finding=s1", "/coding"):
        assert 'method="post"' not in client.get(path).text, path


def test_the_log_names_who_did_it(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reviewer")
    judge(client, "accepted", csrf=client.get("/me.json").json()["csrf"])

    assert [(one["who"], one["what"]) for one in decisions(client)] == [("reviewer", "accepted statement")]


def test_a_page_to_go_back_to_is_one_of_ours(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    (item,) = client.get("/review.json?of=single").json()["items"]
    data = {"csrf": csrf_of(client), "kind": "incident", "id": item["id"], "sound": "true"}

    answer = client.post("/review/vet", data={**data, "back": "https://evil.example/"})

    assert answer.headers["location"] == "/"


def test_what_reports_say_is_shown_as_text(tmp_path: Path) -> None:
    town = "<script>alert(1)</script>"
    client, ledger = open_site(tmp_path / "x.ledger", shelling("a"), shelling("b", toll=15, outlet="<b>Post"))
    put(store_of(ledger), march("z", town, outlet="<b>Post"))

    for path in ("/review", "/review/reports/b?finding=s1", "/review/reports/z"):
        assert "<b>Post" not in client.get(path).text and town not in client.get(path).text


@pytest.mark.parametrize("path", ["/review/incidents/nothing", "/review/reports/nothing", "/coding/77"])
def test_what_is_not_there_is_not_found(site: tuple[TestClient, Ledger], path: str) -> None:
    client, _ = site

    assert client.get(path).status_code == 404
    assert client.get(f"{path}.json").status_code == 404
