"""Signing in and out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.web.routes.session import to_local
from reportedly.web.slowdown import MAX_FOR_NAME_FROM_HERE
from tests.web.sites import PASSWORD, add_users, csrf_of, open_site, sign_in


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    opened, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    yield opened
    ledger.close()


@pytest.mark.parametrize(
    "target",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "", "/a\r\nb: c"],
)
def test_nobody_is_led_away(target: str) -> None:
    assert to_local(target) == "/"


def test_a_wrong_name_and_a_wrong_password_look_the_same(client: TestClient) -> None:
    seal = csrf_of(client)

    def told(name: str, password: str) -> tuple[int, str]:
        answer = client.post("/sign-in", data={"csrf": seal, "name": name, "password": password})
        return answer.status_code, answer.text.replace(f'value="{name}"', "")

    assert told("reader", "wrong") == told("nobody", PASSWORD)


def test_somebody_who_guesses_must_wait_even_with_the_right_password(client: TestClient) -> None:
    for _ in range(MAX_FOR_NAME_FROM_HERE):
        assert sign_in(client, "owner", "wrong password") == 401

    assert sign_in(client, "owner", PASSWORD) == 429
    assert sign_in(client, "reader", PASSWORD) == 303


def test_a_password_is_shown_and_logged_nowhere(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    data = {"csrf": csrf_of(client), "name": "reader", "password": "my secret words"}

    answer = client.post("/sign-in", data=data)

    assert "my secret words" not in answer.text
    assert "my secret words" not in caplog.text
    assert client.post("/sign-in", data={**data, "password": "x" * 2000}).status_code == 422
    assert "xxxx" not in client.post("/sign-in", data={**data, "password": "x" * 2000}).text


def test_signing_out_everywhere_ends_all_sessions(client: TestClient) -> None:
    other = TestClient(client.app, base_url="http://testserver", follow_redirects=False)
    sign_in(client, "reader")
    sign_in(other, "reader")
    assert other.get("/").status_code == 200

    client.post("/sign-out", data={"csrf": csrf_of(client), "everywhere": "yes"})

    assert other.get("/").status_code == 303


def test_a_program_is_told_its_seal(client: TestClient) -> None:
    sign_in(client, "reviewer")
    told = client.get("/me.json").json()

    answer = client.post("/sign-out", headers={"x-csrf-token": told["csrf"]})

    assert (told["name"], told["role"]) == ("reviewer", "review")
    assert answer.status_code == 303
