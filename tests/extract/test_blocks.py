"""Paragraphs handed over by a colon at the end of a line."""

from reportedly.extract.blocks import find_block
from tests.drafts import span_of


def block_after(text: str, cue: str) -> list[str]:
    return [passage.text for passage in find_block(text, span_of(text, cue))]


def test_the_paragraphs_after_a_colon_are_the_speakers_until_the_notes() -> None:
    text = "Minister Ana Ruiz said:\n\nWe will not wait.\n\nThe bridge must open.\n\nNotes to editors: call us."

    assert block_after(text, "said") == ["We will not wait.", "The bridge must open"]


def test_a_quoted_block_ends_where_no_quotation_mark_opens_the_paragraph() -> None:
    text = "She added:\n“We wait.\n“We hope.”\nThe port stayed shut."

    assert block_after(text, "added") == ["“We wait.", "“We hope.”"]


def test_a_source_may_stand_between_the_cue_and_the_colon() -> None:
    assert block_after("Speaking in Varno, said Ana Ruiz:\nWe wait.", "said") == ["We wait"]


def test_a_colon_within_a_line_opens_no_block() -> None:
    assert block_after("She said: we wait.\n\nThe port stayed shut.", "said") == []


def test_a_heading_ends_the_block() -> None:
    assert block_after("She said:\nWe wait.\nWhat we know\nThe port stayed shut.", "said") == ["We wait"]
