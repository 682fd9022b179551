"""From cues to statements."""

from reportedly.extract.statements import find_statements
from reportedly.lexicon import load_lexicon
from reportedly.model import Manner, Stance
from tests.drafts import cue_at, draft


def test_a_cue_with_content_becomes_a_statement_with_reasons() -> None:
    analysis = draft("Ana denied it fell.", cues=[cue_at((1, 2), sources=[(0, 1)], contents=[(2, 4)])])

    (statement,) = find_statements(analysis, load_lexicon("en"))

    assert statement.id == "s1"
    assert statement.stance is Stance.DENIES
    assert statement.manner is Manner.INDIRECT
    assert {reason.rule.split(":")[0] for reason in statement.reasons} == {"model", "stance", "quotes"}


def test_a_cue_without_content_says_nothing() -> None:
    assert find_statements(draft("Ana spoke.", cues=[cue_at((1, 2), sources=[(0, 1)])]), load_lexicon("en")) == ()


def test_only_quotations_near_the_cue_count() -> None:
    text = "“No,” said Mia. Ana said it fell. “Yes,” said Mia."
    analysis = draft(text, cues=[cue_at((8, 9), sources=[(7, 8)], contents=[(9, 11)])])

    (statement,) = find_statements(analysis, load_lexicon("en"))

    assert (statement.content[0].text, statement.manner) == ("it fell", Manner.INDIRECT)
