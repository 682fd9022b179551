"""Sending files: limits, names, and what is not taken."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.web.routes.upload import to_name
from tests.web.sites import SETTINGS, add_users, csrf_of, open_site, sign_in

SMALL = replace(SETTINGS, max_files=2, max_file_bytes=1000, max_upload_bytes=5000, max_body_bytes=20_000)


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger", settings=SMALL)[0]


def send(client: TestClient, *files: tuple[str, bytes]) -> int:
    sent = [("files", file) for file in files]
    return client.post("/upload", data={"csrf": csrf_of(client)}, files=sent).status_code


def test_the_limits_stand_on_the_page(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "y.ledger")

    assert "up to 100 files at once, 20 MB each and 200 MB together" in client.get("/upload").text
    assert "a report has up to 2,000,000 characters" in client.get("/upload").text


def test_too_many_and_too_large_files_are_refused(client: TestClient) -> None:
    assert send(client, *[(f"{n}.txt", b"x") for n in range(3)]) == 413
    assert send(client, ("a.txt", b"x" * 1001)) == 413
    assert send(client, ("a.txt", b"x" * 30_000)) == 413
    assert send(client) == 400
    assert client.get("/upload.json").json()["batches"] == []


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ana\\report.html", "report.html"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a\r\nb\x00c.txt", "abc.txt"),
        ("/" * 50, "unnamed"),
        ("قرار.html", "قرار.html"),
    ],
)
def test_a_name_leads_nowhere(sent: str, name: str) -> None:
    assert to_name(sent) == name


def test_a_long_name_keeps_its_ending() -> None:
    assert to_name("a" * 500 + ".html").endswith(".html")
    assert len(to_name("a" * 500 + ".html")) <= 150


@pytest.mark.model
@pytest.mark.slow
def test_what_was_sent_is_read_added_and_logged_with_its_user(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reviewer")
    files = [("files", ("deaths.txt", b"Mayor Ana Ruiz said two people died in Tarn.")), ("files", ("e.txt", b" "))]

    place = client.post("/upload", data={"csrf": csrf_of(client)}, files=files).headers["location"]
    client.app.state.site.worker._thread.shutdown(wait=True)  # type: ignore[attr-defined]

    batch = client.get(f"{place}.json").json()["batch"]
    assert [(one["report"], one["status"]) for one in batch["outcomes"]] == [("deaths", "added"), (None, "failed")]
    assert "it is empty" in batch["outcomes"][1]["cause"]
    assert [(one.who, one.subject) for one in ledger.log()][-2:] == [
        ("reviewer", "deaths"),
        ("reviewer", "sent: e.txt"),
    ]
    assert client.get("/reports/deaths").status_code == 200
