"""Publication dates as EDTF: check what is given, read what a text or page says."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from reportedly.errors import UsageError

EDTF = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?[?~%]?")
MISSING = {len("2024"): "-01-01", len("2024-05"): "-01"}
NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in NAMES) + r")\.?"
DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
MONTH_FIRST = re.compile(
    rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
NUMBERS = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)")


def check_date(value: str) -> str:
    """Return a given date as EDTF; raises UsageError when it is none."""
    value = value.strip().replace(" ", "T", 1)
    try:
        if EDTF.fullmatch(value) is None:
            raise ValueError(value)
        plain = value.rstrip("?~%")
        datetime.fromisoformat(plain + MISSING.get(len(plain), ""))
    except ValueError as error:
        raise UsageError(f"{value!r} is no publication date: write it as 2024-05-31, 2024-05 or 2024") from error
    return value


def to_edtf(value: str) -> str | None:
    """Return a date that a page states in a machine-readable form as EDTF, or None where it makes no sense."""
    value = value.strip()
    try:
        return check_date(re.sub(r"\.\d+", "", value))
    except UsageError:
        return next(find_dates(value), None)


def find_dates(text: str) -> Iterator[str]:
    """Yield the whole calendar days that a text names, as EDTF, in order."""
    found = [
        (m.start(), m) for pattern in (DAY_FIRST, MONTH_FIRST, NUMBERS) for m in islice(pattern.finditer(text), 50)
    ]
    for _, match in sorted(found, key=lambda pair: pair[0]):
        day = _day(match["year"], match["month"], match["day"])
        if day is not None:
            yield day.isoformat()


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else 1 + [name[:3] for name in NAMES].index(month[:3].lower())
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
