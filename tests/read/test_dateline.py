"""What the head of a text says of itself."""

import pytest

from reportedly.read.dateline import find_head

DATELINES = [
    ("KYIV, Ukraine (Reuters) — The bridge fell.", "KYIV, Ukraine (Reuters)", "Reuters"),
    ("BEIRUT, Aug 5 (AFP) - The bridge fell.", "BEIRUT, Aug 5 (AFP)", "AFP"),
    ("PORT VELLA — The bridge fell.", "PORT VELLA", None),
    ("(AP) — The bridge fell.", "(AP)", "AP"),
    ("ALDERA, Kessary (Northern Wire) — The bridge fell.", "ALDERA, Kessary (Northern Wire)", "Northern Wire"),
]


@pytest.mark.parametrize(("text", "dateline", "agency"), DATELINES)
def test_a_dateline_and_its_agency_are_found(text: str, dateline: str, agency: str | None) -> None:
    head = find_head(text)

    assert (head.dateline, head.agency) == (dateline, agency)


@pytest.mark.parametrize("text", ["Ana Ruiz said no.", "The bridge — an old one — fell.", "It fell (again)."])
def test_a_plain_first_sentence_is_no_dateline(text: str) -> None:
    assert find_head(text).dateline is None


def test_headline_byline_and_date_are_found() -> None:
    head = find_head("Bridge falls in Port Vella\nBy Mia Lund\nPublished 31 May 2024\n\nThe bridge fell at noon.")

    assert (head.title, head.byline, head.published) == ("Bridge falls in Port Vella", "Mia Lund", "2024-05-31")


def test_a_text_of_one_paragraph_has_no_headline() -> None:
    assert find_head("The bridge fell at noon. Nobody was hurt.").title is None


def test_a_date_in_the_story_is_not_the_publication_date() -> None:
    text = "Bridge falls\n\nThe bridge, which was opened on 3 May 1988 by the king, fell at noon, the mayor said."

    assert find_head(text).published is None
