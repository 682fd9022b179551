"""I and we inside quotations."""

from reportedly.extract.genders import Signs
from reportedly.extract.voices import find_voices, join_voices
from reportedly.lexicon import load_lexicon
from tests.drafts import draft

SPEAKERS = {3: 0, 5: 0}


def signs_of(text: str, xpos: list[str] | None = None) -> Signs:
    return Signs(draft(text, xpos=xpos), load_lexicon("en"))


def test_only_words_whose_speaker_is_known_are_voices() -> None:
    assert find_voices(signs_of("I said : I slept"), {3: 0}, [0, 3]) == frozenset({3})


def test_i_joins_whoever_speaks() -> None:
    parts = [[0]]

    join_voices(signs_of("Ruiz said : I slept"), parts, frozenset({3}), {3: 0})

    assert parts == [[0, 3]]


def test_we_stays_apart_from_one_speaker() -> None:
    parts = [[0]]

    join_voices(signs_of("Ruiz said : we and our dogs"), parts, frozenset({3, 5}), SPEAKERS)

    assert parts == [[0], [3, 5]]


def test_we_is_one_with_several_speakers() -> None:
    parts = [[0]]

    join_voices(signs_of("Bakers said : we slept", ["NNS", "VBD", ":", "PRP", "VBD"]), parts, frozenset({3}), SPEAKERS)

    assert parts == [[0, 3]]
