"""Phrases for parties in full, and what is no party."""

import pytest

from reportedly.resolve.doer_phrases import is_force, to_phrase
from tests.drafts import span_of
from tests.resolve.tellings import telling
from tests.resolve.wrongs import actor, voice


@pytest.mark.parametrize(
    ("text", "party", "name"),
    [
        ("Forces of the self-declared Orsk Republic fired.", "Forces", "Forces of the self-declared Orsk Republic"),
        ("The US-led coalition struck.", "coalition", "US-led coalition"),
        ("It was an army ammunition store.", "an army ammunition store", "army"),
        ("Rebel artillery fired.", "Rebel", "Rebel artillery"),
    ],
)
def test_a_party_is_named_in_full_and_without_its_weapons(text: str, party: str, name: str) -> None:
    phrase = to_phrase(telling(text), span_of(text, party), None)

    assert phrase is not None
    assert phrase.name == name


@pytest.mark.parametrize("words", ["Tear gas", "the blast", "Sunday", "eight people", "water"])
def test_things_and_scraps_are_nobody(words: str) -> None:
    assert to_phrase(telling(f"{words} came."), span_of(f"{words} came.", words), None) is None


def test_its_guns_are_those_of_who_speaks() -> None:
    text = "The Orsk command denied that its guns fired."
    denial = voice(text, "The Orsk command", "that its guns fired")

    phrase = to_phrase(telling(text, denial), span_of(text, "its guns"), denial)

    assert phrase is not None
    assert (phrase.name, phrase.own) == ("The Orsk command", True)


def test_no_unit_is_a_denial_of_the_unit() -> None:
    text = "No government unit fired."

    phrase = to_phrase(telling(text), span_of(text, "No government unit"), None)

    assert phrase is not None
    assert (phrase.name, phrase.none) == ("government unit", True)


def test_a_named_body_can_act_though_no_noun_says_so() -> None:
    text = "Harbour League struck."

    assert to_phrase(telling(text, actor(text, "Harbour League")), span_of(text, "Harbour League"), None) is not None


def test_forces_are_known_by_their_nouns() -> None:
    assert is_force("riot police")
    assert not is_force("riot shields")
