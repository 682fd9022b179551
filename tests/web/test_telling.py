"""Rows that pages share."""

from reportedly.model import Span
from reportedly.web.telling import count_outlets, name_of, sentences_with
from tests.store.samples import TEXT, full_reading, plain_reading


def test_a_report_without_a_card_is_called_by_its_id() -> None:
    assert name_of("a", {}) == "a"


def test_unknown_outlets_are_one_alone_and_none_beside_known_ones() -> None:
    assert count_outlets([None, None, ""]) == 1
    assert count_outlets(["Wire", "WIRE ", None]) == 1
    assert count_outlets([]) == 0


def test_a_sentence_comes_in_parts_with_the_words_marked() -> None:
    reading = plain_reading("a", TEXT, vectors=[[1.0]])
    start = TEXT.index("died")

    (sentence,) = sentences_with(reading, [Span.of(TEXT, start, start + 4)])

    assert [part["text"] for part in sentence["parts"] if part["marked"]] == ["died"]
    assert "".join(part["text"] for part in sentence["parts"]) == TEXT


def test_words_outside_of_all_sentences_stand_alone() -> None:
    reading = plain_reading("a", TEXT)

    (sentence,) = sentences_with(reading, [Span.of(TEXT, 0, 5)])

    assert sentence["parts"] == [{"text": "Mayor", "marked": True}]


def test_the_same_sentence_is_told_once() -> None:
    reading = full_reading()
    spans = [reading.events[0].mentions[0], reading.statements[0].content[0]]

    assert len(sentences_with(reading, spans)) <= 2
