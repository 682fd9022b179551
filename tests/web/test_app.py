"""The whole page on both databases: few queries, one description for programs, and nothing that breaks it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from reportedly.web.admission import VISIT
from tests.web.sites import add_users, counting_queries, open_site, sign_in

NEEDS_MODEL = "search|^/upload$"
MOST_QUERIES = {
    "/": 16,
    "/reports": 3,
    "/incidents": 4,
    "/reports/a": 9,
    "/reports/a/versions": 16,
    "/upload": 2,
    "/signs": 1,
    "/me": 1,
}


@pytest.fixture(params=["sqlite", "postgres"])
def client(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestClient]:
    place = str(tmp_path / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    opened, ledger = open_site(place)
    yield opened
    ledger.close()


@pytest.mark.parametrize("path", MOST_QUERIES)
def test_a_page_asks_the_database_a_few_times(client: TestClient, path: str) -> None:
    with counting_queries() as asked:
        answer = client.get(path)

    assert answer.status_code == 200
    assert len(asked) <= MOST_QUERIES[path]


def test_an_incident_asks_the_database_a_few_times(client: TestClient) -> None:
    (incident, *_) = client.get("/incidents.json").json()["incidents"]

    with counting_queries() as asked:
        answer = client.get(f"/incidents/{incident['id']}")

    assert answer.status_code == 200
    assert len(asked) <= 10


def test_asking_who_somebody_is_costs_one_query(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reader")

    with counting_queries() as asked:
        client.get("/signs")

    assert len(asked) == 1


def test_both_databases_tell_the_same(tmp_path: Path, fresh_schema: Callable[[], str]) -> None:
    here, _ = open_site(tmp_path / "x.ledger")
    there, ledger = open_site(fresh_schema())

    for path in ("/home.json", "/reports.json", "/incidents.json", "/reports/a.json"):
        assert here.get(path).json() == there.get(path).json(), path
    ledger.close()


@pytest.mark.slow
def test_whatever_is_asked_gets_an_answer_as_described(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger")
    seal = client.get("/me.json").json()["csrf"]
    headers = {"host": "testserver", "x-csrf-token": seal, "cookie": f"{VISIT}={client.cookies[VISIT]}"}
    schema = schemathesis.openapi.from_asgi("/openapi.json", client.app, headers=headers)

    for operation in schema.exclude(path_regex=NEEDS_MODEL).get_all_operations():
        fuzz(operation, headers)


def fuzz(operation: Any, headers: dict[str, str]) -> None:
    """Ask an operation for whatever fits its description, and for what does not."""

    @given(case=operation.ok().as_strategy())
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def ask(case: Any) -> None:
        answer = case.call(headers=headers)
        assert answer.status_code < 500
        assert answer.status_code != 200 or answer.headers["content-type"][0].startswith("application/")

    ask()
