"""Times of a report and what they mean."""

import pytest

from reportedly.extract.times import decide_date, find_times
from reportedly.model import Time
from tests.drafts import draft, span_of

TUESDAY = "2020-08-04"
CASES = [
    ("It fell on 2 August 2019.", "2 August 2019", "2019-08-02"),
    ("It fell on August 2.", "August 2", "2020-08-02"),
    ("It fell on the 2nd of December.", "the 2nd of December", "2019-12-02"),
    ("It fell on Monday night.", "Monday night", "2020-08-03"),
    ("It fell on Tuesday.", "Tuesday", "2020-08-04"),
    ("It fell last Tuesday.", "last Tuesday", "2020-07-28"),
    ("It fell yesterday.", "yesterday", "2020-08-03"),
    ("It fell last week.", "last week", "2020-07-27/2020-08-02"),
    ("It fell last month.", "last month", "2020-07"),
    ("It fell in late October.", "late October", "2019-10"),
    ("It fell two days ago.", "two days ago", "2020-08-02"),
    ("It fell six years ago.", "six years ago", "2014"),
    ("It fell in the 1990s.", "the 1990s", "199X"),
    ("It stood from 2011 to 2014.", "from 2011 to 2014", "2011/2014"),
    ("It fell between 3 and 5 November 2018.", "between 3 and 5 November 2018", "2018-11-03/2018-11-05"),
    ("It fell in the last 24 hours.", "the last 24 hours", "2020-08-03/2020-08-04"),
    ("It fell overnight.", "overnight", "2020-08-03/2020-08-04"),
    ("It fell in the spring of 2019.", "the spring of 2019", "2019-03/2019-05"),
    ("It stood for two days.", "two days", None),
    ("It fell in the late 19th century.", "the late 19th century", "18XX"),
    ("It fell in the nineteenth century.", "the nineteenth century", "18XX"),
    ("It stood in the '90s.", "the '90s", "199X"),
    ("It fell on 8-May-2006.", "8-May-2006", "2006-05-08"),
    ("It was built in 508 BC.", "508 BC", "-0507"),
    ("It fell in the spring.", "the spring", "2020-03/2020-05"),
    ("It fell in winter.", "winter", "2019-12/2020-02"),
]


def times_in(text: str, published: str | None = TUESDAY) -> tuple[Time, ...]:
    return find_times(draft(text), published)


@pytest.mark.parametrize(("text", "words", "edtf"), CASES, ids=[case[1] for case in CASES])
def test_words_mean_days_seen_from_publication(text: str, words: str, edtf: str | None) -> None:
    (time,) = times_in(text)

    assert (time.span.text, time.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "text", ["She may march.", "The second man left.", "Theresa May left.", "They found 2014 people."]
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert times_in(text) == ()


def test_without_a_publication_date_the_year_stays_unknown() -> None:
    assert [time.edtf for time in times_in("It fell on 21 May and on Monday.", None)] == ["XXXX-05-21", None]


def test_what_is_to_come_lies_ahead() -> None:
    analysis = draft("It will open on Friday", heads=[2, 2, 2, 4, 2], relations=["nsubj", "aux", "root", "case", "obl"])

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["2020-08-07"]


def test_days_earlier_count_from_the_day_spoken_of() -> None:
    assert [time.edtf for time in times_in("It fell on 2 June 2019. It shook two days earlier.")] == [
        "2019-06-02",
        "2019-05-31",
    ]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("since Monday", "2020-08-03/.."),
        ("until Monday", "../2020-08-10"),
        ("on Monday", "2020-08-03"),
        ("at noon", "2020-08-04"),
    ],
)
def test_the_word_before_a_time_opens_the_date(words: str, date: str) -> None:
    text = f"It stayed shut {words}."

    assert decide_date(times_in(text), [span_of(text, words)], text) == date
