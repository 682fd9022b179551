"""Which word of a source means who speaks."""

import pytest

from reportedly.extract.source_heads import find_source_head, is_described
from reportedly.lexicon import load_lexicon
from reportedly.model import Name
from tests.drafts import draft, span_of


@pytest.mark.parametrize("source", ["No group", "Nobody", "more than", "a", "Everything we have"])
def test_nobody_in_particular_is_no_source(source: str) -> None:
    analysis = draft(source, heads=[0] * len(source.split()), upos=["PRON"] * len(source.split()))

    assert find_source_head(analysis, load_lexicon("en"), span_of(source, source)) is None


def test_a_name_behind_a_description_means_who_speaks() -> None:
    text = "a tailor, Ana Ruiz, said"
    analysis = draft(text, names=[Name(3, 5, "person")], heads=[1, 6, 1, 1, 3, 1, 6])

    assert find_source_head(analysis, load_lexicon("en"), span_of(text, "a tailor, Ana Ruiz")) == 3


def test_who_stands_for_the_noun_before_it() -> None:
    text = "a clerk who said so"
    relations = ["det", "root", "nsubj", "acl:relcl", "advmod"]
    analysis = draft(text, heads=[1, 1, 3, 1, 3], relations=relations)

    assert find_source_head(analysis, load_lexicon("en"), span_of(text, "who")) == 1


def test_a_noun_right_before_a_name_describes_it() -> None:
    analysis = draft("director Ruiz said", heads=[1, 2, 2], names=[Name(1, 2, "person")])

    assert (is_described(analysis, 0), is_described(analysis, 1)) == (True, False)


def test_a_name_among_others_does_not_mean_who_speaks() -> None:
    text = "Some, including a tailor, Ana Ruiz, said"
    analysis = draft(text, names=[Name(6, 8, "person")], heads=[9, 0, 4, 4, 0, 4, 4, 6, 4, 9])

    assert find_source_head(analysis, load_lexicon("en"), span_of(text, "Some, including a tailor, Ana Ruiz")) == 0
