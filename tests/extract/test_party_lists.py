"""Parties that stand in one list are one phrase."""

from dataclasses import replace

import pytest

from reportedly.extract.party_lists import join_lists
from reportedly.model import Event
from tests.drafts import span_of
from tests.extract.trees import tree
from tests.resolve.tellings import event

LIST = (
    "Rebels/NOUN/nsubj>5 ,/PUNCT/punct>2 clans/NOUN/conj>0 and/CCONJ/cc>4 bandits/NOUN/conj>0 raided/VERB/root>5 "
    "farms/NOUN/obj>5 and/CCONJ/cc>8 mills/NOUN/conj>6"
)
TWO = "Rebels/NOUN/nsubj>1 raided/VERB/root>1 and/CCONJ/cc>4 soldiers/NOUN/nsubj>4 fled/VERB/conj>1"


def raid(text: str, *parties: str) -> Event:
    return replace(event(text, "raided"), actor=tuple(span_of(text, words) for words in parties))


def joined(marked: str, *parties: str) -> list[str]:
    analysis = tree(marked)
    found = join_lists(analysis, raid(analysis.text, *parties))
    return [span.text for span in found.actor]


@pytest.mark.parametrize(
    ("parties", "phrases"),
    [
        pytest.param(("Rebels", "clans", "bandits"), ["Rebels , clans and bandits"], id="all of a list"),
        pytest.param(("Rebels", "bandits"), ["Rebels , clans and bandits"], id="one between is no party"),
        pytest.param(("bandits", "farms"), ["bandits", "farms"], id="two lists"),
        pytest.param(("clans",), ["clans"], id="one of a list"),
        pytest.param((), [], id="nobody"),
    ],
)
def test_parties_of_one_list_are_one_phrase(parties: tuple[str, ...], phrases: list[str]) -> None:
    assert joined(LIST, *parties) == phrases


def test_who_does_something_else_is_not_of_the_list() -> None:
    assert joined(TWO, "Rebels", "soldiers") == ["Rebels", "soldiers"]


def test_to_whom_the_phrases_lead_stays() -> None:
    analysis = tree(LIST)
    listed = replace(raid(analysis.text, "Rebels", "clans"), actors=("a1", "a2"))

    found = join_lists(analysis, listed)

    assert found.actor == (span_of(analysis.text, "Rebels , clans"),)
    assert found.actors == ("a1", "a2")
