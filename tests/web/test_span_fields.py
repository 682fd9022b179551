import pytest

from reportedly.errors import UsageError
from reportedly.model import Span
from reportedly.web.span_fields import read_spans, write_spans

TEXT = "Ruiz spoke. Later Ruiz\nleft for 𝔗arn, and Ruiz came back."


def test_what_is_written_is_read_back() -> None:
    spans = (Span.of(TEXT, 0, 4), Span.of(TEXT, 18, 27))

    assert read_spans(write_spans(spans), TEXT, 0) == spans


def test_words_alone_are_found_where_they_stand_nearest() -> None:
    assert [read_spans("Ruiz", TEXT, near)[0].start for near in (0, 20, 50)] == [0, 18, 42]


def test_words_over_two_lines_are_found() -> None:
    assert read_spans("Ruiz left", TEXT, 0) == (Span(18, 27, "Ruiz\nleft"),)


def test_a_place_that_holds_other_words_gives_way_to_the_words() -> None:
    assert read_spans("3-9 Later", TEXT, 0) == (Span(12, 17, "Later"),)


def test_places_count_characters_outside_of_the_basic_plane_once() -> None:
    assert read_spans("𝔗arn", TEXT, 0)[0].start == 32


@pytest.mark.parametrize("field", ["Mars", "900-904 Mars", ".*", "0-0 "])
def test_words_that_are_not_there_are_refused(field: str) -> None:
    with pytest.raises(UsageError, match="does not stand"):
        read_spans(field, TEXT, 0)


def test_an_empty_field_holds_no_words() -> None:
    assert read_spans(" \n\n", TEXT, 0) == ()
