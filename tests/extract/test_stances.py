"""What a source does with its content."""

from dataclasses import replace

import pytest

from reportedly.extract.stances import decide_stance
from reportedly.lexicon import load_lexicon
from reportedly.model import Stance
from tests.drafts import cue_at, draft

CASES = [
    ("Ana denied it", Stance.DENIES),
    ("Ana demanded it", Stance.DEMANDS),
    ("Ana warned of it", Stance.WARNS),
    ("Ana condemned it", Stance.CONDEMNS),
    ("Ana said it", Stance.ASSERTS),
]


@pytest.mark.parametrize(("text", "stance"), CASES)
def test_a_listed_cue_decides_against_an_unsure_model(text: str, stance: Stance) -> None:
    decided, reason = decide_stance(draft(text), cue_at((1, 2)), load_lexicon("en"))

    assert decided is stance
    assert reason.rule.startswith("stance:")


def test_an_unlisted_cue_leaves_it_to_the_model() -> None:
    cue = cue_at((1, 2), stance=Stance.PREDICTS)

    decided, reason = decide_stance(draft("Ana zonked it"), cue, load_lexicon("en"))

    assert decided is Stance.PREDICTS
    assert reason.rule == "model:stance"


def test_a_sure_model_goes_before_a_neutral_cue() -> None:
    cue = cue_at((1, 2), stance=Stance.ACCUSES)
    sure = replace(cue, stances=cue.stances | {Stance.ACCUSES.value: 0.95})

    assert decide_stance(draft("Ana said it"), sure, load_lexicon("en"))[0] is Stance.ACCUSES
