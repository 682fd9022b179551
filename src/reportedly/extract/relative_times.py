"""Work out times that are seen from another day: "last week", "two days earlier", "for five weeks"."""

from datetime import MAXYEAR, date, timedelta

from reportedly.extract.calendar_times import MONTHS_A_YEAR, SEASONS, to_season
from reportedly.extract.time_meaning import AHEAD, BACK, PARTS, Anchor, Meaning, read_count, to_length, to_meaning
from reportedly.extract.time_patterns import WEEKDAYS
from reportedly.model import TimeKind
from reportedly.text.edtf import Days, day_of, decade_of, month_of, week_of, year_of

UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
THURSDAY, FRIDAY, SOON_MONTHS = 3, 4, 4
LONG = frozenset({"year", "decade", "century"})
ANY = frozenset({"a", "an", "one"})
"""Words before a weekday that leave open which one is meant."""
OFTEN = {"daily": "day", "nightly": "night", "hourly": "hour", "weekly": "week", "monthly": "month", "annually": "year",
         "annual": "year", "yearly": "year"}  # fmt: skip


def find_weekday(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a weekday."""
    which, number = parts.get("which", "").lower(), [day[:3] for day in WEEKDAYS].index(parts["weekday"][:3])
    tail = PARTS.get(parts.get("part", "").lower(), "")
    kind = TimeKind.TIME if tail else TimeKind.DATE
    seen = anchor.base(which)
    if seen is None or which in ANY or (anchor.tense.habit and not which):
        return Meaning(kind, timex=f"XXXX-WXX-{number + 1}{tail}")
    back = (seen.weekday() - number) % 7
    ahead = which == "next" or which in AHEAD or (anchor.ahead and which not in BACK)
    ahead = ahead or (which == "this" and not anchor.tense.past)
    days = (7 - back if back or which in AHEAD else 0) if ahead else -back
    if which == "last":
        days -= 7 * (back == 0)
    return to_meaning(day_of(seen + timedelta(days=days)), tail=tail, kind=kind)


def find_day_word(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "today", "yesterday" or "overnight"."""
    word, tense = parts["word"].lower(), anchor.tense
    if word == "this day" or (word == "today" and (tense.lasting or (tense.being and anchor.is_history))):
        return Meaning(TimeKind.DATE, timex="PRESENT_REF")
    if word == "overnight" and tense.usual:
        return Meaning(TimeKind.TIME)
    tail = PARTS.get("night" if word in ("tonight", "overnight") else parts.get("part", "").lower(), "")
    kind = TimeKind.TIME if tail else TimeKind.DATE
    if anchor.published is None:
        return Meaning(kind, timex="PRESENT_REF" if word == "today" else None)
    if word == "overnight":
        return to_meaning(Days(anchor.published - timedelta(days=1), anchor.published, "days"), kind=kind)
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return to_meaning(day_of(anchor.published).shifted(shift), tail=tail, kind=kind)


def find_neighbour_day(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the day before yesterday or after tomorrow."""
    shift = -2 if "yesterday" in parts["which"].lower() else 2
    return to_meaning(None if anchor.published is None else day_of(anchor.published).shifted(shift))


def find_shifted(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "two days ago" or "a year later"."""
    which, unit, count = parts["which"].lower(), parts["unit"].lower(), read_count(parts["count"])
    if count is not None and ("half" in parts or "half_more" in parts):
        count, unit = (MONTHS_A_YEAR * (count + 0.5), "month") if unit == "year" else (count + 0.5, unit)
    seen = anchor.base(which, unit)
    if seen is None or count is None:
        return Meaning(TimeKind.DATE, timex="FUTURE_REF" if which in AHEAD else "PAST_REF")
    sign = 1 if which in AHEAD else -1
    if unit == "year" and sign < 0 and count >= seen.year:
        return Meaning(TimeKind.DATE, edtf=f"-{int(count) - seen.year:04}~")
    if unit in UNIT_MONTHS:
        return to_meaning(_moved(seen, sign * int(count * UNIT_MONTHS[unit]), unit))
    days = sign * int(count * UNIT_DAYS.get(unit, 0))
    return to_meaning(day_of(seen).shifted(days))


def find_before_that(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the week before that"."""
    unit, sign = parts["unit"].lower(), -1 if parts["which"].lower() == "before" else 1
    spoken = anchor.spoken
    if unit == "week" and spoken is not None and spoken.unit == "week":
        return to_meaning(spoken.shifted(7 * sign))
    seen = anchor.base("before", unit)
    return Meaning(TimeKind.DATE) if seen is None else to_meaning(_unit_around(seen, unit, sign))


def find_weekend(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return the weekend around or before publication, or the one after where the words look ahead."""
    seen = anchor.published
    if seen is None:
        return Meaning(TimeKind.DATE)
    sign = -1 if seen.weekday() < FRIDAY and not anchor.ahead else 0
    saturday = week_of(seen).first + timedelta(days=5 + 7 * sign)
    return to_meaning(Days(saturday, saturday + timedelta(days=1), "weekend"))


def find_stretch(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the last 24 hours" or "the past three years"."""
    which, unit, count = parts["which"].lower(), parts["unit"].lower(), read_count(parts["count"])
    timex = to_length(count, unit)
    seen = anchor.base("the following", unit) if which == "next" and anchor.tense.past else anchor.published
    if seen is None or count is None or "of" in parts:
        return Meaning(TimeKind.DURATION, timex=timex)
    if which == "next" and unit in LONG and anchor.spoken is not None and seen == anchor.spoken.first:
        last = min(seen.year + int(count * UNIT_MONTHS[unit]) // MONTHS_A_YEAR, MAXYEAR)
        return to_meaning(Days(date(seen.year, 1, 1), date(last, 12, 31), "years"), kind=TimeKind.DURATION, timex=timex)
    days = int(count * UNIT_DAYS[unit]) if unit in UNIT_DAYS else int(count * 30.44 * UNIT_MONTHS.get(unit, 0)) or 1
    return to_meaning(_stretch_from(seen, days if which in AHEAD else -days), kind=TimeKind.DURATION, timex=timex)


def _stretch_from(seen: date, days: int) -> Days | None:
    """Return the days before or after a day, nothing where the calendar ends."""
    try:
        other = seen + timedelta(days=days)
    except OverflowError:
        return None
    return Days(min(seen, other), max(seen, other), "days")


def find_this(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "this week", "last year" or "the following day"."""
    which, unit = parts["which"].lower(), parts["unit"].lower()
    seen = anchor.base(which, unit)
    if (
        unit == "time"
        or seen is None
        or (anchor.is_today and which.startswith("that"))
        or (unit == "day" and which in ("last", "the last"))
    ):
        return Meaning(TimeKind.DATE, timex="PRESENT_REF" if which == "this" else None)
    if unit in ("decade", "century") and which == "the past":
        return to_meaning(
            Days(date(seen.year - UNIT_MONTHS[unit] // MONTHS_A_YEAR, 1, 1), seen, "years"),
            kind=TimeKind.DURATION,
            timex=to_length(1, unit),
        )
    sign = -1 if which in BACK else 1 if which in AHEAD else 0
    if unit in PARTS:
        return to_meaning(day_of(seen).shifted(sign), tail=PARTS[unit], kind=TimeKind.TIME)
    if unit in SEASONS:
        month, code = SEASONS[unit]
        return to_season(seen.year + sign - _is_gone(which, month - seen.month, anchor), month, code)
    return to_meaning(_unit_around(seen, unit, sign, ahead=anchor.ahead))


def _is_gone(which: str, months: int, anchor: Anchor) -> bool:
    """Tell whether "this summer" was a year before: it is not yet here and lies far ahead."""
    return which == "this" and months > (MONTHS_A_YEAR - 1 if anchor.ahead else SOON_MONTHS)


def find_part(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the end of the month"."""
    return find_this(parts | {"which": "this"}, anchor)


def find_vague(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "recently" or "the future": no days."""
    word = parts["vague"].lower()
    past, future = word in ("recently", "the past"), word == "the future"
    return Meaning(TimeKind.DATE, timex="PAST_REF" if past else "FUTURE_REF" if future else "PRESENT_REF")


def find_spell(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "weeks" without a number."""
    return Meaning(TimeKind.DURATION, timex=to_length(None, parts["unit"].lower()))


def find_clock(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a time of day."""
    day = anchor.spoken_day or anchor.published
    if day is None:
        return Meaning(TimeKind.TIME)
    hour = int(parts["hour"]) % 12 + 12 * (parts["half"].lower().startswith("p")) if "hour" in parts else None
    hour = next((int(parts[key]) for key in ("full_hour", "bare_hour") if key in parts), hour)
    minute = int(parts.get("minute") or parts.get("full_minute") or parts.get("bare_minute") or 0)
    zone = "Z" if parts.get("zone", parts.get("full_zone", "")).upper() in ("UTC", "GMT") else ""
    tail = "" if hour is None else f"T{hour:02}:{minute:02}{zone}"
    return to_meaning(day_of(day), tail=tail, kind=TimeKind.TIME)


def find_duration(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a length of time."""
    return Meaning(TimeKind.DURATION, timex=to_length(read_count(parts["count"]), parts["unit"].lower()))


def find_set(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a time that comes again."""
    unit = parts.get("unit", OFTEN.get(parts.get("often", "").lower(), "")).lower()
    return Meaning(TimeKind.SET, timex=to_length(read_count(parts.get("count", "a")), unit) if unit else None)


def _moved(seen: date, months: int, unit: str) -> Days | None:
    number = seen.year * MONTHS_A_YEAR + seen.month - 1 + months
    if not MONTHS_A_YEAR <= number < 9999 * MONTHS_A_YEAR:
        return None
    year, month = divmod(number, MONTHS_A_YEAR)
    return month_of(year, month + 1) if unit in ("month", "quarter") else year_of(year)


def _unit_around(seen: date, unit: str, sign: int, *, ahead: bool = False) -> Days | None:
    if unit in ("day", "night"):
        return day_of(seen).shifted(sign)
    if unit == "weekend":
        return _weekend_around(seen, sign, ahead=ahead)
    if unit in ("week", "fortnight"):
        return week_of(seen + timedelta(days=7 * sign))
    return _months_around(seen, unit, sign)


def _weekend_around(seen: date, sign: int, *, ahead: bool) -> Days:
    saturday = week_of(seen).first + timedelta(days=5)
    begun = sign == 0 and seen.weekday() < THURSDAY and not ahead
    return Days(saturday, saturday + timedelta(days=1), "weekend").shifted(7 * (sign - begun))


def _months_around(seen: date, unit: str, sign: int) -> Days | None:
    if unit == "month":
        return month_of(seen.year, seen.month + sign)
    if unit == "quarter":
        first = seen.month - (seen.month - 1) % 3 + 3 * sign
        return Days(month_of(seen.year, first).first, month_of(seen.year, first + 2).last, "months")
    if unit == "year":
        return year_of(seen.year + sign)
    return decade_of(seen.year + 10 * sign) if unit == "decade" else None
