"""The clues for a phrase as a party of an event."""

from dataclasses import replace

from reportedly.extract.party_clues import PartyClues
from reportedly.model import Analysis, Trigger
from tests.drafts import trigger_at
from tests.extract.trees import tree

MARKED = (
    "Rebels/NOUN/nsubj>1 met/VERB/root>1 envoys/NOUN/obj>1 ./PUNCT/punct>1 "
    "They/PRON/nsubj>5 fled/VERB/root>5 ./PUNCT/punct>5"
)


def _clues(trigger: Trigger, actors: dict[int, str], role: str = "actor") -> dict[int, dict[str, float]]:
    analysis: Analysis = replace(tree(MARKED), triggers=(trigger,))
    clues = PartyClues(analysis, actors, ())
    return {candidate.head: found for candidate, found in clues.find(clues.look(trigger), role)}


def test_every_phrase_of_the_sentence_and_of_those_before_has_clues() -> None:
    assert _clues(trigger_at((5, 6)), {}).keys() == {0, 2, 4}


def test_a_later_sentence_has_no_candidates() -> None:
    assert _clues(trigger_at((1, 2)), {}).keys() == {0, 2}


def test_the_grammar_and_the_place_of_a_phrase_are_clues() -> None:
    found = _clues(trigger_at((5, 6)), {})

    assert {"g=actor", "kind=pron", "back=0"} <= found[4].keys()
    assert {"g=None", "kind=noun", "back=1"} <= found[0].keys()


def test_the_share_of_the_model_counts_for_its_role_and_against_the_other() -> None:
    sure = replace(trigger_at((1, 2)), leanings={"actor": {0: 0.9}, "recipient": {2: 0.9}})

    as_actor, as_recipient = (_clues(sure, {}, role)[0] for role in ("actor", "recipient"))

    assert as_actor["mh"] == as_recipient["mo"] > 0 > as_actor["mo"] == as_recipient["mh"]


def test_without_shares_the_phrases_of_the_model_are_sure() -> None:
    found = _clues(trigger_at((1, 2), actor=((0, 1),)), {})

    assert found[0]["mh"] > 0 > found[2]["mh"]


def test_a_phrase_gains_from_another_one_for_the_same_actor() -> None:
    lone, linked = (_clues(trigger_at((5, 6), actor=((4, 5),)), actors)[0] for actors in ({}, {0: "a1", 4: "a1"}))

    assert "ch" not in lone
    assert linked["ch"] > 0
    assert linked["gchain=actornoun"] == 1.0
