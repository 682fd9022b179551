"""Sentences of a text."""

from reportedly.analyse.sentences import find_sentences


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


def test_a_title_does_not_end_a_sentence() -> None:
    assert sentences_of("Gen. Lund left. He was tired.") == ["Gen. Lund left.", "He was tired."]


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences_of("Bridge falls\n\nIt fell at noon.") == ["Bridge falls", "It fell at noon."]


def test_blanks_alone_are_no_sentence() -> None:
    assert sentences_of("  \n \t ") == []


def test_a_very_long_line_loses_nothing() -> None:
    text = "It fell again and again. " * 3_000

    found = sentences_of(text)

    assert len(found) == 3_000
    assert set(found) == {"It fell again and again."}
