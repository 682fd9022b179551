"""Amounts and their bounds."""

import pytest

from reportedly.extract.quantities import Amount, find_amounts
from reportedly.lexicon import load_lexicon
from tests.drafts import draft

CASES = [
    ("Police found 12 bodies.", "12", 12, 12),
    ("At least 12 people died.", "At least 12", 12, None),
    ("As many as 40 fled.", "As many as 40", None, 40),
    ("More than 50 were hurt.", "More than 50", 51, None),
    ("Fewer than 600 residents left.", "Fewer than 600", None, 599),
    ("Nearly 50 came.", "Nearly 50", 50, 50),
    ("Dozens were hurt.", "Dozens", 24, None),
    ("Tens of thousands marched.", "Tens of thousands", 20_000, None),
    ("Hundreds of thousands marched.", "Hundreds of thousands", 200_000, None),
    ("Some 1.5 million fled.", "Some 1.5 million", 1_500_000, 1_500_000),
    ("Two dozen were held.", "Two dozen", 24, 24),
    ("Twenty-six were held.", "Twenty-six", 26, 26),
    ("Two hundred and six were held.", "Two hundred and six", 206, 206),
    ("Half a million fled.", "Half a million", 500_000, 500_000),
    ("Between 10 and 15 died.", "Between 10 and 15", 10, 15),
    ("It took 10 to 15 homes.", "10 to 15", 10, 15),
    ("They asked for $2bn now.", "$2bn", 2e9, 2e9),
    ("They found 1,234 graves.", "1,234", 1234, 1234),
    ("It killed 107 or more.", "107 or more", 107, None),
    ("It took 20 or fewer.", "20 or fewer", None, 20),
    ("Two and a half million fled.", "Two and a half million", 2_500_000, 2_500_000),
]


def amounts_in(text: str) -> list[tuple[str, Amount]]:
    analysis = draft(text)
    return [(analysis.span(*amount.words).text, amount) for amount in find_amounts(analysis, load_lexicon("en"))]


@pytest.mark.parametrize(("text", "words", "low", "high"), CASES, ids=[case[1] for case in CASES])
def test_words_give_their_bounds(text: str, words: str, low: float | None, high: float | None) -> None:
    ((found, amount),) = amounts_in(text)

    assert (found, amount.low, amount.high) == (words, low, high)


def test_an_article_alone_is_no_amount() -> None:
    assert amounts_in("A bridge fell.") == []


def test_two_amounts_in_a_row_stay_apart() -> None:
    assert [words for words, _ in amounts_in("It killed 12 and wounded 30.")] == ["12", "30"]
