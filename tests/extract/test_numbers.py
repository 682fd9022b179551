"""Counts of a report: what they count, and what is no count."""

from reportedly.extract.numbers import find_numbers
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis, Counted, Number
from tests.drafts import draft


def hang(text: str, *arcs: tuple[int, int, str]) -> Analysis:
    """Return an analysis of one sentence with some arcs (word, head, relation) in its tree."""
    flat = draft(text)
    heads, relations = list(flat.heads), list(flat.relations)
    for word, head, relation in arcs:
        heads[word], relations[word] = head, relation
    return draft(text, heads=heads, relations=relations)


def numbers_in(analysis: Analysis) -> tuple[Number, ...]:
    return find_numbers(analysis, load_lexicon("en"))


def test_the_verb_tells_what_happened_to_the_counted() -> None:
    analysis = hang("The blast killed at least 12 people", (5, 6, "nummod"), (6, 2, "obj"), (2, 2, "root"))

    (number,) = numbers_in(analysis)

    assert (number.span.text, number.of, number.low, number.high) == ("at least 12 people", Counted.KILLED, 12, None)


def test_people_to_whom_nothing_happens_take_part() -> None:
    analysis = hang("Some 300 residents blocked the road", (1, 2, "nummod"), (2, 3, "nsubj"), (3, 3, "root"))

    assert [number.of for number in numbers_in(analysis)] == [Counted.PARTICIPANTS]


def test_years_dates_ages_and_shares_count_nothing() -> None:
    for text in ("It fell in 2014", "It fell on 5 May", "It fell on May 5", "Ana Ruiz, aged 24", "It rose 40 percent"):
        assert numbers_in(draft(text)) == (), text


def test_a_subset_knows_its_whole() -> None:
    analysis = hang(
        "It killed 12 people , including three children",
        (2, 3, "nummod"), (3, 1, "obj"), (1, 1, "root"), (6, 7, "nummod"), (7, 3, "nmod"), (5, 7, "case"),
    )  # fmt: skip

    whole, part = numbers_in(analysis)

    assert part.part_of == whole.span
    assert whole.part_of is None


def test_money_is_money() -> None:
    assert [number.of for number in numbers_in(draft("The deal is worth $2 million"))] == [Counted.MONEY]
