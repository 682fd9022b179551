"""How much of what is said stands in quotation marks."""

import pytest

from reportedly.extract.manner import decide_manner
from reportedly.model import Manner, Span
from reportedly.text.quotes import find_quotes
from tests.drafts import span_of

CASES = [
    ("“It fell,” said Ana.", "“It fell,”", Manner.DIRECT),
    ("Ana said it fell.", "it fell", Manner.INDIRECT),
    ("Ana said it “fell apart” at night.", "it “fell apart” at night", Manner.MIXED),
]


@pytest.mark.parametrize(("text", "content", "manner"), CASES)
def test_the_marks_decide_the_manner(text: str, content: str, manner: Manner) -> None:
    quotes = tuple(Span.of(text, start, end) for start, end in find_quotes(text))

    decided, reason = decide_manner(text, span_of(text, "said"), (span_of(text, content),), quotes)

    assert decided is manner
    assert reason.rule.startswith("quotes:")


def test_a_report_inside_a_quotation_is_in_the_outer_speakers_words() -> None:
    text = "“Petro said it fell,” Ana wrote."
    quotes = tuple(Span.of(text, start, end) for start, end in find_quotes(text))

    decided, _ = decide_manner(text, span_of(text, "said"), (span_of(text, "it fell"),), quotes)

    assert decided is Manner.INDIRECT
