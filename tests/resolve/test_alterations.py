"""What a later text altered."""

from dataclasses import replace

from reportedly.lexicon import load_lexicon
from reportedly.model import Change, Check, Reading, Status
from reportedly.resolve.alterations import find_alterations
from reportedly.resolve.copying import compare_wordings, lay_beside
from tests.drafts import span_of
from tests.resolve.copies import BACKGROUND, LATE, LEAD, reading_of

LEXICON = load_lexicon("en")
DOUBT = "Nobody could verify this."


def doubtful() -> Reading:
    """Return a report whose doubt stands far from what a copy took."""
    text = f"{LEAD} {DOUBT} A gale was blowing. {BACKGROUND}"
    span = span_of(text, "Nobody could verify")
    return replace(
        reading_of(text), checks=(Check(span=span, status=Status.UNVERIFIED, by=None, about=(), reasons=()),)
    )


def test_numbers_and_hedges_come_together() -> None:
    second = reading_of(LEAD.replace("At least 14", "12"), id_="r2", published=LATE)

    found = list(find_alterations(compare_wordings(reading_of(LEAD), second), LEXICON))

    assert [one.change for one in found] == [Change.HEDGE_LOST, Change.NUMBER_CHANGED]


def test_a_doubt_is_missed_anywhere_where_both_are_one_page() -> None:
    beside = lay_beside(doubtful(), reading_of(BACKGROUND, id_="r2", published=LATE))

    assert list(find_alterations(beside, LEXICON)) == []
    assert [one.change for one in find_alterations(beside, LEXICON, whole=True)] == [Change.HEDGE_LOST]
