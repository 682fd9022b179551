"""Counts of a report: what they count, and how one goes on from another."""

from reportedly.extract.numbers import find_numbers
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis, Counted, Number
from tests.drafts import draft
from tests.extract.trees import tree


def numbers_in(analysis: Analysis) -> tuple[Number, ...]:
    return find_numbers(analysis, load_lexicon("en"))


def test_the_verb_tells_what_happened_to_the_counted() -> None:
    analysis = tree(
        "The/DET/det>1 blast/NOUN/nsubj>2 killed/VERB/root>2 at/ADP/case>4 least/ADJ/nmod>5 12/NUM/nummod>6 "
        "people/NOUN/obj>2"
    )

    (number,) = numbers_in(analysis)

    assert (number.span.text, number.of, number.low, number.high) == ("at least 12 people", Counted.KILLED, 12, None)


def test_people_who_do_something_take_part() -> None:
    analysis = tree("Some/DET/det>1 300/NUM/nummod>2 residents/NOUN/nsubj>3 blocked/VERB/root>3 roads/NOUN/obj>3")

    assert [number.of for number in numbers_in(analysis)] == [Counted.PARTICIPANTS]


def test_people_of_whom_nothing_is_told_are_no_participants() -> None:
    analysis = tree("We/PRON/nsubj>1 asked/VERB/root>1 40/NUM/nummod>3 residents/NOUN/obj>1")

    assert [number.of for number in numbers_in(analysis)] == [Counted.OTHER]


def test_a_subset_knows_its_whole_and_counts_the_same() -> None:
    analysis = tree(
        "It/PRON/nsubj>1 killed/VERB/root>1 12/NUM/nummod>3 people/NOUN/obj>1 ,/PUNCT/punct>6 three/NUM/appos>3 "
        "of/ADP/case>7 them/PRON/nmod>5 children/NOUN/appos>3"
    )

    whole, part = numbers_in(analysis)

    assert (part.part_of, part.of) == (whole.span, Counted.KILLED)
    assert whole.part_of is None


def test_a_bare_figure_goes_on_from_the_sentence_before() -> None:
    analysis = tree(
        "Twelve/NUM/nummod>1 people/NOUN/nsubj>2 drowned/VERB/root>2 ./PUNCT/punct>2 "
        "The/DET/det>5 opposition/NOUN/nsubj>6 has/VERB/root>6 19/NUM/obj>6 ./PUNCT/punct>6"
    )

    assert [(n.low, n.of) for n in numbers_in(analysis)] == [(12, Counted.KILLED), (19, Counted.KILLED)]


def test_the_size_of_a_town_goes_on_from_nothing() -> None:
    analysis = tree(
        "Twelve/NUM/nummod>1 people/NOUN/nsubj>2 drowned/VERB/root>2 ./PUNCT/punct>2 "
        "Belm/PROPN/nsubj>9 is/AUX/cop>6 a/DET/det>7 town/NOUN/root>7 of/ADP/case>9 3,000/NUM/nmod>7 ./PUNCT/punct>7"
    )

    assert [number.of for number in numbers_in(analysis)] == [Counted.KILLED, Counted.OTHER]


def test_things_are_not_what_befell_people_beside_them() -> None:
    analysis = tree(
        "They/PRON/nsubj:pass>2 were/AUX/aux:pass>2 held/VERB/root>2 in/ADP/case>5 two/NUM/nummod>5 huts/NOUN/obl>2"
    )

    assert [number.of for number in numbers_in(analysis)] == [Counted.OTHER]


def test_money_is_money() -> None:
    assert [number.of for number in numbers_in(draft("The deal is worth $2 million"))] == [Counted.MONEY]
