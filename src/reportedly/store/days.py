"""The first and the last day that a publication date can mean, as ISO 8601 text that sorts."""

from datetime import date

from reportedly.text.edtf import DATE, from_edtf

UNKNOWN = ""
"""Stands for a day that is not known, and sorts before all others."""


def days_of(published: str | None) -> tuple[str, str]:
    """Return both days of an EDTF date, or UNKNOWN twice."""
    last = from_edtf(published)
    match = None if published is None else DATE.fullmatch(published.split("/")[0])
    if last is None or match is None:
        return UNKNOWN, UNKNOWN
    first = f"{match['year']}-{match['month'] or '01'}-{match['day'] or '01'}"
    return min(first, last.isoformat()), last.isoformat()


def to_day(value: date | None) -> str:
    """Return a day as the tables hold it."""
    return UNKNOWN if value is None else value.isoformat()


def from_day(text: str) -> date | None:
    """Return the day that a table holds."""
    return None if text == UNKNOWN else date.fromisoformat(text)
