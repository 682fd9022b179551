"""Narrow what is asked of a ledger: the same filters, with the same meaning, for every question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any, TypedDict, TypeVar, cast

from anyascii import anyascii

from reportedly.errors import UsageError
from reportedly.flow.keys import name_words
from reportedly.gazetteer import load_gazetteer
from reportedly.gazetteer.fold import fold, strip_kind
from reportedly.model import EventType, Realis, Status, Support
from reportedly.store import GroupFilter, ReportFilter
from reportedly.text.edtf import days_of_edtf

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)
Day = date | str | None


class Where(TypedDict, total=False):
    """The filters by name; whatever is left out, or None, lets everything pass.

    ``since`` and ``until`` are days, both included: those of happening for incidents, those of publication for all
    else. ``place``, ``type`` and ``realis`` are of incidents; other things pass when they are about such an incident,
    or stand in a report that tells one. So are the four counts of support, which claims have of their own. ``actor``
    are words of the name of somebody who takes part or speaks, ``check`` is what a report says of its verification.
    """

    since: Day
    until: Day
    outlet: str | None
    place: str | None
    actor: str | None
    type: str | None
    realis: str | None
    check: str | None
    reports: int | None
    outlets: int | None
    texts: int | None
    informants: int | None
    limit: int | None


COUNTS = ("reports", "outlets", "texts", "informants")
LARGEST = 3
"""Places of one name, the most populous ones, whose other names are looked for as well."""
MOST = 1_000_000_000
"""Asked for at most, as a number of reports or of answers."""
OF_INCIDENTS = ("type", "place", "realis", *COUNTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow:
    """The filters as the ledger needs them, each word of them known to be one."""

    first: date | None = None
    last: date | None = None
    outlet: str | None = None
    places: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    type: str | None = None
    realis: str | None = None
    check: str | None = None
    support: Support | None = None
    limit: int | None = None

    @property
    def incidents(self) -> GroupFilter:
        """Return which incidents pass."""
        among = None if self.outlet is None else ReportFilter(outlet=self.outlet)
        return replace(self.told, first=self.first, last=self.last, actor=self.actor, check=self.check, among=among)

    @property
    def of_reports(self) -> ReportFilter:
        """Return which reports pass: they name the actor, say of something that it was checked so, tell an incident."""
        incident = self.told if self.is_of_incidents else None
        return replace(self.published, actor=self.actor, check=self.check, incident=incident)

    @property
    def told(self) -> GroupFilter:
        """Return which incidents something must be about, whenever they happened."""
        return GroupFilter(type=self.type, places=self.places, realis=self.realis, support=self.support)

    @property
    def published(self) -> ReportFilter:
        """Return which reports came out in those days at that outlet."""
        return ReportFilter(outlet=self.outlet, first=self.first, last=self.last)

    @property
    def is_of_incidents(self) -> bool:
        """Tell whether anything is asked of incidents."""
        return bool(self.places) or any(one is not None for one in (self.type, self.realis, self.support))

    def first_of(self, found: Iterable[T]) -> Iterator[T]:
        """Yield no more than the limit."""
        return islice(found, self.limit)


ALL = Narrow()


def to_narrow(where: Where) -> Narrow:
    """Return the filters by which something is asked; raises UsageError for a name or word that is none of them."""
    for name in where.keys() - Where.__annotations__.keys():
        raise UsageError(f"there is no filter {name!r}: choose from {', '.join(Where.__annotations__)}")
    given = cast(Mapping[str, Any], {name: value for name, value in where.items() if value is not None})
    first, last = _day(given.get("since"), 0), _day(given.get("until"), 1)
    if first and last and last < first:
        raise UsageError(f"until {last} ends before since {first} begins: turn them round")
    counts = {name: _at_least(name, given.get(name)) for name in COUNTS}
    return Narrow(
        first=first,
        last=last,
        outlet=given.get("outlet"),
        places=places_named(given["place"]) if "place" in given else (),
        actor=_name(given.get("actor")),
        type=listed(EventType, given.get("type")),
        realis=listed(Realis, given.get("realis")),
        check=listed(Status, given.get("check")),
        support=Support(**{name: n or 0 for name, n in counts.items()}) if any(counts.values()) else None,
        limit=_at_least("limit", given.get("limit")),
    )


def places_named(name: str) -> tuple[str, ...]:
    """Return how the ledger may spell a place: as it is asked for, and as the gazetteer has it ("Peking": Beijing)."""
    gazetteer = load_gazetteer()
    known = (gazetteer.find(name) or gazetteer.find(anyascii(name)))[:LARGEST]
    return tuple(dict.fromkeys(strip_kind(fold(one)) for one in (name, *(entry.name for entry in known))))


def listed(words: type[W], word: str | None) -> str | None:
    """Return a word of a list, in its own spelling; raises UsageError for any other, with all that there are."""
    if word is None:
        return None
    found = next((one for one in words if one.value.casefold() == word.casefold()), None)
    if found is None:
        raise UsageError(f"{word!r} is none of {', '.join(words)}")
    return found.value


def _day(given: Day, end: int) -> date | None:
    if given is None or isinstance(given, date):
        return given
    days = days_of_edtf(given)
    if days is None:
        raise UsageError(f"{given!r} is no day: write it as 2024-05-31, or 2024-05 for the whole month")
    return days[end]


def _name(given: str | None) -> tuple[str, ...]:
    if given is None:
        return ()
    words = tuple(name_words(given))
    if not words:
        raise UsageError(f"{given!r} is no name to look for: give at least one word of it")
    return words


def _at_least(name: str, given: int | None) -> int | None:
    if given is not None and not 1 <= given <= MOST:
        raise UsageError(f"{name} is a number from 1 to {MOST:,}, not {given}")
    return given
