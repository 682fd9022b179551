import pytest

from reportedly.lexicon import load_lexicon
from reportedly.resolve.numerals import find_numerals


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("fourteen dead", [14]),
        ("seventy three people", [73]),
        ("two hundred and 5", [200, 5]),
        ("12 to 15", [12, 15]),
        ("one of them", []),
    ],
)
def test_words_and_figures_give_the_same_numbers(words: str, values: list[float]) -> None:
    keys = words.split()

    found = find_numerals(keys, (0, len(keys)), load_lexicon("en").quantities)

    assert [numeral.value for numeral in found] == values
