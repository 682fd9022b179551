from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.web.routes.correcting import MAX_FIELD_CHARS
from tests.web.sites import counting_queries, csrf_of, open_site

REPORT = "/review/reports/a"


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def fields(client: TestClient, finding: str) -> dict[str, str]:
    """Return what the form of a finding holds."""
    chosen = client.get(f"{REPORT}.json?finding={finding}").json()["chosen"]
    return {one["name"]: one.get("lines", one.get("value")) for one in chosen["fields"]}


def send(client: TestClient, finding: str, **changed: str) -> int:
    """Send the form of a finding with some fields changed."""
    data = {**fields(client, finding), **changed, "csrf": csrf_of(client)}
    return client.post(f"{REPORT}/{finding}", data=data).status_code


def test_a_form_that_is_sent_as_it_is_accepts(client: TestClient) -> None:
    assert send(client, "s1") == 303

    (told,) = client.get(f"{REPORT}.json").json()["decisions"]
    assert (told["verdict"], told["amendments"]) == ("accepted", [])


def test_fields_that_differ_are_changed_and_no_others(client: TestClient) -> None:
    assert send(client, "s1", stance="denies", source="Ana Ruiz", note="she did not say so") == 303

    after = fields(client, "s1")
    assert (after["stance"], after["source"].split(" ", 1)[1]) == ("denies", "Ana Ruiz")
    (told,) = client.get(f"{REPORT}.json").json()["decisions"]
    assert [one["field"] for one in told["amendments"]] == ["source", "stance"]
    assert "she did not say so" in client.get(REPORT).text


def test_an_event_gets_another_date_and_no_place(client: TestClient) -> None:
    assert send(client, "e1", date="2031-03-03", place="") == 303

    assert (fields(client, "e1")["date"], fields(client, "e1")["place"]) == ("2031-03-03", "")


@pytest.mark.parametrize(
    ("finding", "changed"),
    [
        ("s1", {"stance": "shouts"}),
        ("s1", {"source": "Nobody Atall"}),
        ("s1", {"content": ""}),
        ("e1", {"date": "soon"}),
        ("e1", {"mentions": "x" * (MAX_FIELD_CHARS + 10)}),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(client: TestClient, finding: str, changed: dict[str, str]) -> None:
    assert send(client, finding, **changed) == 400
    assert client.get(f"{REPORT}.json").json()["decisions"] == []


def test_a_finding_that_is_not_there_cannot_be_changed(client: TestClient) -> None:
    assert client.post(f"{REPORT}/s99", data={"csrf": csrf_of(client)}).status_code == 404


def test_the_text_stands_on_the_page_whole(client: TestClient) -> None:
    from tests.flow.desks import shelling

    page = client.get(f"{REPORT}?finding=s1").text
    text = page.split('id="text"', 1)[1].split(">", 1)[1].split("</div>")[0]
    for tag in ("mark", "/mark", "a", "/a"):
        while f"<{tag}" in text:
            start = text.index(f"<{tag}")
            text = text[:start] + text[text.index(">", start) + 1 :]

    assert text == shelling("a").report.text


def test_a_report_under_review_costs_few_queries(client: TestClient) -> None:
    with counting_queries() as asked:
        client.get(f"{REPORT}?finding=s1")

    assert len(asked) <= 8
