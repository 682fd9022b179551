"""Days on a line."""

from datetime import date

import pytest

from reportedly.view.scale import Scale

WEEK = Scale(date(2031, 3, 3), date(2031, 3, 9))


def test_a_day_begins_where_the_day_before_ends() -> None:
    assert WEEK.at(date(2031, 3, 3)) == 0
    assert WEEK.at(date(2031, 3, 10)) == 100


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (date(2031, 3, 20), (date(2031, 3, 5), date(2031, 3, 5))),
        (date(2032, 3, 1), (date(2031, 3, 3), date(2031, 3, 9))),
        (date(2035, 1, 1), (date(2031, 3, 1), date(2031, 3, 31))),
        (date(2090, 1, 1), (date(2031, 1, 1), date(2031, 12, 31))),
    ],
    ids=["days", "weeks", "months", "years"],
)
def test_the_longer_the_line_the_longer_its_bins(last: date, expected: tuple[date, date]) -> None:
    scale = Scale(date(2031, 3, 1), last)

    assert scale.bin(scale.bin_of(date(2031, 3, 5))) == expected


def test_ticks_are_few_and_stand_for_whole_units() -> None:
    ticks = Scale(date(2029, 5, 5), date(2031, 6, 30)).ticks()

    assert len(ticks) <= 8
    assert ticks[0].label == "Jun 2029"
    assert ticks[0].last == date(2029, 6, 30)


def test_years_as_far_off_as_dates_go_can_be_asked_for() -> None:
    assert Scale(date(1, 1, 1), date(9999, 12, 31)).ticks()
