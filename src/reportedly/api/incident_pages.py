"""Incidents as a timeline and a map show them: those told by most reports, and counts of all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from reportedly.flow.narrowing import Narrow
from reportedly.gazetteer import Entry, Gazetteer, Outlines, load_gazetteer, load_outlines
from reportedly.store import GroupFilter
from reportedly.store.listing import DatedIncident, listing_of

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

__all__ = ["DatedIncident", "Days", "PlaceCount", "find_days", "find_places", "world"]

MOST_DRAWN, MOST_PLACES = 300, 400
"""Incidents of a timeline and places of a map; more cannot be told apart."""
MARGIN_DAYS = 14
"""A period that nobody chose begins and ends so many days before and after what was published."""
SAME_SPOT = 0.05
"""Degrees by which an entry of the gazetteer may lie off the place that was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The incidents of a period that most reports tell, and the days of all incidents and of all reports.

    ``counted`` has first and last day of incidents with how many have them, ``outside`` how many lie before and after,
    ``undated`` how many have no day.
    """

    period: tuple[date, date]
    drawn: tuple[DatedIncident, ...]
    counted: tuple[tuple[date, date, int], ...]
    published: tuple[tuple[date, int], ...]
    outside: tuple[int, int]
    undated: int
    inside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCount:
    """A place with how many incidents it has and how many reports tell the best known of them.

    ``countries`` are ISO codes of all that hold or claim it; without an entry of the gazetteer its reach is not known.
    """

    name: str
    latitude: float
    longitude: float
    incidents: int
    reports: int
    precision: str | None
    radius_km: float
    countries: tuple[str, ...]


def find_days(ledger: "Ledger", narrow: Narrow) -> Days:
    """Return what a timeline shows; where no day is asked for, the period is that of the reports."""
    where, listing = narrow.incidents, listing_of(ledger._store)
    with ledger._store.looking():
        published = tuple((date.fromisoformat(day), n) for day, n in listing.published())
        stretches = listing.stretches(replace(where, first=None, last=None))
        counted = [_days(first, last, n) for first, last, n in stretches if first or last]
        period = _period(where, published, counted)
        drawn = listing.dated(replace(where, first=period[0], last=period[1]), MOST_DRAWN)
    return Days(
        period=period,
        drawn=drawn,
        counted=tuple(counted),
        published=published,
        outside=_outside(period, counted),
        undated=sum(n for first, last, n in stretches if not first and not last),
        inside=sum(n for first, last, n in counted if first <= period[1] and last >= period[0]),
    )


def find_places(ledger: "Ledger", narrow: Narrow) -> tuple[tuple[PlaceCount, ...], int]:
    """Return the places of incidents, those with most first, and how many incidents lie nowhere that is known."""
    where, listing = narrow.incidents, listing_of(ledger._store)
    with ledger._store.looking():
        rows, unplaced = listing.places(where)[:MOST_PLACES], listing.count_unplaced(where)
    gazetteer = _gazetteer()
    return tuple(_place(gazetteer, *row) for row in rows), unplaced


def world() -> Outlines:
    """Return the outlines of countries."""
    return load_outlines()


def _outside(period: tuple[date, date], counted: Sequence[tuple[date, date, int]]) -> tuple[int, int]:
    """Return how many incidents lie before and after a period."""
    before = sum(n for _, last, n in counted if last < period[0])
    return before, sum(n for first, _, n in counted if first > period[1])


def _days(first: str, last: str, n: int) -> tuple[date, date, int]:
    return date.fromisoformat(first or last), date.fromisoformat(last or first), n


def _period(
    where: GroupFilter, published: Sequence[tuple[date, int]], counted: Sequence[tuple[date, date, int]]
) -> tuple[date, date]:
    """Return the days asked for; else those of the reports, else those of the incidents."""
    days = [day for day, _ in published] or [day for first, last, _ in counted for day in (first, last)]
    margin = timedelta(days=MARGIN_DAYS)
    first = where.first or (min(days) - margin if days else date(2000, 1, 1))
    last = where.last or (max(days) + margin if days else first)
    return min(first, last), max(first, last)


def _place(gazetteer: Gazetteer, name: str, north: float, east: float, incidents: int, reports: int) -> PlaceCount:
    entry = _entry(gazetteer, name, north, east)
    return PlaceCount(
        name=entry.name if entry else name.title(),
        latitude=north,
        longitude=east,
        incidents=incidents,
        reports=reports,
        precision=entry.kind if entry else None,
        radius_km=entry.radius_km if entry else 0.0,
        countries=entry.countries if entry else (),
    )


def _entry(gazetteer: Gazetteer, name: str, north: float, east: float) -> Entry | None:
    """Return the entry of a name that lies where the place does."""
    for entry in gazetteer.find(name):
        if abs(entry.latitude - north) <= SAME_SPOT and abs(entry.longitude - east) <= SAME_SPOT:
            return entry
    return None


@cache
def _gazetteer() -> Gazetteer:
    return load_gazetteer()
