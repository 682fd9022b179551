from datetime import date

from reportedly.extract.heading_dates import keep_told
from reportedly.model import Span, Time, TimeKind
from tests.drafts import span_of

TEXT = "Storm hits port\n\nFriday, March 4, 2031\n\nA crane fell on Thursday.\n\n4 March: the count"


def time(words: str) -> Time:
    return Time(
        span=span_of(TEXT, words), kind=TimeKind.DATE, edtf="2031-03-04", first=date(2031, 3, 4), last=date(2031, 3, 4),
        timex="2031-03-04", reasons=(),
    )  # fmt: skip


def kept(words: str) -> tuple[Span, ...]:
    return keep_told(TEXT, [span_of(TEXT, words)], [time("March 4, 2031"), time("on Thursday"), time("4 March")])


def test_a_date_alone_on_its_line_tells_no_event() -> None:
    assert kept("March 4, 2031") == ()
    assert kept("Friday, March 4") == ()


def test_a_date_in_a_sentence_is_kept() -> None:
    assert kept("on Thursday") == (span_of(TEXT, "on Thursday"),)


def test_a_short_line_with_other_words_is_kept() -> None:
    assert kept("4 March") == (span_of(TEXT, "4 March"),)
