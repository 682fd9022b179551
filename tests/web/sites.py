"""Pages of small ledgers with readings made by hand, asked without a server, and the queries that each costs."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event

from reportedly.api import Ledger
from reportedly.api.coding import coding_of
from reportedly.api.pages import Kept, Sent
from reportedly.api.users import Role
from reportedly.model import Failure, Given, Reading
from reportedly.settings import load_settings
from reportedly.store import Store
from reportedly.web import WebSettings, create_app
from reportedly.web.routes import ROUTERS
from reportedly.web.site import Site
from tests.flow.desks import filled, march, shelling

SETTINGS = WebSettings(names=("testserver",))
PASSWORD = "correct horse battery"  # noqa: S105  # for tests only
PAGES = sorted(
    route.path
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute) and "GET" in (route.methods or ()) and not route.path.endswith(".json")
)


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


def addresses(client: TestClient) -> dict[str, str]:
    """Return an address of every page, one that shows something, by its route; a new page must be added here."""

    def first(path: str, name: str) -> dict[str, Any]:
        found: dict[str, Any] = client.get(path).json()[name][0]
        return found

    incident, echo = first("/incidents.json", "incidents")["id"], first("/echoes.json", "families")["copies"][0]["id"]
    actor, claim = first("/actors.json", "actors")["id"], first("/claims.json", "claims")["id"]
    shown = {
        "/actors/{id}": f"/actors/{actor}",
        "/claims/{id}": f"/claims/{claim}",
        "/coding/{number}": f"/coding/{_drawn(client)}",
        "/dossier": f"/dossier?in={incident}&note=Ask",
        "/dossier/file": f"/dossier/file?in={incident}",
        "/echoes/{id}": f"/echoes/{echo}",
        "/incidents/{id}": f"/incidents/{incident}",
        "/review/actors/{id}": f"/review/actors/{actor}",
        "/review/claims/{id}": f"/review/claims/{claim}",
        "/review/incidents/{id}": f"/review/incidents/{incident}",
        "/search": "/search",
        "/sources/outlet": "/sources/outlet?name=Wire",
        "/upload/{id}": f"/upload/{_sent(client)}",
    }
    return {page: shown.get(page, page.replace("{id}", "a")) for page in PAGES}


def _drawn(client: TestClient) -> int:
    """Return the number of a sample that is drawn for two coders."""
    desk = coding_of(_site(client).ledger)
    drawn = desk.samples()
    return drawn[0].number if drawn else desk.draw(4, "first", ("ana", "ivo"))


def _sent(client: TestClient) -> str:
    """Return the id of a batch of no files, which is done at once."""
    return _site(client).worker.take(_Nothing(), "ana", [], Given()).id


def _site(client: TestClient) -> Site:
    found: Site = client.app.state.site  # type: ignore[attr-defined]
    return found


class _Nothing:
    """A ledger to which nothing is added."""

    def add_sent(self, files: Iterable[Sent], *, jobs: int, given: Given) -> Iterator[Kept | Failure]:
        """Add nothing."""
        return iter(())
