"""One report: whatever stands in it is shown as text and never runs."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.model import Reading
from reportedly.web.routes.report import find_changes
from tests.flow.desks import march, shelling
from tests.store.samples import plain_reading
from tests.web.sites import open_site

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</mark><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
)


def hostile(attack: str) -> Reading:
    """Return a report that attacks with every word that is known of it."""
    text = f"Police broke up a march. {attack} Nobody was hurt."
    facts = {"title": attack, "outlet": attack, "byline": attack, "url": f"javascript:{attack}"}
    return plain_reading("x", text, vectors=[[1.0]], **facts)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("path", ["/", "/reports", "/reports/x", "/reports/x/versions", "/incidents"])
def test_nothing_of_a_report_becomes_part_of_the_page(tmp_path: Path, attack: str, path: str) -> None:
    client, _ = open_site(tmp_path / "x.ledger", hostile(attack))

    text = client.get(path).text

    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "<svg onload" not in text
    assert 'href="javascript:' not in text


@pytest.mark.parametrize("path", ["/", "/reports", "/reports/x", "/reports/x/versions", "/sources"])
def test_a_title_or_text_cannot_turn_the_line_unseen(tmp_path: Path, path: str) -> None:
    client, _ = open_site(tmp_path / "x.ledger", hostile("\u202e21\u202c \u2067dead\u2069"))

    text = client.get(path).text

    assert not set(text) & set("\u202e\u202c\u2067\u2069")
    assert "\u242621\u2426" in text


def test_marks_stand_at_their_words_beside_such_a_character(tmp_path: Path) -> None:
    reading = hostile("\u202e21\u202c")
    client, _ = open_site(tmp_path / "x.ledger", reading)
    start = reading.report.text.index("Nobody")

    text = client.get(f"/reports/x?start={start}&end={start + len('Nobody')}").text

    assert ">Nobody</mark>" in text


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


def test_the_text_is_whole_and_leads_to_what_rests_on_it(client: TestClient) -> None:
    text = client.get("/reports/a").text
    found = client.get("/reports/a.json").json()

    assert ">Shells <" in text
    assert found["rests_on"]["e1"] == [{"kind": "incidents", "id": found["incidents"][0]["id"]}]
    assert f'href="/incidents/{found["incidents"][0]["id"]}"' in text


def test_the_original_comes_as_a_file_that_no_browser_opens(client: TestClient) -> None:
    answer = client.get("/reports/a/original")
    card = client.get("/reports/a.json").json()["card"]

    assert hashlib.sha256(answer.content).hexdigest() == card["sha256"]
    assert answer.headers["content-disposition"].startswith("attachment; ")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_name_of_a_file_cannot_add_a_header(tmp_path: Path) -> None:
    reading = march()
    report = replace(reading.report, origin='a"\r\nset-cookie: evil=1/..\r\nx.html')
    client, _ = open_site(tmp_path / "y.ledger", replace(reading, report=report))

    headers = client.get("/reports/m/original").headers

    assert "evil" not in headers.get("set-cookie", "")
    assert "\n" not in headers["content-disposition"]


def test_versions_of_a_page_lead_to_each_other(tmp_path: Path) -> None:
    url = "https://post.example/march"
    first, second = march("m1", url=url), march("m2", url=url, town="Sarn")
    client, _ = open_site(tmp_path / "y.ledger", first, second)

    changes = client.get("/reports/m2/versions.json").json()["changes"]

    assert [one for one in changes if one["what"] != "kept"] == [
        {"what": "taken out", "text": "Tarn"},
        {"what": "put in", "text": "Sarn"},
    ]
    assert 'href="/reports/m2"' in client.get("/reports/m1").text


def test_each_version_names_what_it_lost_or_changed(tmp_path: Path) -> None:
    url = "https://wire.example/a"
    readings = [shelling(f"v{n}", toll=n, url=url) for n in (14, 41, 42)]
    client, _ = open_site(tmp_path / "y.ledger", *readings)

    first, second = client.get("/reports/v14").text, client.get("/reports/v41").text
    edits = client.get("/reports/v41/versions.json").json()["edits"]

    assert 'the <a href="/reports/v41">next one</a> changed' in first
    assert "The new version does not say so." in second
    assert {id_: [one["after"] for one in row["changes"]] for id_, row in edits.items()} == {
        "v41": ["41"],
        "v42": ["42"],
    }
    assert client.get("/reports/v41/versions").text.count("number changed") == 2


def test_changes_give_both_texts_back() -> None:
    old, new = "Ten people died, he said.", "At least twelve people died on Monday."

    found = list(find_changes(old, new))

    assert "".join(one["text"] for one in found if one["what"] != "put in") == old
    assert "".join(one["text"] for one in found if one["what"] != "taken out") == new
