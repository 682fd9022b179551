"""The page of one report."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import to_html, to_index
from reportedly.model import Failure, Reading, Report
from reportedly.view import to_page
from tests.view.test_timeline import event


class Texts(HTMLParser):
    """Collects what a browser would show, and the tags it would build."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def parse(text: str) -> Texts:
    report = Report(id="r", text=text, title=text, sha256="", language="en", origin=text)
    parser = Texts()
    parser.feed(to_html(to_page(Reading(report=report, statements=(), checks=(), actors=()))))
    return parser


@given(st.text(alphabet="ab<>&\"'/ ", min_size=1, max_size=60))
def test_no_text_of_a_report_becomes_markup(text: str) -> None:
    parser = parse(text)

    assert text in "".join(parser.shown)
    assert parser.tags == parse("plain").tags


def test_a_text_cannot_turn_the_line_unseen() -> None:
    parser = parse("12 \u202ewere killed\u202c in \u2067Velmar\u2069")

    shown = "".join(parser.shown)
    assert "12 \u2426were killed\u2426 in \u2426Velmar\u2426" in shown
    assert not set(shown) & set("\u202e\u202c\u2067\u2069")


def test_the_page_has_no_script_and_no_address_elsewhere() -> None:
    parser = parse("plain")

    assert not {"script", "link", "img", "iframe"} & set(parser.tags)


def test_the_index_lists_failures_with_their_cause() -> None:
    assert "it is &lt;empty&gt;" in to_index([], [Failure("a.txt", "it is <empty>")])


@pytest.mark.parametrize(
    ("dates", "label", "place"),
    [
        pytest.param(["2020-08-01", "2020-08-05"], "2020-08-01", "left: 21.0%", id="behind an early bar"),
        pytest.param(["2020-08-01", "2020-08-05"], "2020-08-05", "right: 21.0%", id="before a late bar"),
        pytest.param(["2020-08-01"], "2020-08-01", "left: 1.0%", id="on a bar over the whole line"),
    ],
)
def test_the_label_of_a_bar_stays_on_the_line(dates: list[str], label: str, place: str) -> None:
    report = Report(id="r", text="x", title="x", sha256="", language="en", origin="x")
    events = tuple(event(date) for date in dates)
    page = to_html(to_page(Reading(report=report, statements=(), checks=(), actors=(), events=events)))

    lane = next(lane for lane in page.split('<div class="lane">')[1:] if f'<span class="small">{label}' in lane)
    style = re.search(r'class="label[^>]*style="([^"]*)"', lane)
    assert style is not None
    assert style[1].startswith(place)
