"""Put the dated events of a reading on a line; ends that the report leaves open are drawn open."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.model import Bar, Event, Timeline
from reportedly.text.edtf import from_edtf
from reportedly.view.words import REALIS, plain

MIN_WIDTH = 0.8
"""Percent of the line that a single day takes at least, so that it can be seen."""
TICKS = 5
OPEN = ".."
DAYS_A_MONTH, DAYS_A_YEAR = 92, 1500
"""Lines longer than so many days are labelled by month, and by year."""


@dataclass(frozen=True, slots=True)
class _Dated:
    event: Event
    first: date
    last: date
    open_left: bool
    open_right: bool


def to_timeline(events: Sequence[Event]) -> Timeline:
    """Return the events that have a date, in the order of their time."""
    dated = [one for event in events if (one := _place(event)) is not None]
    if not dated:
        return Timeline(bars=(), ticks=(), undated=len(events))
    start, end = min(one.first for one in dated), max(one.last for one in dated)
    span = max(1, (end - start).days + 1)
    bars = tuple(_bar(one, start, span) for one in sorted(dated, key=lambda d: (d.first, d.last, d.event.mentions[0])))
    return Timeline(bars=bars, ticks=tuple(_ticks(start, span)), undated=len(events) - len(dated))


def _place(event: Event) -> _Dated | None:
    left, _, right = (event.date or "").partition("/")
    right = right or left
    ends = [_first(left) if left != OPEN else None, from_edtf(right) if right != OPEN else None]
    known = [end for end in ends if end is not None]
    if not known:
        return None
    first, last = ends[0] or known[0], ends[1] or known[-1]
    return _Dated(event, min(first, last), max(first, last), left == OPEN, right == OPEN)


def _first(text: str) -> date | None:
    """Return the first day that an EDTF date can mean."""
    last = from_edtf(text)
    parts = text.rstrip("~?%").split("-")
    if last is None or len(parts) == 3:
        return last
    return last.replace(day=1) if len(parts) == 2 else last.replace(month=1, day=1)


def _bar(one: _Dated, start: date, span: int) -> Bar:
    left = 100 * (one.first - start).days / span
    width = max(MIN_WIDTH, 100 * ((one.last - one.first).days + 1) / span)
    return Bar(
        id=one.event.id,
        what=plain(one.event.mentions[0].text),
        realis=REALIS[one.event.realis],
        date=one.event.date or "",
        left=round(min(left, 100 - MIN_WIDTH), 2),
        width=round(min(width, 100 - min(left, 100 - MIN_WIDTH)), 2),
        open_left=one.open_left,
        open_right=one.open_right,
        rough="~" in (one.event.date or ""),
    )


def _ticks(start: date, span: int) -> list[tuple[float, str]]:
    step = max(1, math.ceil(span / TICKS))
    days = [start + timedelta(days=number) for number in range(0, span, step)]
    return [(round(100 * (day - start).days / span, 2), _label(day, span)) for day in days]


def _label(day: date, span: int) -> str:
    text = day.isoformat()
    return text[:4] if span > DAYS_A_YEAR else text[:7] if span > DAYS_A_MONTH else text
