"""Requests that are refused before anything of the ledger is asked, and the headers of every answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.sites import csrf_of, open_site

CHUNK = b"x" * 100_000


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger")[0]


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "evil.example:8765", "127.0.0.1.evil.example", ""]
)
def test_a_name_that_is_not_ours_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})

    assert answer.status_code == 421
    assert "reports" not in answer.text


def test_the_port_of_a_name_does_not_matter(client: TestClient) -> None:
    assert client.get("/", headers={"host": "testserver:9999"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_change_from_another_site_is_refused_even_with_the_seal(client: TestClient, headers: dict[str, str]) -> None:
    data = {"csrf": csrf_of(client), "number": "1"}

    assert client.post("/seen", data=data, headers=headers).status_code == 403
    assert client.post("/seen", data=data, headers={"origin": "http://testserver"}).status_code == 303


def test_a_body_that_says_it_is_too_large_is_not_read(client: TestClient) -> None:
    assert client.post("/seen", headers={"content-length": "900000000"}).status_code == 413
    assert client.post("/seen", headers={"content-length": "-1"}).status_code == 413


def test_a_body_that_does_not_say_how_large_it_is_is_cut_off(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(40):
            yield CHUNK

    answer = client.post("/seen", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"})

    assert answer.status_code in (400, 413)


def test_no_page_may_run_or_load_what_is_not_ours(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/", "/nothing", "/reports.json", "/static/app.css", "/sign-in"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "content-security-policy" in headers


def test_pages_are_not_kept_by_browsers_or_proxies(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-store"
    assert "max-age" in client.get("/static/app.css").headers["cache-control"]


def test_a_page_has_no_script_and_no_style_in_it(client: TestClient) -> None:
    for path in ("/", "/reports/a", "/incidents", "/upload", "/signs"):
        text = client.get(path).text
        assert "<script>" not in text
        assert " style=" not in text
        assert " onclick=" not in text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%5c..%5capp.py",
        "/reports/..%2f..%2fetc%2fpasswd",
        "/reports/..%2f..%2fetc%2fpasswd/original",
        "/upload/..%2f..%2f",
    ],
)
def test_no_path_leads_out_of_the_page(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "create_app" not in answer.text
