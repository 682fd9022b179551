"""The text of a report in marked pieces."""

import pytest

from reportedly.model import Reading, Span
from reportedly.web.marks import find_marked
from tests.flow.desks import march, shelling
from tests.store.samples import full_reading


@pytest.mark.parametrize("reading", [shelling(), march(), full_reading()], ids=["shelling", "march", "full"])
def test_the_pieces_give_the_text_back(reading: Reading) -> None:
    assert "".join(piece.text for piece in find_marked(reading)) == reading.report.text


def test_words_that_are_several_things_have_all_their_marks() -> None:
    pieces = {piece.text: piece for piece in find_marked(shelling())}

    assert pieces["hit"].classes == ("d1", "event")
    assert pieces["hit"].opens == "e1"
    assert pieces["said"].classes == ("cue",)


def test_numbers_of_findings_stand_where_they_end() -> None:
    pieces = {piece.text: piece.ends for piece in find_marked(shelling())}

    assert pieces["said"] == ("s1",)
    assert pieces["hit"] == ("e1",)


def test_words_that_were_asked_for_are_marked_too() -> None:
    reading = march()
    asked = Span.of(reading.report.text, 3, 9)

    found = [piece.text for piece in find_marked(reading, asked) if "asked" in piece.classes]

    assert "".join(found) == reading.report.text[3:9]
