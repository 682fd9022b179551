"""Words as English treebanks cut them."""

import pytest

from reportedly.analyse.words import find_words

CASES = [
    ("It didn't fall.", ["It", "did", "n't", "fall", "."]),
    ("the U.S. army", ["the", "U.S.", "army"]),
    ("1,200 people at 10:30", ["1,200", "people", "at", "10:30"]),
    ("Gen. Lund’s men", ["Gen.", "Lund", "’s", "men"]),
    ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
    ("well-known", ["well", "-", "known"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(text)] == words
