"""Stretches of days and how EDTF writes them (ISO 8601-2:2019)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

DECADE_YEARS = 10
DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T.*)?[~?%]?")
FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Other publication years are mistakes."""


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day of a stretch, both included; ``unit`` is day, week, month, year, decade or days."""

    first: date
    last: date
    unit: str

    def shifted(self, days: int) -> "Days":
        """Return the stretch moved by some days."""
        step = timedelta(days=days)
        return Days(self.first + step, self.last + step, self.unit)


def day_of(value: date) -> Days:
    """Return one day as a stretch."""
    return Days(value, value, "day")


def week_of(value: date) -> Days:
    """Return the week around a day, Monday to Sunday."""
    first = value - timedelta(days=value.weekday())
    return Days(first, first + timedelta(days=6), "week")


def month_of(year: int, month: int) -> Days:
    """Return a month; ``month`` may run over the ends of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def year_of(year: int) -> Days:
    """Return a year."""
    return Days(date(year, 1, 1), date(year, 12, 31), "year")


def decade_of(year: int) -> Days:
    """Return the ten years that begin with the tens of a year."""
    first = year - year % DECADE_YEARS
    return Days(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def to_edtf(days: Days) -> str:
    """Return a stretch as EDTF: a day, month, year or decade where it is one, else an interval."""
    first = days.first
    if days.unit == "day":
        return first.isoformat()
    if days.unit == "month":
        return f"{first.year:04}-{first.month:02}"
    if days.unit == "year":
        return f"{first.year:04}"
    if days.unit == "decade":
        return f"{first.year // DECADE_YEARS:03}X"
    return f"{_end(days.first, days)}/{_end(days.last, days)}"


def _end(value: date, days: Days) -> str:
    if days.unit == "months":
        return f"{value.year:04}-{value.month:02}"
    if days.unit == "years":
        return f"{value.year:04}"
    return value.isoformat()


def from_edtf(text: str | None) -> date | None:
    """Return the last day that a publication date can mean; None where there is none or it has no year."""
    match = None if text is None else DATE.fullmatch(text.split("/")[-1])
    if match is None or not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        return None
    year, month = int(match["year"]), int(match["month"] or 12)
    if not 1 <= month <= 12:
        return None
    last = month_of(year, month).last
    day = int(match["day"] or last.day)
    return last.replace(day=day) if 1 <= day <= last.day else None


def stretch_to_edtf(first: date, last: date) -> str:
    """Return two days as EDTF: a day, month or year where they make one, else an interval."""
    whole_month = first.day == 1 and last == month_of(first.year, first.month).last
    if first == last:
        return first.isoformat()
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return f"{first.year:04}"
    return f"{first.year:04}-{first.month:02}" if whole_month else f"{first.isoformat()}/{last.isoformat()}"


def days_of_edtf(text: str | None) -> tuple[date, date] | None:
    """Return the first and last day of an EDTF day, month, year or interval of these; None for anything else."""
    first, _, last = (text or "").partition("/")
    ends = from_edtf(first), from_edtf(last or first)
    if ends[0] is None or ends[1] is None:
        return None
    start = DATE.fullmatch(first)
    month, day = (int(start["month"] or 1), int(start["day"] or 1)) if start else (1, 1)
    return date(ends[0].year, month, day), ends[1]
