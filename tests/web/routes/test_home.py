"""The first page."""

from pathlib import Path

from tests.flow.desks import shelling
from tests.resolve.test_positions import blame, denial
from tests.web.sites import csrf_of, open_site, store_of


def test_an_empty_ledger_leads_to_adding(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger")
    for report in ("a", "b", "m"):
        ledger.remove(report)

    text = client.get("/").text

    assert "Nothing is here yet" in text
    assert 'href="/upload"' in text


def test_conflicts_stand_with_both_sides(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger", blame(), denial())

    (conflict,) = client.get("/home.json").json()["needs_eyes"]["conflicts"]

    assert {conflict["a"]["speaker"], conflict["b"]["speaker"]} == {"The army", "Rebels"}
    assert "The army" in client.get("/").text


def test_copies_by_several_outlets_are_one_text(tmp_path: Path) -> None:
    readings = [shelling("a", outlet="Wire"), shelling("b", outlet="Post")]
    client, _ = open_site(tmp_path / "x.ledger", *readings)

    (incident, *_) = client.get("/home.json").json()["needs_eyes"]["single_origin"]

    assert (incident["outlets"], incident["texts"]) == (2, 1)


def test_what_changed_is_told_until_it_was_seen(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger")
    first = client.get("/home.json").json()
    client.post("/seen", data={"csrf": csrf_of(client), "number": str(first["last_change"])})
    assert client.get("/home.json").json()["changes"] == {}

    ledger.remove("m")

    assert client.get("/home.json").json()["changes"] == {"removed": 1}
    assert "<b>1</b> taken out" in client.get("/").text


def test_a_cookie_that_was_made_up_breaks_nothing(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger")
    client.cookies.set("reportedly_seen", "-7; drop table log")

    assert client.get("/").status_code == 422
    assert store_of(ledger).check_log() is None


def test_a_page_that_was_edited_without_notice_needs_eyes(tmp_path: Path) -> None:
    page = "https://wire.example/a"
    client, _ = open_site(tmp_path / "x.ledger", shelling("v1", toll=14, url=page), shelling("v2", toll=41, url=page))

    (edit,) = client.get("/home.json").json()["needs_eyes"]["edited_without_notice"]
    text = client.get("/").text

    assert [(one["change"], one["before"], one["after"]) for one in edit["changes"]] == [("number-changed", "14", "41")]
    assert 'href="/reports/v2/versions?before=v1"' in text
    assert "number changed" in text.split("Edited without notice")[1].split("</section>")[0]


def test_the_newest_edits_come_first(tmp_path: Path) -> None:
    pages = [f"https://wire.example/{n}" for n in "ab"]
    old, new = (
        [shelling(f"{n}{page[-1]}", toll=toll, url=page) for page in pages] for n, toll in (("v", 14), ("w", 41))
    )
    client, _ = open_site(tmp_path / "x.ledger", *old, *new)

    edits = client.get("/home.json").json()["needs_eyes"]["edited_without_notice"]

    assert [one["second"] for one in edits] == ["wb", "wa"]
