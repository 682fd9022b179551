"""Bytes become text, or a reason why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import UnreadableReportError
from reportedly.read.encoding import clean_name, clean_text, read_text

SENTENCE = "“It fell,” said Anaïs Ruiz — twice."
WESTERN = (SENTENCE + " The bridge is old." * 9).encode("cp1252")
REFUSED = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    (b"%PDF-1.7 ...", "PDF"),
    (b"PK\x03\x04....", "ZIP"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (bytes(range(256)) * 4, "binary"),
]


@pytest.mark.parametrize(
    "data",
    [SENTENCE.encode(name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-32")] + [WESTERN],
)
def test_english_is_read_in_whatever_encoding(data: bytes) -> None:
    assert read_text(data).startswith(SENTENCE)


@pytest.mark.parametrize(("data", "cause"), REFUSED)
def test_what_is_no_text_is_refused_with_its_cause(data: bytes, cause: str) -> None:
    with pytest.raises(UnreadableReportError, match=cause):
        read_text(data)


def test_a_page_that_declares_its_encoding_is_believed() -> None:
    page = '<meta charset="windows-1251"><p>Мост упал</p>' * 3

    assert "Мост упал" in read_text(page.encode("cp1251"))


def test_line_ends_become_plain_and_controls_become_blanks() -> None:
    assert clean_text("a\r\nb\rc\x07d\x85e") == "a\nb\nc d\ne"


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    assert clean_text("a\ud800b") == "a?b"


@given(st.text(st.characters(exclude_categories=["Cc"]), max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


def test_a_file_name_that_is_no_utf_8_can_be_written() -> None:
    assert clean_name("Málaga.txt") == "Málaga.txt"
    assert clean_name("bad\udcff.txt") == "bad\\xff.txt"
