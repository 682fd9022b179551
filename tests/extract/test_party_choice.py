"""Choosing who does an event and to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from reportedly.extract.party_choice import PartyChooser
from reportedly.extract.party_clues import PartyClues
from reportedly.lexicon import load_lexicon
from tests.drafts import trigger_at
from tests.extract.trees import tree

SENTENCE = "Rebels/NOUN/nsubj>1 shelled/VERB/root>1 markets/NOUN/obj>1"
TWICE = "Rebels/NOUN/nsubj>1 fled/VERB/root>1 ./PUNCT/punct>1 They/PRON/nsubj>4 fled/VERB/root>4"


def _chosen(
    marked: str, at: int, weights: Mapping[str, float], actors: Mapping[int, str], taken: Sequence[int] = ()
) -> list[str]:
    """Return who is chosen at a word; the model takes some words for the doer."""
    trigger = trigger_at((at, at + 1), actor=tuple((word, word + 1) for word in taken))
    analysis = replace(tree(marked), triggers=(trigger,))
    chooser = PartyChooser(analysis, PartyClues(analysis, actors, ()), {"actor": weights})
    return [party.span.text for party in chooser.choose([trigger], "actor")]


def test_the_phrase_whose_clues_weigh_enough_is_chosen() -> None:
    assert _chosen(SENTENCE, 1, {"bias": -3.0, "g=actor": 6.0}, {}) == ["Rebels"]


def test_nobody_is_chosen_when_no_clues_weigh_enough() -> None:
    assert _chosen(SENTENCE, 1, {"bias": -3.0}, {}) == []


@pytest.mark.parametrize(("weight", "chosen"), [(2.4, ["Rebels"]), (3.4, ["Rebels", "markets"])])
def test_a_further_party_must_be_surer_than_the_first(weight: float, chosen: list[str]) -> None:
    assert _chosen(SENTENCE, 1, {"bias": -3.0, "g=actor": 6.0, "g=recipient": weight}, {}) == chosen


def test_two_phrases_for_one_actor_are_one_party() -> None:
    weights = {"bias": 1.0, "kind=noun": 1.0}

    assert _chosen(TWICE, 4, weights, {0: "a1", 3: "a1"}, taken=[0]) == ["Rebels"]
    assert _chosen(TWICE, 4, weights, {}, taken=[0]) == ["Rebels", "They"]


def test_a_phrase_for_which_nothing_speaks_is_not_chosen() -> None:
    assert _chosen(TWICE, 4, {"bias": 1.0, "kind=noun": 1.0}, {}) == ["They"]


@pytest.mark.parametrize(
    ("actors", "chosen"),
    [
        pytest.param({0: "a1", 3: "a1"}, ["Rebels"], id="who is named in the sentence before"),
        pytest.param({0: "a1", 3: "a2"}, ["They"], id="somebody else is named there"),
        pytest.param({}, ["They"], id="nobody knows who is meant"),
    ],
)
def test_a_pronoun_gives_way_to_the_name_of_whom_it_means(actors: Mapping[int, str], chosen: list[str]) -> None:
    assert _chosen(TWICE, 4, {"bias": -3.0, "g=actor": 6.0}, actors) == chosen


@pytest.mark.parametrize(("role", "party"), [("actor", "Rebels"), ("recipient", "markets")])
def test_the_shipped_weights_tell_the_doer_from_whom_it_is_done_to(role: str, party: str) -> None:
    trigger = trigger_at((1, 2), actor=((0, 1),), recipient=((2, 3),))
    analysis = replace(tree(SENTENCE), triggers=(trigger,))

    chooser = PartyChooser(analysis, PartyClues(analysis, {}, ()), load_lexicon("en").party_clues)

    assert [one.span.text for one in chooser.choose([trigger], role)] == [party]
