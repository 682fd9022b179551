from dataclasses import replace

import pytest

from reportedly.lexicon import load_lexicon
from reportedly.model import Check, Reading, Status
from reportedly.resolve.copying import compare_wordings
from reportedly.resolve.hedges import find_lost_hedges
from tests.drafts import span_of
from tests.resolve.copies import BACKGROUND, LATE, LEAD, reading_of


def lost(first: Reading, text: str) -> list[str]:
    copying = compare_wordings(first, reading_of(text, id_="r2", published=LATE))
    found = find_lost_hedges(copying, load_lexicon("en"))
    return [alteration.before.text for alteration in found if alteration.before is not None]


@pytest.mark.parametrize("number", ["14", "Fourteen", "Some 14"])
def test_at_least_is_lost_when_only_the_number_is_left(number: str) -> None:
    assert lost(reading_of(LEAD), LEAD.replace("At least 14", number)) == ["At least"]


def test_other_words_for_the_same_bound_keep_it() -> None:
    assert lost(reading_of(LEAD), LEAD.replace("At least", "No fewer than")) == []


def test_an_alleged_act_without_the_word_is_a_hedge_lost() -> None:
    text = "Police searched the house of the alleged attacker on Tuesday and took away two boxes of papers."

    assert lost(reading_of(text), text.replace("alleged ", "")) == ["alleged"]


def test_a_doubt_between_two_sentences_kept_is_lost() -> None:
    doubt = "The figures could not be verified."
    text = f"{LEAD} {doubt} {BACKGROUND}"
    check = Check(span=span_of(text, doubt), status=Status.UNVERIFIED, by=None, about=(), reasons=())

    assert lost(replace(reading_of(text), checks=(check,)), f"{LEAD} {BACKGROUND}") == [doubt]
