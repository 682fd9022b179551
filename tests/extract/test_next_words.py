"""What the words beside a count show."""

import pytest

from reportedly.extract.numbers import find_numbers
from reportedly.lexicon import load_lexicon
from tests.extract.trees import tree

CASES = [
    ("19/NUM/nsubj>1 injured/VERB/root>1", "injured"),
    ("dozens/NOUN/nsubj>2 were/AUX/aux>2 missing/VERB/root>2", "missing"),
    ("Six/NUM/nsubj>2 were/AUX/aux:pass>2 found/VERB/root>2 dead/ADJ/xcomp>2", "killed"),
    ("Six/NUM/nsubj>2 were/AUX/aux:pass>2 shot/VERB/root>2 and/CCONJ/cc>4 wounded/VERB/conj>2", "injured"),
    ("Six/NUM/nsubj>4 are/AUX/cop>4 in/ADP/case>4 the/DET/det>4 wards/NOUN/root>4", "injured"),
    ("Six/NUM/nsubj>4 are/AUX/cop>4 among/ADP/case>4 the/DET/det>4 dead/ADJ/root>4", "killed"),
    ("and/CCONJ/cc>1 wounding/VERB/root>1 238/NUM/obj>1", "injured"),
    ("Six/NUM/nsubj>4 have/AUX/aux>4 not/PART/advmod>4 been/AUX/aux:pass>4 located/VERB/root>4", "missing"),
    ("Six/NUM/nsubj>3 did/AUX/aux>3 not/PART/advmod>3 survive/VERB/root>3", "killed"),
    ("Six/NUM/nsubj>2 are/AUX/aux:pass>2 known/VERB/root>2 to/PART/mark>5 be/AUX/cop>5 dead/ADJ/xcomp>2", "killed"),
    ("Six/NUM/nsubj:pass>2 were/AUX/aux:pass>2 admitted/VERB/root>2 to/ADP/case>4 hospital/NOUN/obl>2", "injured"),
    ("Six/NUM/nsubj:pass>2 were/AUX/aux:pass>2 rounded/VERB/root>2 up/ADP/compound:prt>2", "detained"),
    ("Six/NUM/nummod>1 people/NOUN/nsubj>2 marched/VERB/root>2", "participants"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "of"), CASES, ids=[case[0].split("/")[0] + " " + case[1] for case in CASES])
def test_words_beside_a_count_tell_what_befell(marked: str, of: str) -> None:
    assert [number.of.value for number in find_numbers(tree(marked), load_lexicon("en"))] == [of]


def test_what_did_not_happen_tells_nothing() -> None:
    analysis = tree("Six/NUM/nsubj>3 were/AUX/aux>3 not/PART/advmod>3 hurt/VERB/root>3")

    (number,) = find_numbers(analysis, load_lexicon("en"))

    assert number.reasons[0].rule != "number:next"


def test_the_main_verb_wins_over_a_participle() -> None:
    analysis = tree(
        "Two/NUM/nummod>1 people/NOUN/nsubj>5 injured/VERB/acl>1 there/ADV/advmod>2 had/AUX/aux>5 died/VERB/root>5"
    )

    assert [number.of.value for number in find_numbers(analysis, load_lexicon("en"))] == ["killed"]


def test_a_clause_behind_a_count_tells() -> None:
    analysis = tree(
        "900/NUM/nummod>1 people/NOUN/nsubj>2 live/VERB/root>2 there/ADV/advmod>2 ,/PUNCT/punct>8 most/ADJ/nsubj>8 "
        "of/ADP/case>7 whom/PRON/nmod>5 fled/VERB/advcl>2"
    )

    assert [number.of.value for number in find_numbers(analysis, load_lexicon("en"))] == ["displaced"]
