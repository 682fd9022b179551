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
    ("It fell in 1655.", "1655", "1655"),
    ("It stood from March to August 2011.", "from March to August 2011", "2011-03/2011-08"),
    ("It fell on the fifth of January.", "the fifth of January", "2020-01-05"),
    ("It fell on AUGUST 2, 2019.", "AUGUST 2, 2019", "2019-08-02"),
    ("It fell on 31/12/2019.", "31/12/2019", "2019-12-31"),
    ("It fell on 12/05/2019.", "12/05/2019", "[2019-05-12,2019-12-05]"),
    ("It fell last Wed.", "last Wed", "2020-07-29"),
    ("It fell over the weekend.", "the weekend", "2020-08-01/2020-08-02"),
    ("It fell on Christmas Eve.", "Christmas Eve", "2019-12-24"),
    ("It fell on Good Friday 2018.", "Good Friday 2018", "2018-03-30"),
    ("It was the worst since World War II.", "World War II", "1939-09-01/1945-09-02"),
    ("It stood in the sixties.", "the sixties", "196X"),
    ("It stood in the 1600s.", "the 1600s", "1600/1699"),
    ("It fell in the 15th to 17th centuries.", "the 15th to 17th centuries", "1400/1699"),
    ("It fell in the 7th century BC.", "the 7th century BC", "-0699/-0600"),
    ("It stood ten thousand years ago.", "ten thousand years ago", "-7980~"),
    ("It fell twenty-three years ago.", "twenty-three years ago", "1997"),
    ("It was built c. 347.", "c. 347", "0347"),
    ("It fell in nineteen eighty-four.", "nineteen eighty-four", "1984"),
    ("She led it 2013–present.", "2013–present", "2013/.."),
    ("It grew in the past decade.", "the past decade", "2010/2020"),
    ("It fell this summer.", "this summer", "2020-06/2020-08"),
    ("It fell last quarter.", "last quarter", "2020-04/2020-06"),
    ("It ran from November 20 to January 11.", "from November 20 to January 11", "2019-11-20/2020-01-11"),
    ("It stood from May 2, 1872 to June 3, 1896.", "from May 2, 1872 to June 3, 1896", "1872-05-02/1896-06-03"),
    ("She lived 8 February 1700 – 17 March 1782.", "8 February 1700 – 17 March 1782", "1700-02-08/1782-03-17"),
    ("It ran from March to May.", "from March to May", "2020-03/2020-05"),
    ("It fell on the 1st day of June.", "the 1st day of June", "2020-06-01"),
    ("It fell on April 14th or 15th.", "April 14th or 15th", "2020-04-14/2020-04-15"),
    ("It fell on 5 December last.", "5 December last", "2019-12-05"),
    ("It fell in the first seven months of 2017.", "the first seven months of 2017", "2017-01/2017-07"),
    ("It fell in the last two quarters of 2017.", "the last two quarters of 2017", "2017-07/2017-12"),
    ("It fell a year and a half ago.", "a year and a half ago", "2019-02"),
    ("It fell in the early 1600s.", "the early 1600s", "1600/1699"),
    ("It was shut over the winter.", "the winter", "2019-12/2020-02"),
    ("It was shut throughout the weekend.", "the weekend", "2020-08-01/2020-08-02"),
    ("It was built in AD842.", "AD842", "0842"),
    ("It fell during the Korean War.", "the Korean War", "1950-06-25/1953-07-27"),
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


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("She wrote about 2000 words.", "NOUN"),
        ("A survey of 1709 pupils ended.", "NOUN"),
        ("A Christmas tree fell.", "NOUN"),
    ],
)
def test_counts_and_compounds_are_no_dates(text: str, after: str) -> None:
    assert times_in(text) == ()


def test_a_season_without_more_is_of_no_year() -> None:
    analysis = draft("It was spring .", upos=["PRON", "AUX", "NOUN", "PUNCT"])

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["XXXX-03/XXXX-05"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It opened in 2010. It closed two years later.", "2012"),
        ("It opened in 2010. That year it burned.", "2010"),
        ("It opened in May 2010. It closed the following month.", "2010-06"),
        ("It opened on 2 June 2010. It closed the day before.", "2010-06-01"),
    ],
)
def test_years_and_months_count_from_those_spoken_of(text: str, edtf: str) -> None:
    assert times_in(text)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell in October last year.", "2019-10"),
        ("It closes on March 11 this year.", "2020-03-11"),
        ("It is gone after October of next year.", "2021-10"),
        ("It fell in 1981. He died in March the same year.", "1981-03"),
    ],
)
def test_the_year_behind_a_month_or_day_is_its_year(text: str, edtf: str) -> None:
    assert edtf in [time.edtf for time in times_in(text)]


@pytest.mark.parametrize(
    "text",
    ["She remembers that day.", "It happened two days later.", "It stands there to this day.", "He slept that night."],
)
def test_what_counts_from_a_day_that_nobody_named_has_no_date(text: str) -> None:
    assert [time.edtf for time in times_in(text)] == [None]


def test_the_last_months_of_something_are_not_those_before_publication() -> None:
    assert [time.edtf for time in times_in("She spent the last five months of her life there.")] == [None]


def test_figures_are_a_year_of_old_where_such_years_were_told_of() -> None:
    assert [time.edtf for time in times_in("He was born c. 347. He left in 373.")] == ["0347", "0373"]
    assert times_in("He left in 373.") == ()


def test_a_day_named_with_a_is_no_day_in_particular() -> None:
    assert [time.edtf for time in times_in("They met on a Monday.")] == [None]


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
