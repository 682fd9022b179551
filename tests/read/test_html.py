"""Saved web pages."""

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.read.html import looks_like_html, read_html

BODY = "<p>The old bridge in Port Vella fell into the river on Friday, the mayor said.</p>" * 3


def page(head: str = "", body: str = BODY) -> str:
    top = f"<!doctype html><html><head><title>Bridge falls</title>{head}</head>"
    return f"{top}<body><article>{body}</article></body></html>"


def test_the_articles_text_begins_with_its_headline() -> None:
    text, head = read_html(page())

    assert text.startswith("Bridge falls\n\nThe old bridge")
    assert head.title == "Bridge falls"


def test_the_date_of_json_ld_goes_before_others() -> None:
    script = '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-31T08:15:00Z"}]}</script>'

    _, head = read_html(page(script + '<meta property="article:published_time" content="2024-06-02">'))

    assert head.published == "2024-05-31T08:15:00Z"


@pytest.mark.parametrize("year", [2024, 2031])
@pytest.mark.parametrize("tag", ["property='article:published_time'", 'itemprop="datePublished"', "name=pubdate"])
def test_a_date_that_the_page_states_holds_whatever_day_it_is_read(tag: str, year: int) -> None:
    _, head = read_html(page(f'<meta content="{year}-05-04T10:00:00Z" {tag}>'))

    assert head.published == f"{year}-05-04T10:00:00Z"


def test_a_date_that_the_text_shows_is_a_guess_also_where_it_lies_ahead() -> None:
    _, head = read_html(page(body=f'<p class="date">4 May 2031</p>{BODY}'))

    assert (head.published, head.guessed) == (None, "2031-05-04")


def test_broken_json_ld_is_no_obstacle() -> None:
    text, _ = read_html(page('<script type="application/ld+json">{"oops": </script>'))

    assert "fell into the river" in text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableReportError, match="no article"):
        read_html("<html><body><nav><a href='/'>Home</a></nav></body></html>")


@pytest.mark.parametrize(("text", "is_page"), [("<!DOCTYPE html><p>x", True), ("  <html>", True), ("I <3 it", False)])
def test_a_page_is_known_by_its_start(text: str, is_page: bool) -> None:  # noqa: FBT001  # a case
    assert looks_like_html(text) is is_page
