"""The whole page as programs see it: its description is true, nothing that is asked breaks it, and looking is cheap."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis.generation import GenerationMode

from reportedly.web.admission import VISIT
from tests.web.sites import add_users, addresses, counting_queries, open_site, sign_in

NEEDS_MODEL = "^/search|^/upload$"
LONG = 3000
"""Of a word that stands for all that a page can be asked with at once, since an address has an end."""
MOST_EXAMPLES = 8
ODD = (
    "\0",
    "a\0b",
    "\ud800",
    "..",
    "../../etc/passwd",
    "'; DROP TABLE report; --",
    "%",
    "x" * 5000,
    "-1",
    "1e9",
    "\u202e",
)


def test_asking_who_somebody_is_costs_one_query(tmp_path: Path) -> None:
    client, ledger = open_site(tmp_path / "x.ledger", signs_in=True)
    add_users(ledger)
    sign_in(client, "reader")

    with counting_queries() as asked:
        client.get("/signs")

    assert len(asked) == 1


@pytest.fixture(params=["sqlite", "postgres"])
def client(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestClient]:
    place = str(tmp_path / "x.ledger")
    if request.param == "postgres":
        fresh: Callable[[], str] = request.getfixturevalue("fresh_schema")
        place = fresh()
    opened, ledger = open_site(place)
    opened.raise_server_exceptions = False  # type: ignore[attr-defined]
    yield opened
    ledger.close()


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_whatever_is_asked_gets_an_answer_as_described(client: TestClient, mode: GenerationMode) -> None:
    known = known_words(client)
    seal = client.get("/me.json").json()["csrf"]
    headers = {"host": "testserver", "x-csrf-token": seal, "cookie": f"{VISIT}={client.cookies[VISIT]}"}
    schema = schemathesis.openapi.from_asgi("/openapi.json", client.app, headers=headers)

    described: Iterable[Any] = schema.exclude(path_regex=NEEDS_MODEL).get_all_operations()
    operations = [one.ok() for one in described]
    for operation in operations:
        fuzz(operation, operation.as_strategy(generation_mode=mode), headers, known.get(operation.path, {}))

    assert len(operations) > len(addresses(client))


def fuzz(operation: Any, cases: st.SearchStrategy[Any], headers: dict[str, str], known: dict[str, str]) -> None:
    """Ask an operation for whatever fits its description, or does not, half of the time of something that is there."""

    @given(case=cases, is_known=st.booleans())
    @settings(max_examples=MOST_EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def ask(case: Any, is_known: bool) -> None:  # noqa: FBT001  # hypothesis gives it by name
        if is_known:
            case.path_parameters = {**(case.path_parameters or {}), **known}
        answer = case.call(headers=headers)
        assert answer.status_code < 500, operation.label
        assert answer.status_code != 200 or answer.headers["content-type"][0].startswith("application/")

    with suppress(Unsatisfiable):  # some pages are asked for nothing, so nothing can be wrong
        ask()


def known_words(client: TestClient) -> dict[str, dict[str, str]]:
    """Return what stands for the names in the paths of pages, so that there is something to show."""
    found = {}
    for page, address in addresses(client).items():
        names = [part[1:-1] for part in page.split("/") if part.startswith("{")]
        parts = [part for part, name in zip(address.split("/"), page.split("/"), strict=False) if name.startswith("{")]
        found[f"{page}.json"] = dict(zip(names, parts, strict=True))
    return found


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_word_in_any_place_breaks_nothing(client: TestClient, odd: str) -> None:
    description = client.get("/openapi.json").json()["paths"]
    for path, methods in description.items():
        asked = [one["name"] for one in methods.get("get", {}).get("parameters", ()) if one["in"] == "query"]
        word = odd.encode("utf-8", "surrogatepass")
        if "get" in methods and not path.startswith("/search"):
            address = re.sub(r"\{\w+\}", quote(word, safe=""), path)
            query = urlencode([(name, word[:LONG]) for name in asked])
            assert client.get(f"{address}?{query}").status_code < 500, address
            for name in asked:
                assert client.get(f"{address}?{urlencode({name: word})}").status_code < 500, (address, name)


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_word_in_any_form_breaks_nothing(client: TestClient, odd: str) -> None:
    seal = client.get("/me.json").json()["csrf"]
    word = odd.encode("utf-8", "surrogatepass")
    fields = (
        "one",
        "other",
        "id",
        "report",
        "number",
        "note",
        "back",
        "name",
        "password",
        "next",
        "seed",
        "first",
    )
    chosen = {"kind": "incident", "sound": "true", "size": "4", "second": "b", "item": "0", "code": "right"}
    body = urlencode([*((name, word) for name in fields), *chosen.items()])
    headers = {"x-csrf-token": seal, "content-type": "application/x-www-form-urlencoded"}

    for path in (path for path, methods in client.get("/openapi.json").json()["paths"].items() if "post" in methods):
        if path != "/upload":
            assert (
                client.post(path.format(id="a", finding="s1", number=1), content=body, headers=headers).status_code
                < 500
            ), path
