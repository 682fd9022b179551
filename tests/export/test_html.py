"""The page of one report."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import to_html, to_index
from reportedly.model import Failure, Reading, Report
from reportedly.view import to_page


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
