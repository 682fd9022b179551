"""Work out days, months and years that are named."""

from datetime import date, timedelta

from reportedly.extract.time_meaning import Anchor, Meaning, to_day, to_meaning
from reportedly.extract.time_patterns import MONTHS, ORDINALS
from reportedly.model import TimeKind
from reportedly.text.edtf import Days, day_of, decade_of, month_of, year_of

MONTHS_A_YEAR = 12
SOON_DAYS = 3
CENTURY = 100
MOST_CENTURIES = 30
LATEST = 2020
SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "fall": (9, "FA"), "winter": (12, "WI")}
QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}


def find_day(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a date with a day."""
    month = int(parts["month_number"]) if "month_number" in parts else read_month(parts["month"])
    day, year = int(parts["day"]), _year(parts, anchor, month, int(parts["day"]))
    if year is None:
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}-{day:02}", timex=f"XXXX-{month:02}-{day:02}")
    days = to_day(year, month, day)
    return Meaning(TimeKind.DATE) if days is None else to_meaning(day_of(days))


def find_days(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the days from one date to another."""
    last_month = read_month(parts.get("last_month", parts["month"]))
    given = {"year": parts["last_year"]} if "last_year" in parts else parts
    year = _year(given, anchor, last_month, int(parts["last_day"]))
    if year is None:
        return Meaning(TimeKind.DATE)
    first = to_day(year - (read_month(parts["month"]) > last_month), read_month(parts["month"]), int(parts["day"]))
    last = to_day(year, last_month, int(parts["last_day"]))
    return to_meaning(Days(first, last, "days") if first and last and first <= last else None)


def find_month(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a month of a year."""
    return to_meaning(month_of(int(parts["year"]), read_month(parts["month"])))


def find_bare_month(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a month without a year."""
    month, seen = read_month(parts["month"]), anchor.published
    if seen is None:
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}", timex=f"XXXX-{month:02}")
    which = parts.get("which", "").lower()
    if which == "this":
        return to_meaning(month_of(seen.year, month))
    if anchor.ahead or which == "next":
        return to_meaning(
            month_of(seen.year + (month < seen.month or (which == "next" and month == seen.month)), month)
        )
    return to_meaning(month_of(seen.year - (month > seen.month or (which == "last" and month == seen.month)), month))


def find_season(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a season of a year."""
    month, code = SEASONS[parts["season"].lower()]
    return to_season(int(parts["year"]), month, code)


def find_decade(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a decade."""
    return to_meaning(decade_of(int(parts["decade"])))


def find_short_decade(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the '90s": the decade that began last, seen from publication or else from 2020."""
    tens = int(parts.get("tens") or parts["plain_tens"])
    latest = anchor.published.year if anchor.published is not None else LATEST
    return to_meaning(decade_of(max(year for year in (1800 + tens, 1900 + tens, 2000 + tens) if year <= latest)))


def find_century(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a century; one before Christ has no days."""
    number = int(parts["number"]) if "number" in parts else ORDINALS.index(parts["word"].lower()) + 1
    if _is_before_christ(parts) or not 1 < number <= MOST_CENTURIES:
        return Meaning(TimeKind.DATE)
    first = (number - 1) * CENTURY
    days = Days(date(first, 1, 1), date(first + CENTURY - 1, 12, 31), "years")
    return Meaning(TimeKind.DATE, days, f"{number - 1:02}XX", f"{number - 1:02}")


def find_era(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a year that is said to be before or after Christ; EDTF counts a year 0."""
    number = int(parts.get("number") or parts["after"])
    if _is_before_christ(parts):
        return Meaning(TimeKind.DATE, edtf=f"-{number - 1:04}", timex=f"BC{number:04}")
    return to_meaning(year_of(number)) if number else Meaning(TimeKind.DATE)


def find_bare_season(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return the season before publication, or the one after where the words look ahead."""
    month, code = SEASONS[parts["season"].lower()]
    seen = anchor.published
    if seen is None:
        return Meaning(TimeKind.DATE, timex=f"XXXX-{code}")
    begun = month <= seen.month
    year = seen.year + (1 if anchor.ahead and begun else 0) - (1 if not anchor.ahead and not begun else 0)
    return to_season(year, month, code)


def _is_before_christ(parts: dict[str, str]) -> bool:
    return parts.get("era", "").upper().startswith("B")


def find_years(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the years from one to another."""
    first, last = int(parts["year"]), int(parts["last_year"])
    last = last if last >= CENTURY else first - first % CENTURY + last
    if last <= first:
        return to_meaning(year_of(first))
    return to_meaning(Days(date(first, 1, 1), date(last, 12, 31), "years"))


def find_year(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a year."""
    return to_meaning(year_of(int(parts["year"])))


def find_quarter(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a quarter of a year."""
    if "digit" in parts:
        number, given = int(parts["digit"]), parts.get("digit_year")
    else:
        number, given = QUARTERS.get(parts["number"].lower(), 0), parts.get("year")
    seen = anchor.published
    if (given is None and seen is None) or not number:
        return Meaning(TimeKind.DATE, timex=f"XXXX-Q{number or 'X'}")
    sign = {"last": -1, "next": 1}.get(parts.get("which", "").lower(), 0)
    year = int(given) if given is not None else (seen.year if seen is not None else 0) + sign
    days = Days(month_of(year, 3 * number - 2).first, month_of(year, 3 * number).last, "months")
    return to_meaning(days, timex=f"{year}-Q{number}")


def to_season(year: int, month: int, code: str) -> Meaning:
    """Return the three months of a season."""
    days = Days(month_of(year, month).first, month_of(year, month + 2).last, "months")
    return to_meaning(days, timex=f"{year}-{code}")


def read_month(words: str) -> int:
    """Return the number of a month."""
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() == words[:3].lower())


def _year(parts: dict[str, str], anchor: Anchor, month: int, day: int) -> int | None:
    """Return the year that is given, else the one that puts the day last before or first after publication."""
    if "year" in parts:
        return int(parts["year"])
    seen = anchor.published
    if seen is None:
        return None
    found = to_day(seen.year, month, min(day, 28)) or seen
    if anchor.ahead:
        return seen.year if found >= seen - timedelta(days=SOON_DAYS) else seen.year + 1
    return seen.year if found <= seen + timedelta(days=SOON_DAYS) else seen.year - 1
