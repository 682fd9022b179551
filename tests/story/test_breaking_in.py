"""Tries to break in: as somebody without a role, with made-up headers, and with reports that bring their own HTML."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi.testclient import TestClient

from reportedly.api import Ledger
from reportedly.api.review import review_of
from reportedly.model import Vetted
from reportedly.web import WebSettings
from reportedly.web.admission import FOR_ALL
from reportedly.web.running import Doors, to_config
from tests.web.sites import SETTINGS, add_users, addresses, csrf_of, open_site, sign_in, two_outlets
from tests.web.test_admission import CHANGES

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"
MARKUP = ("<script>alert", "<img src=x", "<svg onload")
PROXIED = (
    "x-forwarded-for",
    "x-real-ip",
    "forwarded",
    "client-ip",
    "x-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[tuple[TestClient, Ledger]]:
    """Give a page on which users must sign in."""
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    yield client, ledger
    ledger.close()


@pytest.mark.parametrize("path", sorted(set(CHANGES) - FOR_ALL))
def test_a_reader_with_the_right_seal_changes_nothing(guarded: tuple[TestClient, Ledger], path: str) -> None:
    client, ledger = guarded
    sign_in(client, "reader")
    before = list(ledger.log())

    answer = client.post(path, data={"csrf": csrf_of(client), "number": "1", "kind": "incident"})

    assert answer.status_code == 403
    assert list(ledger.log()) == before


@pytest.mark.parametrize("path", CHANGES)
def test_somebody_who_is_not_signed_in_changes_nothing(guarded: tuple[TestClient, Ledger], path: str) -> None:
    client, ledger = guarded
    before = list(ledger.log())

    answer = client.post(path, data={"csrf": csrf_of(client), "number": "1", "name": "x", "password": "y"})

    assert answer.status_code in (401, 422)
    assert list(ledger.log()) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
def test_a_method_that_no_page_has_does_nothing(guarded: tuple[TestClient, Ledger], method: str) -> None:
    client, _ = guarded
    sign_in(client, "owner")

    for path in ("/", "/reports/a", "/review/vet", "/upload"):
        assert client.request(method, path).status_code in (403, 405), path


def test_a_method_cannot_be_written_over(guarded: tuple[TestClient, Ledger]) -> None:
    client, ledger = guarded
    sign_in(client, "owner")
    before = list(ledger.log())

    client.get("/review/vet?_method=POST&sound=true", headers={"x-http-method-override": "POST"})

    assert list(ledger.log()) == before


@pytest.mark.parametrize("header", PROXIED)
def test_no_header_makes_guessing_quicker(guarded: tuple[TestClient, Ledger], header: str) -> None:
    client, _ = guarded
    data = {"csrf": csrf_of(client), "name": "owner", "password": "guessed"}

    told = [client.post("/sign-in", data=data, headers={header: f"10.0.0.{n}"}).status_code for n in range(6)]

    assert told == [401] * 5 + [429]


def test_only_a_proxy_on_this_machine_says_for_whom_it_asks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    client, _ = open_site(tmp_path / "x.ledger")

    config = to_config(client.app, Doors(host="0.0.0.0", port=1))  # type: ignore[arg-type]  # noqa: S104

    assert isinstance(config, uvicorn.Config)
    assert config.forwarded_allow_ips == "127.0.0.1"


def test_a_session_from_before_signing_in_is_another_one(guarded: tuple[TestClient, Ledger]) -> None:
    client, _ = guarded
    sign_in(client, "reader")
    first = client.cookies["reportedly_session"]
    sign_in(client, "owner")
    second = client.cookies["reportedly_session"]

    client.cookies.clear()
    client.cookies.set("reportedly_session", first)

    assert first != second
    assert client.get("/me.json").json()["name"] == "reader"


def test_a_name_of_a_file_or_a_note_is_shown_as_text(tmp_path: Path) -> None:
    bad = [
        replace(one, report=replace(one.report, outlet=ATTACK, title=ATTACK, origin=ATTACK)) for one in two_outlets()
    ]
    client, ledger = open_site(tmp_path / "x.ledger", *bad)
    review_of(ledger).vet(Vetted.INCIDENT, next(ledger.incidents()).id, sound=False, note=ATTACK)

    shown = [client.get(address).text for address in addresses(client).values() if "/file" not in address]
    shown.append(
        client.get("/dossier", params={"in": next(ledger.incidents()).id, "note": ATTACK, "title": ATTACK}).text
    )

    assert not [mark for text in shown for mark in MARKUP if mark in text]
    assert sum("&lt;script&gt;alert" in text for text in shown) > len(shown) / 3


def test_files_that_say_they_are_text_and_are_packed_are_not_unpacked(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger")
    packed = gzip.compress(b"x" * 15_000_000)
    file = ("bomb.txt", packed, "text/plain")

    answer = client.post("/upload", data={"csrf": csrf_of(client)}, files={"files": file})
    batch = answer.headers["location"]
    client.app.state.site.worker.stop()  # type: ignore[attr-defined]

    (outcome,) = client.get(f"{batch}.json").json()["batch"]["outcomes"]
    assert outcome["status"] == "failed"


def test_a_body_that_is_packed_is_not_unpacked(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger", settings=WebSettings(names=SETTINGS.names, max_body_bytes=10_000))
    packed = gzip.compress(b"csrf=" + b"x" * 5_000_000)
    headers = {"content-encoding": "gzip", "content-type": "application/x-www-form-urlencoded"}

    assert client.post("/seen", content=packed, headers=headers).status_code in (400, 403)


@pytest.mark.parametrize(
    "value", ["1,2", "1\r\nhost: evil.example", "user@testserver", "testserver/evil", "testserver#"]
)
def test_a_host_that_is_written_in_an_odd_way_is_refused(guarded: tuple[TestClient, Ledger], value: str) -> None:
    client, _ = guarded

    try:
        status = client.get("/", headers={"host": value}).status_code
    except (ValueError, httpx.HTTPError):  # the client itself will not send it
        status = 421

    assert status == 421


def test_links_never_name_the_host_that_was_asked_for(guarded: tuple[TestClient, Ledger]) -> None:
    client, _ = guarded

    answer = client.get("/reports", headers={"x-forwarded-host": "evil.example", "host": "testserver:9999"})

    assert answer.headers["location"].startswith("/sign-in")
    assert "evil.example" not in client.get("/sign-in", headers={"x-forwarded-host": "evil.example"}).text
