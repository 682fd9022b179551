"""What speaks for and against two sayings being one claim."""

from collections.abc import Callable

import pytest

from reportedly.model import Reading, Stance
from reportedly.resolve.claim_clues import (
    Clue,
    Table,
    alike_meaning,
    answered_party,
    other_numbers,
    other_story,
    own_voice,
    same_speaker,
    shared_setting,
    shared_words,
    to_table,
)
from reportedly.resolve.sayings import find_sayings
from tests.resolve.tellings import says, telling

CLUES = [
    alike_meaning,
    answered_party,
    other_numbers,
    other_story,
    own_voice,
    same_speaker,
    shared_setting,
    shared_words,
]


def told(id_: str, source: str, content: str, stance: Stance = Stance.ASSERTS) -> Reading:
    text = f"{source} said {content}."
    return telling(text, says(text, source, "said", content, stance=stance), id_=id_)


def between(a: Reading, b: Reading) -> Table:
    return to_table([*find_sayings(a), *find_sayings(b)])


def value(clue: Clue, a: Reading, b: Reading) -> float:
    return float(clue(between(a, b), 0)[1])


def test_the_same_words_are_as_alike_as_can_be() -> None:
    a, b = told("a", "The army", "rebels mined the bridge"), told("b", "A clerk", "rebels mined the bridge")

    assert value(shared_words, a, b) == pytest.approx(1.0)


def test_other_words_have_nothing_in_common() -> None:
    a, b = told("a", "The army", "rebels mined the bridge"), told("b", "The army", "prices went up")

    assert value(shared_words, a, b) == 0


def test_the_sentences_around_are_compared_too() -> None:
    a, b = told("a", "The army", "rebels mined the bridge"), told("b", "The army", "prices went up")

    assert 0 < value(shared_setting, a, b) < 1


def test_sentences_of_one_meaning_are_alike_whatever_their_words() -> None:
    a, b = told("a", "The army", "it sank"), told("b", "A clerk", "the boat went down")

    assert value(alike_meaning, a, b) == pytest.approx(1.0)


def test_one_speaker_is_known_again() -> None:
    a, b = told("a", "The Coast Guard", "it sank"), told("b", "the coast guard", "nobody called")

    assert value(same_speaker, a, b) == 1


def test_a_speaker_who_takes_both_sides_is_no_clue() -> None:
    a, b = told("a", "The Coast Guard", "it sank"), told("b", "the coast guard", "it sank", Stance.DENIES)

    assert value(same_speaker, a, b) == 0


def test_a_denial_by_the_accused_answers_the_accusation() -> None:
    a, b = told("a", "The mayor", "the Jalpar Front fired"), told("b", "The Jalpar Front", "it fired", Stance.DENIES)

    assert value(answered_party, a, b) == 1


def test_a_denial_by_somebody_else_does_not() -> None:
    a, b = told("a", "The mayor", "the Jalpar Front fired"), told("b", "The bishop", "it fired", Stance.DENIES)

    assert value(answered_party, a, b) == 0


@pytest.mark.parametrize(("first", "second", "expected"), [("12", "20", 1), ("12", "12", 0), ("12", "many", 0)])
def test_two_counts_stand_apart(first: str, second: str, expected: int) -> None:
    a, b = told("a", "The mayor", f"{first} people died"), told("b", "The mayor", f"{second} people died")

    assert value(other_numbers, a, b) == expected


def test_the_voice_of_a_report_counts_half_a_time_for_each() -> None:
    own = telling("Heavy rain flooded three northern villages.", id_="b")

    assert value(own_voice, told("a", "The army", "rebels mined the bridge"), own) == 0.5


def test_reports_with_no_names_or_words_in_common_tell_other_stories() -> None:
    a, b = told("a", "The army", "rebels mined the bridge at Velmar"), told("b", "A bank", "prices in Ostrava went up")

    assert value(other_story, a, b) == 1
    assert value(other_story, a, a) == 0


@pytest.mark.parametrize("clue", CLUES)
def test_every_clue_is_the_same_both_ways(clue: Callable[[Table], object]) -> None:
    a = told("a", "The mayor", "the Jalpar Front fired 12 shells")
    b = told("b", "The Jalpar Front", "it fired", Stance.DENIES)

    assert value(clue, a, b) == pytest.approx(value(clue, b, a))  # type: ignore[arg-type]
