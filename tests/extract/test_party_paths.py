"""The way in the grammar from a phrase to an event, as clues."""

from reportedly.extract.party_paths import find_path_clues
from tests.extract.trees import tree


def test_a_subject_is_near_its_verb() -> None:
    analysis = tree("Rebels/NOUN/nsubj>1 fled/VERB/root>1")

    assert {"u=nsubj", "n=none", "ctrl=nsubj|near|v"} <= set(find_path_clues(analysis, 0, 1))


def test_a_subject_reaches_the_verb_that_is_planned() -> None:
    analysis = tree("Rebels/NOUN/nsubj>1 plan/VERB/root>1 to/PART/mark>3 attack/VERB/xcomp>1")

    assert {"u=nsubj", "d=xcomp", "ud=nsubj|xcomp"} <= set(find_path_clues(analysis, 0, 3))


def test_a_subject_is_far_when_another_stands_between() -> None:
    analysis = tree("He/PRON/nsubj>1 said/VERB/root>1 rebels/NOUN/nsubj>3 fled/VERB/ccomp>1")

    assert "ctrl=nsubj|far|v" in set(find_path_clues(analysis, 0, 3))
    assert "ctrl=nsubj|near|v" in set(find_path_clues(analysis, 2, 3))


def test_a_phrase_with_a_preposition_brings_it_along() -> None:
    analysis = tree("talks/NOUN/root>0 with/ADP/case>2 Ankara/PROPN/nmod>0")

    assert "u=nmod:with" in set(find_path_clues(analysis, 2, 0))


def test_a_phrase_joined_by_and_has_the_way_of_the_first() -> None:
    analysis = tree("Rebels/NOUN/nsubj>3 and/CCONJ/cc>2 police/NOUN/conj>0 fled/VERB/root>3")

    assert {"conjunct", "u=nsubj"} <= set(find_path_clues(analysis, 2, 3))


def test_a_relative_clause_tells_as_what_its_phrase_stands_in_it() -> None:
    analysis = tree("men/NOUN/root>0 who/PRON/nsubj>2 fled/VERB/acl:relcl>0")

    assert any(clue.startswith("rel=nsubj|") for clue in find_path_clues(analysis, 0, 2))


def test_words_of_two_sentences_have_no_way() -> None:
    assert list(find_path_clues(tree("Rebels/NOUN/root>0 fled/VERB/root>1"), 0, 1)) == []
