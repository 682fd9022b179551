from dataclasses import replace
from itertools import pairwise

from reportedly.lexicon import load_lexicon
from reportedly.model import Meaning, Reading, Span
from reportedly.resolve.paraphrases import find_paraphrase
from tests.resolve.copies import EARLY, LATE, reading_of

FIRST = (
    "Mayor Ana Ruiz of Karsk was shot at on Tuesday.",
    "Doctor Petro Lysenko counted 23 wounds.",
    "Colonel Mira Tolan closed Station Street and 14 shops.",
    "The Harbour League will march on Sunday.",
)
SECOND = (
    "On Tuesday someone fired at Ana Ruiz, who governs Karsk.",
    "It was 23 wounds that Petro Lysenko found.",
    "Station Street is shut, as are fourteen shops, by order of Mira Tolan.",
    "A march by the Harbour League is set for Sunday.",
)


def told(sentences: tuple[str, ...], turns: tuple[int, ...], id_: str = "r1", published: str = EARLY) -> Reading:
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences] + [len(text) + 1]
    spans = [Span.of(text, start, end - 1) for start, end in pairwise(starts)]
    vectors = [tuple(1.0 if at == turn else 0.0 for at in range(4)) for turn in turns]
    meanings = tuple(Meaning(span, vector) for span, vector in zip(spans, vectors, strict=True))
    return replace(reading_of(text, id_=id_, published=published), meanings=meanings)


def test_the_same_content_in_the_same_order_is_a_paraphrase() -> None:
    second = told(SECOND, (0, 1, 2, 3), id_="r2", published=LATE)

    assert find_paraphrase(told(FIRST, (0, 1, 2, 3)), second, load_lexicon("en")) is not None


def test_another_order_is_none() -> None:
    second = told(SECOND[::-1], (3, 2, 1, 0), id_="r2", published=LATE)

    assert find_paraphrase(told(FIRST, (0, 1, 2, 3)), second, load_lexicon("en")) is None


def test_a_reading_without_meanings_paraphrases_nothing() -> None:
    assert find_paraphrase(reading_of("x"), reading_of("x", id_="r2"), load_lexicon("en")) is None
