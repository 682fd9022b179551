"""Holidays and epochs by name."""

from datetime import date

import pytest

from reportedly.extract.named_times import EPOCHS, HOLIDAYS, easter_of
from reportedly.text.edtf import days_of_edtf


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter_is_where_the_calendars_have_it(day: date) -> None:
    assert easter_of(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [("Thanksgiving", date(2020, 11, 26)), ("Memorial Day", date(2021, 5, 31)), ("Ash Wednesday", date(1969, 2, 19))],
)
def test_holidays_that_move_fall_on_the_right_day(name: str, day: date) -> None:
    assert HOLIDAYS[name](day.year) == day


def test_every_epoch_has_days() -> None:
    later = [edtf for name, edtf in EPOCHS.items() if name != "Middle Ages"]

    assert all(days_of_edtf(edtf) is not None for edtf in later)
