"""Walks over a text's grammar."""

from reportedly.model import Span
from tests.drafts import draft

ANALYSIS = draft("The old bridge fell. It was old.", heads=[2, 2, 3, 3, 3, 7, 7, 7, 7])


def test_children_stand_in_order() -> None:
    assert ANALYSIS.children[3] == (2, 4)


def test_a_subtree_holds_all_that_hangs_on_a_word() -> None:
    assert ANALYSIS.subtree(2) == [0, 1, 2]


def test_the_head_of_a_phrase_hangs_outside_of_it() -> None:
    assert ANALYSIS.head_of(0, 3) == 2


def test_a_word_knows_its_sentence() -> None:
    assert ANALYSIS.sentence_of(6) == (5, 9)


def test_the_words_of_a_span_are_those_that_share_a_letter() -> None:
    assert ANALYSIS.words_of(Span(5, 12, "ld brid")) == (1, 3)


def test_a_noun_with_an_article_is_named_as_known() -> None:
    upos = ["DET", "NOUN", "VERB", "PRON", "NOUN"]
    analysis = draft("the raid hit some patrols", heads=[1, 2, 2, 4, 2], upos=upos)

    assert [word for word in range(5) if analysis.is_pointed_at(word)] == [1]
