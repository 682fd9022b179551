"""A source told again in fewer words."""

from reportedly.extract.same_sources import pair_repeats
from tests.drafts import draft, span_of

TEXT = "A port official slept. A navy official ran. The official left. The port official came."


def pairs(*phrases: str) -> list[tuple[list[int], list[int]]]:
    analysis = draft(TEXT)
    spans = [span_of(TEXT, phrase) for phrase in phrases]
    found = {analysis.words_of(span)[1] - 1: span for span in spans}
    return pair_repeats(analysis, [[head] for head in found], found)


def test_the_repeats_the_one_source_with_its_words() -> None:
    assert pairs("A port official", "The official") == [([2], [11])]


def test_the_joins_nobody_where_two_would_fit() -> None:
    assert pairs("A port official", "A navy official", "The official") == []


def test_another_source_with_a_is_another() -> None:
    assert pairs("A port official", "A navy official") == []
