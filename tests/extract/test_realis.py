"""As what an event is presented."""

from reportedly.extract.realis import decide_realis
from reportedly.lexicon import load_lexicon
from reportedly.model import Realis
from tests.drafts import draft, trigger_at


def test_the_model_decides_where_nothing_stands_around() -> None:
    realis, reason = decide_realis(draft("The bridge fell"), load_lexicon("en"), [trigger_at((2, 3))])

    assert (realis, reason.rule) == (Realis.ACTUAL, "model:realis")


def test_a_modal_on_the_trigger_is_a_signal_and_a_reason() -> None:
    analysis = draft("The bridge could fall", heads=[1, 3, 3, 3], relations=["det", "nsubj", "aux", "root"])
    trigger = trigger_at((3, 4), realis={"actual": 0.45, "hypothetical": 0.4})

    realis, reason = decide_realis(analysis, load_lexicon("en"), [trigger])

    assert realis is Realis.HYPOTHETICAL
    assert (reason.rule, reason.span and reason.span.text) == ("realis:could", "could")


def test_the_word_above_is_a_signal_too() -> None:
    analysis = draft("They plan to attack", heads=[1, 1, 3, 1], relations=["nsubj", "root", "mark", "xcomp"])
    trigger = trigger_at((3, 4), realis={"actual": 0.45, "planned": 0.4})

    assert decide_realis(analysis, load_lexicon("en"), [trigger])[0] is Realis.PLANNED
