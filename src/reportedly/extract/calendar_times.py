"""Work out days, months and years that are named."""

from datetime import timedelta

from reportedly.extract.time_meaning import AHEAD, BACK, Anchor, Meaning, read_count, to_day, to_meaning
from reportedly.extract.time_patterns import MONTHS, ORDINALS
from reportedly.model import TimeKind
from reportedly.text.edtf import Days, day_of, month_of, year_of

MONTHS_A_YEAR = 12
SOON_DAYS = 3
SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "fall": (9, "FA"), "winter": (12, "WI")}
SEASON_MONTHS = 3
USUAL = frozenset({"", "early", "mid", "late"})
QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}


def find_day(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a date with a day."""
    month = int(parts["month_number"]) if "month_number" in parts else read_month(parts["month"])
    day = _day(parts)
    year = _year(parts, anchor, month, day)
    if year is None:
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}-{day:02}", timex=f"XXXX-{month:02}-{day:02}")
    days = to_day(year, month, day)
    return Meaning(TimeKind.DATE) if days is None else to_meaning(day_of(days))


def find_days(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the days from one date to another."""
    month, last_month = read_month(parts["month"]), read_month(parts.get("last_month", parts["month"]))
    given = {"year": parts["last_year"]} if "last_year" in parts else parts
    year = _year(given, anchor, last_month, int(parts["last_day"]))
    if year is None:
        return Meaning(TimeKind.DATE)
    begun = int(parts["year"]) if "last_year" in parts and "year" in parts else year - (month > last_month)
    first = to_day(begun, month, int(parts["day"]))
    last = to_day(year, last_month, int(parts["last_day"]))
    return to_meaning(Days(first, last, "days") if first and last and first <= last else None)


def _day(parts: dict[str, str]) -> int:
    if "day" in parts:
        return int(parts["day"])
    tens, _, ones = parts["day_word"].lower().partition("-")
    if tens in ("twenty", "thirty"):
        return (20 if tens == "twenty" else 30) + ORDINALS.index(ones) + 1
    return 30 if tens == "thirtieth" else ORDINALS.index(tens) + 1


def find_slash_day(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a day in figures; one that may be day first or month first stays both."""
    one, other, year = int(parts["one"]), int(parts["other"]), int(parts["year"])
    read = sorted({found for found in (to_day(year, one, other), to_day(year, other, one)) if found is not None})
    if len(read) == 1:
        return to_meaning(day_of(read[0]))
    return Meaning(TimeKind.DATE, edtf=f"[{','.join(map(str, read))}]" if read else None)


def find_months(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the months from one to another."""
    first, last = read_month(parts["month"]), read_month(parts["last_month"])
    year = _year(parts, anchor, last, 1)
    if year is None or (anchor.tense.usual and "year" not in parts):
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{first:02}/XXXX-{last:02}")
    begun = year - (first > last)
    return to_meaning(Days(month_of(begun, first).first, month_of(year, last).last, "months"))


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
    if (anchor.tense.usual or anchor.tense.habit) and which in USUAL and "of_year" not in parts:
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}", timex=f"XXXX-{month:02}")
    if "of_year" in parts:
        year = _year(parts, anchor, month, 1)
        return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}") if year is None else to_meaning(month_of(year, month))
    if anchor.ahead or which == "next":
        return to_meaning(
            month_of(seen.year + (month < seen.month or (which == "next" and month == seen.month)), month)
        )
    return to_meaning(month_of(seen.year - (month > seen.month or (which == "last" and month == seen.month)), month))


def find_season(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a season of a year."""
    month, code = SEASONS[parts["season"].lower()]
    return to_season(int(parts["year"]), month, code)


def find_nameless_season(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a season of no year in particular."""
    month, code = SEASONS[parts["season"].lower()]
    last = (month + 2 - 1) % MONTHS_A_YEAR + 1
    tense, seen = anchor.tense, anchor.published
    if (
        seen is not None
        and _is_now(anchor, month)
        and not tense.past
        and (tense.own or "the" in parts or not tense.usual)
    ):
        return to_season(seen.year - (month > seen.month), month, code)
    return Meaning(TimeKind.DATE, edtf=f"XXXX-{month:02}/XXXX-{last:02}", timex=f"XXXX-{code}")


def find_bare_season(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return the season before publication, or the one after where the words look ahead."""
    month, code = SEASONS[parts["season"].lower()]
    seen = anchor.published
    if seen is None or ((anchor.tense.usual or anchor.tense.habit) and not _is_now(anchor, month)):
        return find_nameless_season(parts, Anchor(None))
    begun = month <= seen.month
    year = seen.year + (1 if anchor.ahead and begun else 0) - (1 if not anchor.ahead and not begun else 0)
    return to_season(year, month, code)


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


def find_part_of_year(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the first or last months or quarters of a year."""
    count = int(read_count(parts["count"]) or 0) * (3 if parts["unit"].lower() == "quarter" else 1)
    if not 0 < count < MONTHS_A_YEAR:
        return Meaning(TimeKind.DATE)
    year, begins = int(parts["year"]), parts["which"].lower() == "first"
    months = (1, count) if begins else (MONTHS_A_YEAR - count + 1, MONTHS_A_YEAR)
    return to_meaning(Days(month_of(year, months[0]).first, month_of(year, months[1]).last, "months"))


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
    if "of_year" in parts:
        return _year_of(parts["of_year"].lower(), anchor)
    if "after" in parts and anchor.is_history and anchor.spoken is not None:
        seen = anchor.spoken.first
    if seen is None:
        return None
    found = to_day(seen.year, month, min(day, 28)) or seen
    if "after" in parts:
        return seen.year + (found < seen) if parts["after"].lower() == "next" else seen.year - (found > seen)
    if anchor.ahead:
        return seen.year if found >= seen - timedelta(days=SOON_DAYS) else seen.year + 1
    return seen.year if found <= seen + timedelta(days=SOON_DAYS) else seen.year - 1


def _year_of(which: str, anchor: Anchor) -> int | None:
    """Return the year of a day or month behind which stands "last year", "this year" or "the same year"."""
    seen = anchor.base(which, "year")
    return None if seen is None else seen.year + (which in AHEAD) - (which in BACK)


def _is_now(anchor: Anchor, month: int) -> bool:
    """Tell whether a report came out in the season that begins with a month."""
    return anchor.published is not None and (anchor.published.month - month) % MONTHS_A_YEAR < SEASON_MONTHS
