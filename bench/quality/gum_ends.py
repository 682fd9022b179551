"""The first and last day of a date as GUM or we write it; what has no year, or lies before Christ, stays words."""

import re
from datetime import date, timedelta

from reportedly.text.edtf import month_of, year_of

SEASON_BEGINS = frozenset({3, 6, 9, 12})
SEASON_DAYS = range(88, 95)
MONTH = 31
BEFORE_CHRIST = re.compile(r"(?:^|(?<=/))-(\d+)")

End = date | str | None
Ends = tuple[End, End]


def read_ends(edtf: str) -> Ends:
    """Return the two ends of a date; None where it is open."""
    first, _, last = edtf.partition("/")
    return _end(first, 0), _end(last or first, 1)


def are_same(ours: Ends, theirs: Ends) -> bool:
    """Tell whether two dates have the same ends; a season may run into the month in which the next begins."""
    if ours == theirs:
        return True
    if ours[0] != theirs[0]:
        return False
    first, last, high = *ours, theirs[1]
    if isinstance(first, date) and isinstance(last, date) and isinstance(high, date):
        season = first.month in SEASON_BEGINS and first.day == 1 and (last - first).days in SEASON_DAYS
        return season and timedelta(0) < high - last <= timedelta(MONTH)
    if isinstance(last, str) and isinstance(high, str) and last.startswith("XXXX") and first != last:
        return int(high[5:7]) == int(last[5:7]) % 12 + 1
    return False


def count_without_zero(edtf: str) -> str:
    """Return EDTF with the years before Christ as GUM counts them: 508 BC is -0507 in EDTF and -0508 there."""
    return BEFORE_CHRIST.sub(lambda year: f"-{int(year[1]) + 1:04}", edtf)


def _end(part: str, which: int) -> End:
    """Return the first or last day of a year, a month or a day; the text itself where no year is known."""
    text = part.split("T")[0].rstrip("~?").upper()
    if text.startswith(("--", "XXXX-")):
        return "XXXX-" + text.removeprefix("--").removeprefix("XXXX-")
    if text.startswith("-"):
        return f"{text[1:].split('-')[0]:0>5} before Christ"
    numbers = text.split("-")
    if not all(number.isdigit() for number in numbers) or not int(numbers[0]):
        return None
    if len(numbers) == len("ymd"):
        return date(*map(int, numbers))
    days = month_of(*map(int, numbers)) if len(numbers) > 1 else year_of(int(numbers[0]))
    return (days.first, days.last)[which]
