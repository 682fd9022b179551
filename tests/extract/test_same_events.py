"""Which words mean one event."""

from dataclasses import replace

import pytest

from reportedly.extract.same_events import ALONE_MIN_SCORE, group_triggers
from reportedly.lexicon.load import load_lists
from reportedly.model import Analysis, Trigger
from tests.drafts import trigger_at
from tests.extract.trees import tree

NAMED_AGAIN = (
    "Rebels/NOUN/nsubj>1 attacked/VERB/root>1 Homs/PROPN/obj>1 ./PUNCT/punct>1 "
    "The/DET/det>5 attack/NOUN/nsubj>6 failed/VERB/root>6 ./PUNCT/punct>6"
)


def _with(marked: str, *triggers: Trigger) -> Analysis:
    return replace(tree(marked), triggers=triggers)


def _sizes(analysis: Analysis) -> list[int]:
    return [len(triggers) for triggers in group_triggers(analysis, load_lists("en"))]


def test_a_noun_with_an_article_names_an_earlier_act_again() -> None:
    analysis = _with(NAMED_AGAIN, trigger_at((1, 2), group=0), trigger_at((5, 6), group=1))

    assert _sizes(analysis) == [2]


def test_a_noun_that_points_to_nothing_before_is_an_event_of_its_own() -> None:
    marked = NAMED_AGAIN.replace("The/DET", "An/DET")

    assert _sizes(_with(marked, trigger_at((1, 2), group=0), trigger_at((5, 6), group=1))) == [1, 1]


def test_an_act_of_another_type_is_not_named_again() -> None:
    first = trigger_at((1, 2), type_="ACCUSE", group=0)

    assert _sizes(_with(NAMED_AGAIN, first, trigger_at((5, 6), group=1))) == [1, 1]


def test_what_is_planned_is_not_what_happened() -> None:
    planned = trigger_at((5, 6), realis={"planned": 0.9}, group=1)

    assert _sizes(_with(NAMED_AGAIN, trigger_at((1, 2), group=0), planned)) == [1, 1]


def test_a_word_with_another_beginning_is_another_event() -> None:
    marked = NAMED_AGAIN.replace("attacked/", "arrested/")

    assert _sizes(_with(marked, trigger_at((1, 2), group=0), trigger_at((5, 6), group=1))) == [1, 1]


def test_words_that_the_model_links_stay_together() -> None:
    analysis = _with(NAMED_AGAIN, trigger_at((1, 2), group=0), trigger_at((6, 7), group=0))

    assert _sizes(analysis) == [2]


def test_a_single_word_of_which_the_model_is_unsure_is_no_event() -> None:
    unsure = replace(trigger_at((1, 2), group=0), score=ALONE_MIN_SCORE - 0.01)

    assert group_triggers(_with(NAMED_AGAIN, unsure), load_lists("en")) == []


def test_two_unsure_words_for_one_event_are_enough() -> None:
    unsure = [replace(trigger_at(words, group=0), score=ALONE_MIN_SCORE - 0.01) for words in ((1, 2), (5, 6))]

    assert _sizes(_with(NAMED_AGAIN, *unsure)) == [2]


LAUNCHED = "Rebels/NOUN/nsubj>1 launched/VERB/root>1 an/DET/det>3 attack/NOUN/obj>1 ./PUNCT/punct>1"
TAKEN = "He/PRON/nsubj:pass>1 taken/VERB/root>1 into/ADP/case>3 custody/NOUN/obl>1 ./PUNCT/punct>1"


@pytest.mark.parametrize("marked", [LAUNCHED, TAKEN])
def test_a_verb_that_only_carries_an_event_tells_none_of_its_own(marked: str) -> None:
    assert _sizes(_with(marked, trigger_at((1, 2), group=0), trigger_at((3, 4), group=1))) == [2]


@pytest.mark.parametrize(
    "marked",
    [LAUNCHED.replace("launched", "condemned"), TAKEN.replace("into", "after"), TAKEN.replace("taken", "shot")],
)
def test_another_verb_is_an_event_beside_that_of_its_noun(marked: str) -> None:
    assert _sizes(_with(marked, trigger_at((1, 2), group=0), trigger_at((3, 4), group=1))) == [1, 1]
