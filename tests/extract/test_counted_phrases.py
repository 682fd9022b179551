"""The noun that an amount counts."""

from reportedly.extract.counted_phrases import find_count, is_person
from reportedly.extract.quantities import find_amounts
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.extract.trees import tree


def phrase_in(analysis: Analysis) -> str:
    (amount,) = find_amounts(analysis, load_lexicon("en"))
    return analysis.span(*find_count(analysis, load_lexicon("en"), amount).words).text


def test_a_phrase_reaches_to_its_noun() -> None:
    assert (
        phrase_in(tree("about/ADV/advmod>1 40/NUM/nummod>3 young/ADJ/amod>3 men/NOUN/root>3")) == "about 40 young men"
    )


def test_of_leads_to_the_noun() -> None:
    assert (
        phrase_in(tree("two/NUM/root>0 of/ADP/case>3 his/PRON/nmod:poss>3 guards/NOUN/nmod>0")) == "two of his guards"
    )


def test_of_leads_to_the_dead_even_where_the_tree_hangs_them_on_what_they_were() -> None:
    marked = "four/NUM/nummod>5 of/ADP/case>5 the/DET/det>5 dead/ADJ/amod>5 were/AUX/cop>5 clerks/NOUN/root>5"

    assert phrase_in(tree(marked)) == "four of the dead"


def test_a_noun_behind_a_verb_is_what_is_said_not_what_is_counted() -> None:
    assert phrase_in(tree("eight/NUM/nummod>2 are/AUX/cop>2 relatives/NOUN/root>2")) == "eight"


def test_people_are_known_by_the_list_or_by_the_model() -> None:
    analysis = tree("civilians/NOUN/root>0 cooks/NOUN/dep>0 huts/NOUN/dep>0", people=(1,))

    assert [is_person(analysis, load_lexicon("en"), word) for word in range(3)] == [True, True, False]
