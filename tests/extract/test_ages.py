"""Ages and hours of the day, which look like counts."""

import pytest

from reportedly.extract.ages import is_age, is_hour
from reportedly.extract.counted_phrases import find_count
from reportedly.extract.quantities import find_amounts
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.drafts import draft
from tests.extract.trees import tree


def kind_of_number(analysis: Analysis) -> str:
    lexicon = load_lexicon("en")
    (phrase,) = (find_count(analysis, lexicon, amount) for amount in find_amounts(analysis, lexicon))
    if is_age(analysis, lexicon, phrase):
        return "age"
    return "hour" if is_hour(analysis, lexicon, phrase) else "count"


@pytest.mark.parametrize(
    "text", ["A man of 58 died", "Aged 16 , he left", "Children under five died", "As young as 10 then"]
)
def test_how_old_someone_is_counts_nobody(text: str) -> None:
    assert kind_of_number(draft(text)) == "age"


def test_a_number_in_commas_behind_a_name_is_an_age() -> None:
    assert (
        kind_of_number(tree("Ana Ruiz/PROPN/flat>0 ,/PUNCT/punct>3 24/NUM/appos>1 ,/PUNCT/punct>3 fell/VERB/root>5"))
        == "age"
    )


def test_a_crowd_of_sixty_is_not_sixty_years_old() -> None:
    assert kind_of_number(draft("A crowd of 60 came")) == "count"


@pytest.mark.parametrize(
    "text",
    ["They came at nine", "It was half past five", "We left after eleven", "It closed at four in the afternoon",
     "It rang some minutes to nine", "It opens between six and eight"],
)  # fmt: skip
def test_hours_of_the_day_count_nobody(text: str) -> None:
    assert kind_of_number(draft(text)) == "hour"


@pytest.mark.parametrize("text", ["He put the dead at nine", "The toll rose to 14 today", "It grew to 14 dead"])
def test_a_figure_of_the_dead_is_no_hour(text: str) -> None:
    assert kind_of_number(draft(text)) == "count"
