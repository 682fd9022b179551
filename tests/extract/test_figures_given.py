"""What a figure behind "at", "to" or "of" counts."""

from reportedly.extract.figures_given import find_figure_of
from reportedly.lexicon import load_lexicon
from tests.drafts import draft


def word_told(text: str, figure: str) -> str | None:
    analysis = draft(text)
    found = find_figure_of(analysis, load_lexicon("en"), analysis.lower.index(figure))
    return None if found is None else analysis.word(found)


def test_the_nearest_word_before_it_tells() -> None:
    assert word_told("It put the dead at nine and the injured at 64", "64") == "injured"


def test_before_of_only_the_noun_itself_tells() -> None:
    assert word_told("It brought a toll of 12", "12") == "toll"
    assert word_told("The dead are from a town of 1,200", "1,200") is None


def test_weapons_are_passed_over() -> None:
    assert word_told("The toll of the shelling rose to 14", "14") == "toll"


def test_it_may_stand_behind_its_figure() -> None:
    assert word_told("The service raised to 17 the number of dead", "17") == "dead"
    assert word_told("The train goes to 17 stations before the dead end", "17") is None
