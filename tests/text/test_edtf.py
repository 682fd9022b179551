"""Stretches of days and their EDTF."""

from datetime import date

import pytest

from reportedly.text.edtf import Days, day_of, decade_of, from_edtf, month_of, to_edtf, week_of, year_of


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (day_of(date(2020, 8, 4)), "2020-08-04"),
        (month_of(2020, 8), "2020-08"),
        (month_of(2020, 13), "2021-01"),
        (year_of(2020), "2020"),
        (decade_of(1994), "199X"),
        (week_of(date(2020, 8, 4)), "2020-08-03/2020-08-09"),
        (Days(date(2011, 1, 1), date(2014, 12, 31), "years"), "2011/2014"),
    ],
)
def test_each_stretch_is_written_as_what_it_is(days: Days, text: str) -> None:
    assert to_edtf(days) == text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-08-04", date(2020, 8, 4)),
        ("2020-08-04T10:00Z", date(2020, 8, 4)),
        ("2020-02", date(2020, 2, 29)),
        ("2020~", date(2020, 12, 31)),
        ("XXXX-08-04", None),
        ("2020-02-31", None),
        (None, None),
    ],
)
def test_a_publication_date_is_seen_from_its_last_day(text: str | None, day: date | None) -> None:
    assert from_edtf(text) == day
