"""Words that tell where and when, given whole."""

from datetime import date

import pytest

from reportedly.extract.times import times_in
from reportedly.extract.whole_phrases import find_whole_places, find_whole_times
from reportedly.model import Span
from tests.drafts import span_of
from tests.extract.trees import tree
from tests.resolve.tellings import day

WHERE = (
    "Shells/NOUN/nsubj>1 hit/VERB/root>1 the/DET/det>4 old/ADJ/amod>4 town/NOUN/obj>1 of/ADP/case>7 "
    "Port/PROPN/compound>7 Vella/PROPN/nmod>4 near/ADP/case>9 Tarn/PROPN/nmod>4"
)
WHEN = (
    "Shells/NOUN/nsubj>1 fell/VERB/root>1 on/ADP/case>4 6/NUM/nummod>4 May/PROPN/obl>1 when/SCONJ/mark>7 "
    "it/PRON/nsubj>7 rained/VERB/advcl>1"
)


def places(*pieces: str) -> list[str]:
    analysis = tree(WHERE)
    return [span.text for span in find_whole_places(analysis, [span_of(analysis.text, one) for one in pieces])]


def times(*pieces: str) -> list[str]:
    analysis = tree(WHEN)
    known = [day(analysis.text, "6 May", date(2031, 5, 6))]
    spans = [span_of(analysis.text, one) for one in pieces]
    return [span.text for span in find_whole_times(analysis, spans, known)]


@pytest.mark.parametrize("piece", ["the", "old", "town of", "of Port"])
def test_a_piece_becomes_the_phrase_in_which_it_stands(piece: str) -> None:
    assert places(piece)[0].removeprefix("the old town of ").startswith("Port Vella")


def test_pieces_of_one_phrase_are_one() -> None:
    assert places("the", "town", "near Tarn") == ["the old town of Port Vella near Tarn"]


def test_no_place_stays_none() -> None:
    assert places() == []


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        pytest.param(("6",), ["6 May"], id="a piece of a time"),
        pytest.param(("on", "6 May"), ["6 May"], id="a word that says nothing"),
        pytest.param(("6", "May"), ["6 May"], id="two pieces of a time"),
        pytest.param(("on 6",), ["on 6 May"], id="with its preposition"),
        pytest.param(("6 May", "rained"), ["6 May", "rained"], id="something else that tells when"),
        pytest.param(("when it",), [], id="nothing that tells when"),
    ],
)
def test_a_time_is_given_whole(pieces: tuple[str, ...], found: list[str]) -> None:
    assert times(*pieces) == found


def test_times_are_found_by_where_they_stand() -> None:
    text = "On 3 May, on 4 May and on 5 May."
    known = [day(text, words, date(2031, 5, number)) for number, words in ((3, "3 May"), (4, "4 May"), (5, "5 May"))]

    assert [one.span.text for one in times_in(known, span_of(text, "May, on 4"))] == ["3 May", "4 May"]
    assert list(times_in(known, Span(0, 2, "On"))) == []
