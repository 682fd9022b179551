import pytest

from reportedly.model import Span
from reportedly.resolve.denials import acts_of, denies_all, denies_own_part, dismisses, is_negated
from tests.drafts import span_of


def mention(text: str, words: str) -> Span:
    return span_of(text, words)


def test_being_hurt_and_being_shot_at_are_both_violence() -> None:
    assert acts_of("hurt") & acts_of("gunfire") == {"(violence)"}


def test_an_order_and_an_instruction_are_one_act() -> None:
    assert acts_of("order") & acts_of("instructed") == {"order"}


@pytest.mark.parametrize("text", ["Nothing was fired at Tarn", "he said no shots were fired", "nobody had fired"])
def test_the_words_before_deny_what_follows(text: str) -> None:
    assert is_negated(text, mention(text, "fired"))


@pytest.mark.parametrize("text", ["Troops fired at Tarn", "nobody who saw it fired", "No. Troops fired"])
def test_a_negation_of_something_else_denies_nothing(text: str) -> None:
    assert not is_negated(text, mention(text, "fired"))


@pytest.mark.parametrize("words", ["the reports are a pure invention", "it does not correspond to reality"])
def test_what_is_called_untrue_is_dismissed(words: str) -> None:
    assert dismisses(words)


def test_a_false_alarm_dismisses_nothing() -> None:
    assert not dismisses("a false alarm emptied the market")


@pytest.mark.parametrize("words", ["that its units had fired", "no army unit had opened fire", "any part in the raid"])
def test_a_denial_of_what_one_did_oneself_is_known(words: str) -> None:
    assert denies_own_part(words)


@pytest.mark.parametrize("words", ["there was no attack", "no shell or mortar bomb had fallen in Tarn"])
def test_a_denial_that_anything_was_done_is_known(words: str) -> None:
    assert denies_all(words)
    assert not denies_own_part(words)
