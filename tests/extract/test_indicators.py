"""What befell those counted, by the grammar around the count."""

import pytest

from reportedly.extract.counted_phrases import find_count
from reportedly.extract.indicators import find_sign
from reportedly.extract.quantities import find_amounts
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.extract.trees import tree

CASES = [
    ("three/NUM/nummod>1 deaths/NOUN/root>1", "killed", "noun"),
    ("eight/NUM/root>0 of/ADP/case>3 the/DET/det>3 injured/NOUN/nmod>0", "injured", "part"),
    ("52/NUM/nummod>2 missing/ADJ/amod>2 persons/NOUN/root>2", "missing", "modifier"),
    ("Six/NUM/nummod>1 men/NOUN/nsubj>4 and/CCONJ/cc>3 boys/NOUN/conj>1 died/VERB/root>4", "killed", "predicate"),
    ("two/NUM/nummod>1 aides/NOUN/nsubj>2 lost/VERB/root>2 their/PRON/nmod:poss>4 lives/NOUN/obj>2", "killed", "pair"),
    ("the/DET/det>1 three/NUM/root>1 in/ADP/case>3 custody/NOUN/nmod>1", "detained", "pair"),
    ("12/NUM/nummod>1 hostages/NOUN/nsubj>2 ate/VERB/root>2", "detained", "role"),
    ("the/DET/det>1 bodies/NOUN/root>1 of/ADP/case>3 23/NUM/nmod>1", "killed", "owner"),
    ("no/DET/det>1 trace/NOUN/root>1 of/ADP/case>4 26/NUM/nummod>4 men/NOUN/nmod>1", "missing", "owner"),
    ("It/PRON/nsubj>1 claimed/VERB/root>1 lives/NOUN/obj>1 of/ADP/case>4 four/NUM/nmod>2", "killed", "pair"),
    ("a/DET/det>1 toll/NOUN/root>1 of/ADP/case>3 12/NUM/nmod>1", "killed", "figure"),
    ("the/DET/det>1 toll/NOUN/nsubj>3 is/AUX/cop>3 12/NUM/root>3", "killed", "subject"),
]  # fmt: skip


def sign_in(analysis: Analysis) -> tuple[str, str] | None:
    lexicon = load_lexicon("en")
    (amount,) = find_amounts(analysis, lexicon)
    sign = find_sign(analysis, lexicon, find_count(analysis, lexicon, amount))
    return None if sign is None else (sign.of.value, sign.rule)


@pytest.mark.parametrize(("marked", "of", "rule"), CASES, ids=[case[2] + " " + case[1] for case in CASES])
def test_grammar_tells_what_befell(marked: str, of: str, rule: str) -> None:
    assert sign_in(tree(marked)) == (of, rule)


def test_what_befell_hostages_says_more_than_that_they_are_hostages() -> None:
    assert sign_in(tree("killed/VERB/root>0 12/NUM/nummod>2 hostages/NOUN/obj>0")) == ("killed", "verb")


def test_leaving_a_place_displaces_but_leaving_a_thing_does_not() -> None:
    marked = "400/NUM/nummod>1 people/NOUN/nsubj>3 have/AUX/aux>3 left/VERB/root>3 Belm/PROPN/obj>3"

    assert sign_in(tree(marked, places=(4,))) == ("displaced", "leaving")
    assert sign_in(tree(marked)) is None


def test_names_on_a_list_are_those_of_the_list() -> None:
    marked = "lists/NOUN/root>0 of/ADP/case>2 prisoners/NOUN/nmod>0 ,/PUNCT/punct>5 118/NUM/nummod>5 names/NOUN/appos>0"

    assert sign_in(tree(marked)) == ("detained", "list")


def test_names_on_a_list_named_behind_them_are_those_of_the_list() -> None:
    marked = (
        "Fifty/NUM/nummod>1 names/NOUN/nsubj>2 stood/VERB/root>2 on/ADP/case>5 the/DET/det>5 list/NOUN/obl>2 "
        "of/ADP/case>8 the/DET/det>8 missing/ADJ/nmod>5"
    )

    assert sign_in(tree(marked)) == ("missing", "list")


def test_an_amount_of_several_words_hangs_by_the_one_that_the_others_hang_on() -> None:
    marked = (
        "Twenty/NUM/compound>1 four/NUM/nsubj>8 of/ADP/case>4 our/PRON/nmod:poss>4 brothers/NOUN/nmod>1 "
        "and/CCONJ/cc>6 sisters/NOUN/conj>4 are/AUX/cop>8 dead/ADJ/root>8"
    )

    assert sign_in(tree(marked)) == ("killed", "predicate")
