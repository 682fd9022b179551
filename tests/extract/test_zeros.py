"""Counts of none."""

from reportedly.extract.zeros import find_zeros
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.extract.trees import tree


def zeros_in(analysis: Analysis) -> list[tuple[str, str, float | None]]:
    return [(n.span.text, n.of.value, n.high) for n in find_zeros(analysis, load_lexicon("en"))]


def test_nobody_hurt_is_none_injured() -> None:
    assert zeros_in(tree("Nobody/PRON/nsubj>2 was/AUX/aux:pass>2 hurt/VERB/root>2")) == [("Nobody", "injured", 0)]


def test_each_thing_that_befell_no_one_is_a_number() -> None:
    analysis = tree(
        "no/DET/det>1 one/NOUN/nsubj>3 was/AUX/aux:pass>3 killed/VERB/root>3 or/CCONJ/cc>6 badly/ADV/advmod>6 "
        "hurt/VERB/conj>3"
    )

    assert zeros_in(analysis) == [("no one", "killed", 0), ("no one", "injured", 0)]


def test_no_civilians_among_the_dead_are_none_killed() -> None:
    analysis = tree("no/DET/det>1 civilians/NOUN/root>1 among/ADP/case>4 the/DET/det>4 dead/ADJ/nmod>1")

    assert zeros_in(analysis) == [("no civilians", "killed", 0)]


def test_no_counts_the_noun_behind_it_even_where_the_tree_is_wrong() -> None:
    analysis = tree("no/DET/nsubj>3 civilians/NOUN/nsubj>3 were/AUX/aux:pass>3 killed/VERB/root>3")

    assert zeros_in(analysis) == [("no civilians", "killed", 0)]


def test_no_shots_are_no_count_of_people() -> None:
    assert zeros_in(tree("no/DET/det>1 shots/NOUN/nsubj>2 killed/VERB/root>2")) == []


def test_a_word_of_the_clause_before_says_nothing_of_nobody() -> None:
    analysis = tree("died/VERB/root>0 ,/PUNCT/punct>0 nobody/PRON/nsubj>0 saw/VERB/conj>0")

    assert zeros_in(analysis) == []
