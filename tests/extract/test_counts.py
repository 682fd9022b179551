"""What is a count, and what is another kind of number."""

import pytest

from reportedly.extract.counted_phrases import find_count
from reportedly.extract.counts import is_count
from reportedly.extract.quantities import find_amounts
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.drafts import draft
from tests.extract.trees import tree

OTHERS = [
    "It fell in 2014",
    "It fell on 5 May",
    "It fell on May 5",
    "It rose 40 percent",
    "It broke out in the 2014 protests",
    "He flew an A-10 home",
    "Call 519-661-5670 now",
    "See No. 2 there",
]


def counts_in(analysis: Analysis) -> list[str]:
    lexicon = load_lexicon("en")
    phrases = [find_count(analysis, lexicon, amount) for amount in find_amounts(analysis, lexicon)]
    return [analysis.span(*phrase.words).text for phrase in phrases if is_count(analysis, lexicon, phrase)]


@pytest.mark.parametrize("text", OTHERS)
def test_years_dates_shares_and_names_count_nothing(text: str) -> None:
    assert counts_in(draft(text)) == []


def test_a_bounded_number_behind_a_month_still_counts() -> None:
    assert counts_in(draft("By 13 October at least 31 died")) == ["at least 31"]


def test_a_number_behind_a_colon_counts() -> None:
    assert counts_in(draft("Many fell ill : 38 in town")) == ["38"]


def test_one_of_them_counts_but_not_one_of_them_does_not() -> None:
    one = "one/NUM/root>{0} of/ADP/case>{1} them/PRON/nmod>{0} died/VERB/dep>{0}"

    assert counts_in(tree(one.format(0, 2))) == ["one of them"]
    assert counts_in(tree("not/PART/advmod>1 " + one.format(1, 3))) == []
