"""Pages of small ledgers with readings made by hand, asked without a server, and the queries that each costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

from fastapi.testclient import TestClient
from sqlalchemy import Engine, event

from reportedly.api import Ledger
from reportedly.api.users import Role
from reportedly.model import Reading
from reportedly.settings import load_settings
from reportedly.store import Store
from reportedly.web import WebSettings, create_app
from tests.flow.desks import filled, march, shelling

SETTINGS = WebSettings(names=("testserver",))
PASSWORD = "correct horse battery"  # noqa: S105  # for tests only


def two_outlets() -> tuple[Reading, ...]:
    """Return three reports: two on a shelling that give different tolls, and one on a march."""
    return (
        shelling("a", toll=12, outlet="Wire", url="https://wire.example/a"),
        shelling("b", toll=15, outlet="Post"),
        march("m"),
    )


def open_site(
    place: str | Path, *readings: Reading, signs_in: bool = False, settings: WebSettings = SETTINGS
) -> tuple[TestClient, Ledger]:
    """Return a client of the page of a new ledger with some readings, and the ledger."""
    ledger = Ledger(filled(cast(Path, place), *(readings or two_outlets())), load_settings())
    app = create_app(ledger, replace(settings, signs_in=signs_in), clock=lambda: 0.0)
    return TestClient(app, base_url="http://testserver", follow_redirects=False), ledger


def store_of(ledger: Ledger) -> Store:
    """Return what a ledger keeps its reports in."""
    return ledger._store


def csrf_of(client: TestClient) -> str:
    """Return what a form of this visitor must bring back."""
    page = client.get("/sign-in").text
    return page.split('name="csrf" value="')[1].split('"')[0]


def sign_in(client: TestClient, name: str, password: str = PASSWORD) -> int:
    """Sign in as somebody and return the status."""
    answer = client.post("/sign-in", data={"csrf": csrf_of(client), "name": name, "password": password})
    return answer.status_code


def add_users(ledger: Ledger) -> None:
    """Let one user of each role sign in, named by it."""
    for role in Role:
        ledger.users().put(f"{role.value}er", role, PASSWORD)


@contextmanager
def counting_queries() -> Iterator[list[str]]:
    """Give a list that grows with every query of this process that is no pragma."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)
