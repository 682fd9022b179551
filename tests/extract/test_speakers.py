"""Who speaks the words inside quotations."""

from reportedly.extract.source_heads import find_source_heads
from reportedly.extract.speakers import find_speakers
from reportedly.extract.statements import find_statements
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis
from tests.drafts import cue_at, draft


def speakers(analysis: Analysis) -> dict[str, str]:
    lexicon = load_lexicon("en")
    statements = find_statements(analysis, lexicon)
    found = find_speakers(analysis, statements, find_source_heads(analysis, lexicon, statements))
    return {analysis.word(word): analysis.word(head) for word, head in found.items()}


def test_quoted_words_are_spoken_by_the_source_of_their_statement() -> None:
    cue = cue_at((6, 7), sources=[(5, 6)], contents=[(0, 4)])

    assert speakers(draft('"I slept", Ruiz said.', cues=[cue]))["I"] == "Ruiz"


def test_a_quotation_that_goes_on_in_its_paragraph_keeps_its_speaker() -> None:
    text = '"Rain fell", Ruiz said. "My house stood."'
    cue = cue_at((6, 7), sources=[(5, 6)], contents=[(0, 4)])

    assert speakers(draft(text, cues=[cue]))["My"] == "Ruiz"


def test_words_outside_of_quotations_are_nobodys() -> None:
    cue = cue_at((1, 2), sources=[(0, 1)], contents=[(2, 4)])

    assert speakers(draft("Ruiz said rain fell.", cues=[cue])) == {}
