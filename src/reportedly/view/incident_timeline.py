"""Put incidents on lines through time, and beside them two bands: days of what happened, days of publication."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.text.edtf import DATE, from_edtf
from reportedly.view.scale import Scale, Tick

MIN_WIDTH = 0.6
"""Percent of the line that an incident takes at least, so that it can be seen and hit."""
LABEL_ROOM, LABELLED = 20.0, 60
"""Percent that is kept free for a label; with more incidents than so many they have none, the list has them."""
TURN = 60.0
"""From so many percent on, a label stands left of its bar; on a bar that reaches further it stands on it."""
MAX_LANES = 12
"""Those with fewest incidents are drawn together beyond it."""
OTHERS = "others"
OPEN, ROUGH = "..", frozenset("~?%")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One incident to be drawn: its lane, its EDTF date, and what is told of it."""

    id: str
    lane: str
    date: str
    label: str
    realis: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One incident on its lane in percent, with its row, which of its ends are open or unsure, and whether its day is.

    ``vague`` is a month or a year on some day of which it happened.
    """

    id: str
    label: str
    date: str
    realis: str | None
    reports: int
    left: float
    width: float
    row: int
    label_at: str
    open_left: bool
    open_right: bool
    rough: bool
    vague: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The incidents of one type or place, in as many rows as they need."""

    name: str
    strips: tuple[Strip, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Bin:
    """How many fall into one stretch of a band: left end, width and height in percent."""

    left: float
    width: float
    height: float
    count: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTimeline:
    """Lanes of incidents and the two bands of a period; ``labelled`` tells whether bars carry their labels."""

    first: date
    last: date
    lanes: tuple[Lane, ...]
    happened: tuple[Bin, ...]
    published: tuple[Bin, ...]
    ticks: tuple[Tick, ...]
    labelled: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: date
    last: date
    open_left: bool
    open_right: bool


def to_incident_timeline(
    incidents: Sequence[Drawn],
    happened: Iterable[tuple[date, date, int]],
    published: Iterable[tuple[date, int]],
    period: tuple[date, date],
) -> IncidentTimeline:
    """Return what a period holds; ``happened`` and ``published`` are counted days for the bands."""
    scale = Scale(*period)
    labelled = len(incidents) <= LABELLED
    return IncidentTimeline(
        first=scale.first,
        last=scale.last,
        lanes=tuple(_lanes(incidents, scale, labelled)),
        happened=_band(scale, ((first, n) for first, last, n in happened if scale.bin_of(first) == scale.bin_of(last))),
        published=_band(scale, published),
        ticks=scale.ticks(),
        labelled=labelled,
    )


def _lanes(incidents: Sequence[Drawn], scale: Scale, labelled: bool) -> Iterable[Lane]:  # noqa: FBT001
    counts = Counter(one.lane for one in incidents)
    order = [name for name, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    kept = order if len(order) <= MAX_LANES else order[: MAX_LANES - 1]
    for name in kept if kept == order else [*kept, OTHERS]:
        mine = [one for one in incidents if one.lane == name or (name == OTHERS and one.lane not in kept)]
        strips = [strip for one in mine if (strip := _strip(one, scale)) is not None]
        if strips:
            yield _stacked(name, sorted(strips, key=lambda one: (one.left, one.width, one.id)), labelled)


def _stacked(name: str, strips: Sequence[Strip], labelled: bool) -> Lane:  # noqa: FBT001
    """Put each strip in the first row in which nothing lies in its way."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for one in strips:
        room = LABEL_ROOM if labelled else 0.0
        before, after = (room if one.label_at == side else 0.0 for side in ("left", "right"))
        ends = (one.left - before, one.left + one.width + after)
        row = next(
            (at for at, row in enumerate(taken) if all(ends[0] >= b or ends[1] <= a for a, b in row)), len(taken)
        )
        if row == len(taken):
            taken.append([])
        taken[row].append(ends)
        placed.append(replace(one, row=row))
    return Lane(name, tuple(placed), len(taken))


def _strip(one: Drawn, scale: Scale) -> Strip | None:
    stretch = stretch_of(one.date)
    if stretch is None or stretch.last < scale.first or stretch.first > scale.last:
        return None
    left = scale.at(max(stretch.first, scale.first))
    width = max(MIN_WIDTH, scale.at(min(stretch.last, scale.last) + timedelta(days=1)) - left)
    left = min(left, 100 - MIN_WIDTH)
    return Strip(
        id=one.id,
        label=one.label,
        date=one.date,
        realis=one.realis,
        reports=one.reports,
        left=round(left, 2),
        width=round(min(width, 100 - left), 2),
        row=0,
        label_at="left" if left > TURN else "inside" if left + width > 100 - LABEL_ROOM else "right",
        open_left=stretch.open_left or stretch.first < scale.first,
        open_right=stretch.open_right or stretch.last > scale.last,
        rough=not ROUGH.isdisjoint(one.date),
        vague="/" not in one.date and stretch.first != stretch.last,
    )


def stretch_of(edtf: str) -> _Stretch | None:
    """Return the days of an EDTF date; an open end is where the known one is."""
    left, _, right = edtf.partition("/")
    right = right or left
    first, last = (None if left == OPEN else first_day(left)), (None if right == OPEN else from_edtf(right))
    first, last = first or last, last or first
    if first is None or last is None:
        return None
    return _Stretch(min(first, last), max(first, last), left == OPEN, right == OPEN)


def first_day(edtf: str) -> date | None:
    """Return the first day that an EDTF day, month or year can mean."""
    last, match = from_edtf(edtf), DATE.fullmatch(edtf)
    if last is None or match is None or match["day"]:
        return last
    return last.replace(day=1) if match["month"] else last.replace(month=1, day=1)


def _band(scale: Scale, days: Iterable[tuple[date, int]]) -> tuple[Bin, ...]:
    counts: Counter[int] = Counter()
    for day, n in days:
        if scale.first <= day <= scale.last:
            counts[scale.bin_of(day)] += n
    most = max(counts.values(), default=1)
    return tuple(_bin(scale, number, n, most) for number, n in sorted(counts.items()))


def _bin(scale: Scale, number: int, count: int, most: int) -> Bin:
    first, last = scale.bin(number)
    left, right = scale.at(max(first, scale.first)), scale.at(min(last, scale.last) + timedelta(days=1))
    return Bin(round(left, 2), round(right - left, 2), round(100 * count / most, 1), count, first, last)
