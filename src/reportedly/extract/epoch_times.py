"""Work out stretches of years: decades, centuries, eras and epochs, and days that are called by name."""

from datetime import date, timedelta

from reportedly.extract.named_times import EPOCHS, HOLIDAYS
from reportedly.extract.time_meaning import Anchor, Meaning, read_count, to_meaning
from reportedly.extract.time_patterns import ORDINALS, TENS
from reportedly.model import TimeKind
from reportedly.text.edtf import Days, day_of, days_of_edtf, decade_of, year_of

MONTH_DAYS = 31
CENTURY = 100
MOST_CENTURIES = 30
LATEST = 2020
"""The year from which a short decade is seen where no day of publication is known."""


def find_years(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the years from one to another."""
    first, last = int(parts["year"]), int(parts["last_year"])
    last = last if last >= CENTURY else first - first % CENTURY + last
    if last <= first:
        return to_meaning(year_of(first))
    return to_meaning(Days(date(first, 1, 1), date(last, 12, 31), "years"))


def find_open_years(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the years from one until now."""
    return Meaning(TimeKind.DATE, edtf=f"{parts['year']}/..")


def find_decade(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a decade."""
    first = int(parts["decade"])
    if first % CENTURY == 0 and first < LATEST - LATEST % CENTURY:
        return to_meaning(
            Days(date(first, 1, 1), date(first + CENTURY - 1, 12, 31), "years"), timex=f"{first // CENTURY}"
        )
    return to_meaning(decade_of(first))


def find_word_decade(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the sixties"."""
    tens = TENS.index(parts["decade_word"].lower().removesuffix("ies") + "y") + 2
    return find_short_decade({"tens": str(10 * tens)}, anchor)


def find_short_decade(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by "the '90s": the decade that began last, seen from publication or else from 2020."""
    tens = int(parts.get("tens") or parts["plain_tens"])
    latest = anchor.published.year if anchor.published is not None else LATEST
    begun = [year for year in (1800 + tens, 1900 + tens, 2000 + tens) if year <= latest]
    return to_meaning(decade_of(begun[-1])) if begun else Meaning(TimeKind.DATE)


def find_century(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a century; one before Christ is EDTF only."""
    number = int(parts["number"]) if "number" in parts else ORDINALS.index(parts["word"].lower()) + 1
    if not 1 < number <= MOST_CENTURIES:
        return Meaning(TimeKind.DATE)
    if _is_before_christ(parts):
        return Meaning(TimeKind.DATE, edtf=f"-{number * CENTURY - 1:04}/-{(number - 1) * CENTURY:04}")
    first = (number - 1) * CENTURY
    days = Days(date(first, 1, 1), date(first + CENTURY - 1, 12, 31), "years")
    return Meaning(TimeKind.DATE, days, f"{number - 1:02}XX", f"{number - 1:02}")


def find_centuries(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by the centuries from one to another."""
    first, last = (
        int(parts[number]) if number in parts else ORDINALS.index(parts[word].lower()) + 1
        for number, word in (("number", "word"), ("last_number", "last_word"))
    )
    if _is_before_christ(parts) or not 1 < first < last <= MOST_CENTURIES:
        return Meaning(TimeKind.DATE)
    return to_meaning(Days(date((first - 1) * CENTURY, 1, 1), date(last * CENTURY - 1, 12, 31), "years"))


def find_era(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a year that is said to be before or after Christ; EDTF counts a year 0."""
    number = int(parts.get("number") or parts["after"])
    if _is_before_christ(parts):
        return Meaning(TimeKind.DATE, edtf=f"-{number - 1:04}", timex=f"BC{number:04}")
    return to_meaning(year_of(number)) if number else Meaning(TimeKind.DATE)


def find_epoch(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by an epoch that has a name."""
    edtf = EPOCHS[parts["epoch"]]
    days = days_of_edtf(edtf)
    return Meaning(TimeKind.DATE, None if days is None else Days(*days, "epoch"), edtf, edtf)


def find_worded_year(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return what is meant by a year in words: "nineteen eighty-four"."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[parts["hundreds"].lower()]
    return to_meaning(year_of(hundreds + int(read_count(parts["rest"]) or 0)))


def find_holiday(parts: dict[str, str], anchor: Anchor) -> Meaning:
    """Return the day of a holiday last before publication, or first after it where the words look ahead."""
    day, seen = HOLIDAYS[parts["holiday"]], anchor.published
    if "year" in parts:
        return to_meaning(day_of(day(int(parts["year"]))))
    if seen is None:
        return Meaning(TimeKind.DATE)
    which = parts.get("which", "").lower()
    soon = timedelta(0 if which == "last" else MONTH_DAYS)
    year = seen.year + (anchor.ahead or which == "next")
    return to_meaning(
        day_of(day(next(y for y in (year, year - 1) if day(y) <= seen + soon or y < seen.year or y > seen.year)))
    )


def _is_before_christ(parts: dict[str, str]) -> bool:
    return parts.get("era", "").upper().startswith("B")
