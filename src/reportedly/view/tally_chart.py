"""Draw the figures of a tally over time: each with its bounds and its speaker, and lowest, best and highest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.model import Figure, Tally
from reportedly.view.incident_timeline import stretch_of
from reportedly.view.scale import Scale, Tick
from reportedly.view.words import plain

HEIGHT, TOP, FOOT = 190.0, 14.0, 22.0
"""Pixels: the whole, and what is kept free above for labels and below for days."""
LEFT, RIGHT = 8.0, 92.0
"""Percent between which days are drawn; left of it stand counts, right of it what the tally says."""
LEAST = 2
"""Figures with a day that make a chart."""
STEPS = 4
"""So many lines with a count lie above zero."""
NICE = (1, 1.5, 2, 2.5, 3, 4, 5, 7.5)
LABEL_ROOM, LABEL_HEIGHT = 22.0, 13.0
"""Percent and pixels that a speaker's name is given."""
TURN = 62.0
"""From so many percent on, a name stands left of its mark."""
LABEL_CHARS = 26
OWN_VOICE = "the report itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One figure: across in percent, its bounds down in pixels, and which of them the words leave open."""

    id: str
    x: float
    low: float
    high: float
    open_up: bool
    open_down: bool
    told: str
    speaker: str
    labelled: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A count with where it lies and where its label stands, in pixels down; ``name`` is what the tally calls it."""

    name: str
    value: float
    y: float
    label_y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyChart:
    """What was counted, its marks in the order of time, lines for counts, and lowest, best and highest."""

    of: str
    height: float
    marks: tuple[Mark, ...]
    steps: tuple[Level, ...]
    levels: tuple[Level, ...]
    ticks: tuple[Tick, ...]
    undated: int


def to_tally_chart(tally: Tally, figures: Sequence[Figure]) -> TallyChart | None:
    """Return the figures of a tally over time, None where fewer than two have a day."""
    own = [one for one in figures if one.id in tally.figures and (one.low is not None or one.high is not None)]
    dated = [(day, one) for one in own if (day := _day(one)) is not None]
    if len(dated) < LEAST:
        return None
    dated.sort(key=lambda one: (one[0], one[1].id))
    scale = Scale(dated[0][0], dated[-1][0])
    step = _step(max(bound for _, one in dated for bound in (one.low, one.high) if bound is not None))
    return TallyChart(
        of=tally.of.value,
        height=HEIGHT,
        marks=tuple(_labelled([_mark(one, x, step) for one, x in _spread(dated, scale)])),
        steps=tuple(Level("", at * step, _y(at * step, step), _y(at * step, step) + 4) for at in range(STEPS + 1)),
        levels=tuple(_levels(tally, step)),
        ticks=tuple(replace(tick, at=_x(tick.at)) for tick in scale.ticks()),
        undated=len(own) - len(dated),
    )


def _day(figure: Figure) -> date | None:
    stretch = stretch_of(figure.as_of) if figure.as_of else None
    return stretch.last if stretch else None


def _spread(dated: Sequence[tuple[date, Figure]], scale: Scale) -> Iterator[tuple[Figure, float]]:
    """Yield each figure with its place across; those of one day stand beside each other within it."""
    days: dict[date, list[Figure]] = defaultdict(list)
    for day, figure in dated:
        days[day].append(figure)
    for day, own in days.items():
        for at, figure in enumerate(own):
            yield figure, _x(scale.at(day) + (at + 0.5) / len(own) * 100 / scale.days)


def _mark(figure: Figure, x: float, step: float) -> Mark:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    speaker = plain(figure.speaker) if figure.speaker else OWN_VOICE
    return Mark(
        id=figure.id,
        x=x,
        low=_y(min(bounds), step),
        high=_y(max(bounds), step),
        open_up=figure.high is None,
        open_down=figure.low is None,
        told=plain(figure.span.text),
        speaker=speaker if len(speaker) <= LABEL_CHARS else speaker[: LABEL_CHARS - 1].rstrip() + "…",
        turned=x > TURN,
    )


def _labelled(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Name a speaker where the name lies on no other mark or name, once for each of its counts."""
    taken = [(one.x - 1, one.x + 1, one.high) for one in marks]
    named: set[tuple[str, float]] = set()
    for one in marks:
        left, right = (one.x - LABEL_ROOM, one.x - 1) if one.turned else (one.x + 1, one.x + LABEL_ROOM)
        clear = all(right <= a or left >= b or abs(one.high - y) >= LABEL_HEIGHT for a, b, y in taken)
        if clear and (one.speaker, one.high) not in named:
            taken.append((left, right, one.high))
            named.add((one.speaker, one.high))
            yield replace(one, labelled=True)
        else:
            yield one


def _levels(tally: Tally, step: float) -> Iterator[Level]:
    """Yield lowest, best and highest; what falls together is told once."""
    found: dict[float, list[str]] = {}
    for name, value in (("high", tally.high), ("best", tally.best), ("low", tally.low)):
        if value is not None:
            found.setdefault(value, []).append(name)
    free = 0.0
    for value, names in found.items():
        y = _y(value, step)
        label_y = max(y - 4, free)
        free = label_y + LABEL_HEIGHT
        yield Level(", ".join(names), value, y, round(label_y, 1))


def _step(most: float) -> float:
    """Return the roundest distance of lines at which so many of them reach the largest count."""
    size = 1.0
    while True:
        for nice in NICE:
            if size * nice * STEPS >= most and (size * nice).is_integer():
                return size * nice
        size *= 10


def _x(share: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * share / 100, 2)


def _y(value: float, step: float) -> float:
    return round(HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * min(1.0, value / (STEPS * step)), 1)
