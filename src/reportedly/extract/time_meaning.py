"""What a wording of time can mean, and from which day it is seen."""

from dataclasses import dataclass
from datetime import date

from reportedly.extract.time_patterns import SMALL, TENS
from reportedly.extract.time_tense import NO_TENSE, Tense
from reportedly.model import TimeKind
from reportedly.text.edtf import Days, to_edtf

PARTS = {"morning": "TMO", "lunchtime": "TAF", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
BACK = {
    "last",
    "past",
    "previous",
    "the past",
    "this past",
    "the last",
    "the previous",
    "prior",
    "ago",
    "back",
    "earlier",
    "before",
    "previously",
}
AHEAD = {"next", "coming", "following", "the next", "the coming", "the following", "later", "after", "afterwards"}
SPOKEN = {"earlier", "later", "before", "afterwards", "prior", "after", "the previous", "the following", "the same",
          "that", "that same", "the next"}  # fmt: skip
"""Words that count from the day that the text spoke of last, not from the day of publication."""
DATED = ("day", "month", "year")
FIT = {
    "month": ("day", "month"),
    "decade": (*DATED, "decade"),
    **dict.fromkeys(("year", "spring", "summer", "autumn", "fall", "winter"), DATED),
}
"""What must have been spoken of for a unit to be counted from it."""
CODES = {
    "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "weekend": "W", "month": "M",
         "fortnight": "W", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a wording is seen from: publication, the time and the day spoken of last, and how its verb speaks.

    ``near`` tells that the time spoken of stands just before, ``is_today`` that it was the day of publication.
    """

    published: date | None
    spoken: Days | None = None
    spoken_day: date | None = None
    tense: Tense = NO_TENSE
    near: bool = False
    is_today: bool = False

    @property
    def is_history(self) -> bool:
        """Whether the words just before told of a year long before publication."""
        if not self.near or self.spoken is None or self.published is None:
            return False
        return self.spoken.last.year < self.published.year - 1

    @property
    def ahead(self) -> bool:
        """Whether the words look to what is to come."""
        return self.tense.ahead

    def base(self, which: str, unit: str = "day") -> date | None:
        """Return the day from which a wording counts; a month or year spoken of will do where these are counted."""
        if which not in SPOKEN or (which == "the next" and self.spoken is None and not self.tense.past):
            return self.published
        if self.spoken is not None and self.spoken.unit in FIT.get(unit, ()):
            return self.spoken.first
        return self.spoken_day or (self.published if which in BACK else None)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a wording means: the days, how EDTF and TIMEX3 write it, and whether one day is meant."""

    kind: TimeKind
    days: Days | None = None
    edtf: str | None = None
    timex: str | None = None


def to_meaning(
    days: Days | None, *, tail: str = "", kind: TimeKind = TimeKind.DATE, timex: str | None = None
) -> Meaning:
    """Return a stretch of days as a meaning; ``tail`` is added to the TIMEX3 value."""
    if days is None:
        return Meaning(kind, timex=timex)
    text = to_edtf(days)
    return Meaning(kind, days, text, (timex or _timex(days)) + tail)


def _timex(days: Days) -> str:
    if days.unit == "week":
        year, week, _ = days.first.isocalendar()
        return f"{year}-W{week:02}"
    if days.unit == "weekend":
        year, week, _ = days.first.isocalendar()
        return f"{year}-W{week:02}-WE"
    if days.unit == "decade":
        return f"{days.first.year // 10}"
    return to_edtf(days)


def read_count(words: str) -> float | None:
    """Return the number that words like "three" and "a couple of" stand for."""
    word = words.lower().replace(",", "")
    if word.isdigit():
        return float(word)
    if word in ("a", "an"):
        return 1
    if word in ("a couple of", "couple of"):
        return 2
    if word.endswith(" thousand"):
        return (read_count(word.removesuffix(" thousand")) or 0) * 1000
    tens, _, ones = word.partition("-")
    if tens in TENS and (not ones or ones in SMALL):
        return 10 * (TENS.index(tens) + 2) + (SMALL.index(ones) + 1 if ones else 0)
    return SMALL.index(word) + 1 if word in SMALL else None


def to_length(count: float | None, unit: str) -> str:
    """Return a length of time as a TIMEX3 value."""
    if unit == "decade":
        return to_length(None if count is None else 10 * count, "year")
    code = CODES[unit]
    number = "X" if count is None else f"{count * (2 if unit == 'fortnight' else 1):g}"
    return f"PT{number}{code[1:]}" if code.startswith("T") else f"P{number}{code}"


def to_day(year: int, month: int, day: int) -> date | None:
    """Return a day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
