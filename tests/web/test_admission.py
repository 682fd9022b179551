"""Who is let in, what each role may do, and that no change goes without its seal."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from reportedly.api import Ledger
from reportedly.web.routes import ROUTERS
from tests.web.sites import PASSWORD, add_users, csrf_of, open_site, sign_in, store_of

CHANGES = sorted(
    route.path.replace("{id}", "a").replace("{number}", "1")
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute) and "POST" in (route.methods or ())
)
PAGES = ("/", "/reports", "/reports/a", "/incidents", "/search?q=x", "/upload", "/home.json", "/openapi.json", "/me")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[TestClient, Ledger]]:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    yield client, ledger
    ledger.close()


@pytest.mark.parametrize("path", CHANGES)
def test_no_change_goes_without_its_seal(tmp_path: Path, path: str) -> None:
    client, _ = open_site(tmp_path / "x.ledger")

    for data in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "ünsinn"}):
        assert client.post(path, data=data).status_code in (403, 422), path
    assert client.post(path, headers={"x-csrf-token": "0" * 64}).status_code in (403, 422)


def test_the_seal_of_another_visitor_is_worth_nothing(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger")
    theirs = csrf_of(client)
    client.cookies.clear()
    csrf_of(client)

    assert client.post("/seen", data={"csrf": theirs, "number": "1"}).status_code == 403


def test_the_seal_from_before_signing_in_is_worth_nothing_after(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    before = csrf_of(client)
    sign_in(client, "reviewer")

    assert client.post("/seen", data={"csrf": before, "number": "1"}).status_code == 403


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_shown_to_somebody_who_is_not_signed_in(site: tuple[TestClient, Ledger], path: str) -> None:
    client, _ = site

    answer = client.get(path)

    assert answer.status_code == (401 if path.endswith(".json") else 303)
    assert "Velmar" not in answer.text


def test_signing_in_leads_back_to_where_one_wanted_to_go(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    assert client.get("/reports?outlet=Wire").headers["location"] == "/sign-in?next=%2Freports%3Foutlet%3DWire"

    data = {"csrf": csrf_of(client), "name": "reader", "password": PASSWORD, "next": "/reports?outlet=Wire"}

    assert client.post("/sign-in", data=data).headers["location"] == "/reports?outlet=Wire"
    assert client.get("/reports").status_code == 200


def test_a_reader_looks_but_changes_nothing(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    sign_in(client, "reader")

    answer = client.post("/upload", data={"csrf": csrf_of(client)}, files={"files": ("a.txt", b"A report.")})

    assert client.get("/").status_code == 200
    assert answer.status_code == 403
    assert "needs the role review" in answer.text


def test_a_role_cannot_be_brought_along(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    sign_in(client, "reader")
    client.cookies.set("role", "own")
    client.cookies.set("visitor", "owner")

    answer = client.post("/upload?role=own", data={"csrf": csrf_of(client), "role": "own", "name": "owner"})

    assert answer.status_code == 403


def test_a_role_that_was_lowered_holds_at_once(site: tuple[TestClient, Ledger]) -> None:
    client, ledger = site
    sign_in(client, "reviewer")
    from reportedly.api.users import Role

    ledger.users().put("reviewer", Role.READ, PASSWORD)

    assert client.get("/").status_code == 303
    assert sign_in(client, "reviewer") == 303
    assert client.get("/me.json").json()["role"] == "read"


def test_a_session_ends_after_a_day_of_work(site: tuple[TestClient, Ledger]) -> None:
    client, ledger = site
    sign_in(client, "reader")
    assert client.get("/").status_code == 200

    later = store_of(ledger)._clock() + timedelta(hours=12, minutes=1)
    client.app.state.site.users._users._clock = lambda: later  # type: ignore[attr-defined]

    assert client.get("/").status_code == 303


def test_what_was_signed_out_cannot_be_used_again(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    sign_in(client, "reader")
    token = client.cookies["reportedly_session"]
    client.post("/sign-out", data={"csrf": csrf_of(client)})
    client.cookies.set("reportedly_session", token)

    assert client.get("/").status_code == 303


def test_a_session_that_somebody_plants_is_not_taken_over(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    client.cookies.set("reportedly_session", "planted")
    sign_in(client, "reader")

    found = [cookie.value for cookie in client.cookies.jar if cookie.name == "reportedly_session"]

    assert any(len(value or "") > 40 for value in found)
    client.cookies.clear()
    client.cookies.set("reportedly_session", "planted")
    assert client.get("/").status_code == 303


def test_the_cookie_of_a_session_is_out_of_reach_for_scripts(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    data = {"csrf": csrf_of(client), "name": "reader", "password": PASSWORD}

    cookie = client.post("/sign-in", data=data).headers["set-cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Max-Age=43200" in cookie


def test_where_there_is_tls_cookies_are_sent_over_it_alone(site: tuple[TestClient, Ledger]) -> None:
    client, _ = site
    client.base_url = "https://testserver"
    data = {"csrf": csrf_of(client), "name": "reader", "password": PASSWORD}

    cookies = client.post("/sign-in", data=data, headers={"origin": "https://testserver"}).headers["set-cookie"]

    assert "Secure" in cookies
