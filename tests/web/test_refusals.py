"""What cannot be done is told plainly, to people and to programs."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.errors import StoreBusyError
from tests.web.sites import open_site


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    opened, _ = open_site(tmp_path / "x.ledger")
    return TestClient(opened.app, base_url="http://testserver", raise_server_exceptions=False)


def test_a_report_that_is_not_there_is_told_with_what_to_do(client: TestClient) -> None:
    answer = client.get("/reports/none")

    assert answer.status_code == 404
    assert "the ledger has no report &#39;none&#39;" in answer.text
    assert "Search for it" in answer.text


def test_programs_are_told_in_json(client: TestClient) -> None:
    told = client.get("/incidents/none.json").json()["error"]

    assert (told["status"], told["what"]) == (404, "the ledger has no incident 'none'")


def test_what_was_asked_wrongly_is_named(client: TestClient) -> None:
    answer = client.get("/incidents.json?type=NONSENSE&since=yesterday")

    assert answer.status_code == 422
    assert "since" in answer.json()["error"]["what"]


def test_a_cursor_that_was_made_up_is_refused(client: TestClient) -> None:
    assert client.get("/reports?after=nonsense").status_code == 400


def test_what_breaks_shows_nothing_of_the_inside(client: TestClient) -> None:
    def break_(*rest: object) -> None:
        raise RuntimeError("secret path /home/ana")

    client.app.state.site.pages.home = break_  # type: ignore[attr-defined]
    answer = client.get("/")

    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "content-security-policy" in answer.headers


def test_a_ledger_that_is_busy_is_no_error_of_the_visitor(client: TestClient) -> None:
    def break_(*rest: object) -> None:
        raise StoreBusyError("others have been writing for too long: try again later")

    client.app.state.site.pages.home = break_  # type: ignore[attr-defined]

    assert client.get("/").status_code == 503
