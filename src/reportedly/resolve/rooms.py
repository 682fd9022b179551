"""Decide which reports must be looked at together: those that tell of one place within a few days."""

from collections.abc import Iterable

from reportedly.model import EventType, Reading
from reportedly.resolve.settings import find_settings, name_of
from reportedly.text.edtf import from_edtf

DAYS = 4
"""Reports further apart than twice this never meet; closer than this they always do."""
MUTE = frozenset({EventType.OTHER, EventType.REQUEST, EventType.CONSULT, EventType.ACCUSE, EventType.REJECT})
"""Types that say little of what a report is about."""
WIDE = frozenset({"country", "larger", "region"})
UNDATED = "undated"


def room_keys(reading: Reading) -> tuple[str, ...]:
    """Return the keys that a report is kept under: its places, each with the stretch of days of its publication."""
    stretch = _stretch(reading)
    return tuple(f"{place}|{UNDATED if stretch is None else stretch}" for place in places_of(reading))


def asked_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys under which others are kept that may have something in common with what is kept under these."""
    return tuple(near for key in keys for near in near_keys(key))


def near_keys(key: str) -> tuple[str, ...]:
    """Return a key with those of the stretches of days right before and after; reports without a date stay apart."""
    name, _, stretch = key.rpartition("|")
    return (key,) if stretch == UNDATED else tuple(f"{name}|{int(stretch) + step}" for step in (-1, 0, 1))


def dated_keys(reading: Reading, words: Iterable[str]) -> tuple[str, ...]:
    """Return keys of words of a report, each with the stretch of days of its publication."""
    stretch = _stretch(reading)
    return tuple(f"{word}|{UNDATED if stretch is None else stretch}" for word in sorted(words))


def are_of_one_time(a: Reading, b: Reading) -> bool:
    """Tell whether two reports came out so close to each other that they may tell the same; undated ones never do."""
    first, second = _stretch(a), _stretch(b)
    return first is not None and second is not None and abs(first - second) <= 1


def _stretch(reading: Reading) -> int | None:
    published = from_edtf(reading.report.published)
    return None if published is None else published.toordinal() // DAYS


def places_of(reading: Reading) -> tuple[str, ...]:
    """Return the narrow places where a report's telling events are, and what it is about."""
    settings = find_settings(reading)
    telling = [event for event in reading.events if event.type not in MUTE]
    named = settings.places_at([span for event in telling for span in (*event.place, *event.recipient)])
    about = named | settings.focus | settings.towns
    found = about - settings.wide - {name for name in about if _is_wide(reading, name)}
    return tuple(sorted(found or about))


def _is_wide(reading: Reading, name: str) -> bool:
    return any(p.best is not None and p.best.precision in WIDE and name_of(p) == name for p in reading.places)
