"""The same filters on all lists."""

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.errors import UsageError
from reportedly.model import Check, Reading, Realis, Reason, Span, Status
from reportedly.web.narrowing import Asked, narrowed
from tests.flow.desks import march, shelling
from tests.web.sites import counting_queries, open_site

LISTS = {"/incidents": "incidents", "/timeline": "undated", "/map": "places", "/claims": "claims"}
"""With what each tells of an incident without a day."""


def doubted(id_: str) -> Reading:
    """Return a reading of a shelling that the mayor, who has a hand in it, tells without anybody having checked it."""
    made = shelling(id_, outlet=id_)
    span = Span.of(made.report.text, 0, 6)
    check = Check(span=span, status=Status.UNVERIFIED, by=None, about=("s1",), reasons=(Reason("check:x", span),))
    events = tuple(replace(one, actors=("a1",), told_by=("s1",)) for one in made.events)
    return replace(made, checks=(check,), events=events)


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    return open_site(tmp_path / "x.ledger", doubted("a"), doubted("b"), march("m"))[0]


@pytest.mark.parametrize(
    ("query", "passes"),
    [
        ("check=unverified", True),
        ("check=disputed", False),
        ("actor=ana+ruiz", True),
        ("actor=Boro+Kesh", False),
        ("outlet=b", True),
        ("outlet=Nowhere", False),
        ("outlets=2&texts=1", True),
        ("outlets=3", False),
        ("type=ASSAULT&place=+Velmar+", True),
    ],
)
@pytest.mark.parametrize("path", LISTS)
def test_every_list_takes_the_filter(client: TestClient, path: str, query: str, passes: bool) -> None:  # noqa: FBT001
    found = client.get(f"{path}.json?{query}").json()[LISTS[path]]

    assert bool(found) is passes


@pytest.mark.parametrize("path", LISTS)
def test_a_filter_that_is_set_can_be_dropped_and_taken_to_the_other_lists(client: TestClient, path: str) -> None:
    text = client.get(f"{path}?check=unverified&reports=2").text

    assert "verification <b>not verified</b>" in text
    assert f'href="{path}?reports=2"' in text
    for other in LISTS.keys() - {path}:
        assert f'href="{other}?check=unverified&amp;reports=2"' in text


@pytest.mark.parametrize("path", LISTS)
def test_filters_cost_no_more_queries_than_the_bare_list(client: TestClient, path: str) -> None:
    with counting_queries() as asked:
        client.get(f"{path}?check=unverified&actor=ana&outlet=a&reports=1&type=ASSAULT")

    assert len(asked) <= 6


def test_a_name_without_a_word_is_refused_in_words(client: TestClient) -> None:
    answer = client.get("/claims?actor=%3F")

    assert answer.status_code == 400
    assert "is no name to look for" in answer.text


def test_blanks_ask_for_nothing() -> None:
    assert Asked(place=" ", actor="\t").narrow == Asked().narrow
    with pytest.raises(UsageError):
        _ = Asked(actor="?").narrow


def test_only_what_is_set_is_shown() -> None:
    shown = narrowed("/claims", {**Asked(realis=Realis.DENIED, reports=2).plain, "stance": "doubts"})["_set"]

    assert [(one["name"], one["value"]) for one in shown] == [
        ("told as", "told as not happened"),
        ("reports at least", 2),
        ("stance", "doubts"),
    ]
