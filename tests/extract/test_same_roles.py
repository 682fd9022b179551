"""One office of one country in several wordings."""

from reportedly.extract.genders import Signs
from reportedly.extract.same_roles import pair_offices
from reportedly.gazetteer import load_gazetteer
from reportedly.lexicon import load_lexicon
from reportedly.model import Analysis, Span
from tests.drafts import draft, span_of

TEXT = "Lebanon's health minister left. The Lebanese health minister slept. A Lebanese minister ran."


def sources(analysis: Analysis, *phrases: str) -> dict[int, Span]:
    spans = [span_of(analysis.text, phrase) for phrase in phrases]
    return {analysis.words_of(span)[1] - 1: span for span in spans}


def pairs(*phrases: str) -> int:
    analysis = draft(TEXT)
    found = sources(analysis, *phrases)
    parts = [[head] for head in found]
    return len(pair_offices(Signs(analysis, load_lexicon("en")), parts, found, load_gazetteer().country_of))


def test_a_country_and_its_adjective_make_one_office() -> None:
    assert pairs("Lebanon's health minister", "The Lebanese health minister") == 1


def test_another_office_of_the_country_stays_apart() -> None:
    assert pairs("Lebanon's health minister", "A Lebanese minister") == 0
