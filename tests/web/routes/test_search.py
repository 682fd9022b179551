"""Search with facets."""

from pathlib import Path

import pytest

from reportedly.api.pages import Hit
from reportedly.model import Span
from reportedly.web.routes.search import to_parts
from tests.web.sites import open_site


def test_what_was_found_is_marked_in_the_snippet() -> None:
    hit = Hit(report="a", score=1.0, snippet="… the old bread queue …", spans=(Span(8, 13, "bread"),))

    assert to_parts(hit) == [("… the old ", False), ("bread", True), (" queue …", False)]


def test_a_sentence_that_only_means_the_same_has_no_marks() -> None:
    hit = Hit(report="a", score=1.0, snippet="It fell.", spans=(Span(0, 8, "It fell."),))

    assert to_parts(hit) == [("It fell.", False)]


def test_nothing_is_searched_for_nothing(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger")

    assert client.get("/search.json?q=+").json()["hits"] == []


@pytest.mark.model
@pytest.mark.slow
def test_words_are_found_and_can_be_narrowed(tmp_path: Path) -> None:
    client, _ = open_site(tmp_path / "x.ledger")

    found = client.get("/search.json?q=shells+market").json()
    narrowed = client.get("/search.json?q=shells+market&outlet=Wire").json()

    assert [row["id"] for row in found["hits"]] == ["a", "b"]
    assert [row["id"] for row in narrowed["hits"]] == ["a"]
    assert found["facets"]["outlet"] == [["Post", 1], ["Wire", 1]]
    assert client.get("/search?q=%22%3E%3Cscript%3E").status_code == 200
