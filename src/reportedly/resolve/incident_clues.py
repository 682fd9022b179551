"""What speaks for and against two scenes being one happening; each clue is a value from 0 to 1."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from reportedly.model import EventType, Realis
from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days
from reportedly.resolve.wordforms import listed

Clue = Callable[[Scene, Scene], float]
HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM})
"""Types that news mixes for one happening: the blast and the deaths by it."""
SAYINGS = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.OTHER}
)
KINDS = {
    EventType.ASSAULT: "harm",
    EventType.HARM: "harm",
    EventType.AGREE: "talks",
    EventType.CONSULT: "talks",
    EventType.CONCEDE: "talks",
    EventType.COOPERATE: "talks",
    EventType.COERCE: "force",
    EventType.SANCTION: "force",
    EventType.PROTEST: "protest",
}
"""Types that news does not mix for one happening, by what sets them apart."""
ONE_DAY = timedelta(days=1)
LONG_DAYS = 45
"""A stretch of time longer than this says little about when something happened."""


def same_type(a: Scene, b: Scene) -> float:
    """Both are of one type."""
    return float(bool(a.types & b.types))


def both_harmful(a: Scene, b: Scene) -> float:
    """Both hurt someone, though the types differ."""
    return float(not a.types & b.types and a.types | b.types <= HARMFUL)


def only_words(a: Scene, b: Scene) -> float:
    """Both are something said or unnamed, of which there are many in any place on any day."""
    return float(a.type in SAYINGS and b.type in SAYINGS)


def same_town(a: Scene, b: Scene) -> float:
    """Both name the same town as where it was."""
    return float(bool(a.towns & b.towns))


def carried_town(a: Scene, b: Scene) -> float:
    """One or both take their place from what is told before, and it is the same."""
    return float(bool(a.where & b.where) and not a.towns & b.towns)


def same_spot(a: Scene, b: Scene) -> float:
    """Both name the same smaller place."""
    return float(bool(a.spots & b.spots))


def same_focus(a: Scene, b: Scene) -> float:
    """The two reports are about the same place."""
    return float(bool(a.focus & b.focus) and a.report != b.report)


def same_days(a: Scene, b: Scene) -> float:
    """Both name days that overlap and are short enough to tell something."""
    return float(_overlap(_precise(a.days), _precise(b.days)))


def next_day(a: Scene, b: Scene) -> float:
    """Their days follow each other."""
    first, second = _precise(a.when), _precise(b.when)
    return float(not _overlap(first, second) and _overlap(first, second, ONE_DAY))


def other_days(a: Scene, b: Scene) -> float:
    """Their own days lie more than one day apart."""
    return float(bool(a.days) and bool(b.days) and not _overlap(a.days, b.days, ONE_DAY))


def long_days(a: Scene, b: Scene) -> float:
    """One of the two is told of a long stretch of time, or of one long past."""
    return float(_long(a) != _long(b))


def same_root(a: Scene, b: Scene) -> float:
    """The same word tells it."""
    return float(bool(a.roots & b.roots))


def same_event(a: Scene, b: Scene) -> float:
    """Reading the report took the two for one event."""
    return float(a.report == b.report and a.event == b.event)


def next_sentence(a: Scene, b: Scene) -> float:
    """They stand in sentences that follow each other."""
    near = any(abs(x - y) == 1 for x in a.sentences for y in b.sentences)
    return float(a.report == b.report and near and not a.sentences & b.sentences)


def alike_meaning(a: Scene, b: Scene) -> float:
    """How close the meanings of their sentences are."""
    return max(0.0, sum(x * y for x, y in zip(a.vector, b.vector, strict=False)))


def shared_words(a: Scene, b: Scene) -> float:
    """The share of telling words that the shorter of the two has in common with the longer."""
    return len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))


def shared_numbers(a: Scene, b: Scene) -> float:
    """The same figure is given in both."""
    return float(bool(a.numbers & b.numbers))


def shared_parties(a: Scene, b: Scene) -> float:
    """Someone has a part in both."""
    return float(bool(a.parties & b.parties))


def same_mode(a: Scene, b: Scene) -> float:
    """Both tell how it was done, and the same."""
    return float(bool(a.modes & b.modes))


def other_mode(a: Scene, b: Scene) -> float:
    """Both tell how it was done, and not the same."""
    return float(bool(a.modes) and bool(b.modes) and not a.modes & b.modes)


def open_realis(a: Scene, b: Scene) -> float:
    """One of the two is planned, demanded, possible or told in general."""
    told = frozenset({Realis.ACTUAL, Realis.DENIED})
    return float(not a.realis & told or not b.realis & told)


def far_reports(a: Scene, b: Scene) -> float:
    """How many days lie between the two reports, in weeks up to one."""
    if a.published is None or b.published is None:
        return 0.5
    return min(7, abs((a.published - b.published).days)) / 7


def is_barred(a: Scene, b: Scene) -> int:
    """Count what keeps two scenes apart: towns that differ, and kinds of happening that are never one."""
    kinds = [kinds_of(scene) for scene in (a, b)]
    towns = bool(a.known) and bool(b.known) and not a.known & b.known
    return int(towns) + int(bool(kinds[0]) and bool(kinds[1]) and not kinds[0] & kinds[1])


def kinds_of(scene: Scene) -> frozenset[str]:
    """Return the kinds of happening that a scene's types and words make it."""
    found = frozenset(KINDS[one] for one in scene.types if one in KINDS)
    return frozenset({"disease"}) if "harm" in found and scene.words & listed("disease") else found


def _precise(days: Sequence[Days]) -> tuple[Days, ...]:
    return tuple(one for one in days if (one[1] - one[0]).days <= LONG_DAYS)


def _long(one: Scene) -> bool:
    if not one.days or one.published is None:
        return False
    return not _precise(one.days) or all((one.published - last).days > LONG_DAYS for _, last in one.days)


def _overlap(a: Sequence[Days], b: Sequence[Days], slack: timedelta = timedelta(0)) -> bool:
    return any(x[0] - slack <= y[1] and y[0] - slack <= x[1] for x in a for y in b)


CLUES: tuple[tuple[Clue, float], ...] = (
    (same_type, 1.2),
    (both_harmful, 0.8),
    (only_words, -1.5),
    (same_town, 2.0),
    (carried_town, 0.8),
    (same_spot, 0.5),
    (same_focus, 0.6),
    (same_days, 0.8),
    (next_day, -0.6),
    (other_days, -1),
    (long_days, -1.5),
    (same_root, 0.6),
    (same_event, 1.5),
    (next_sentence, 0.3),
    (alike_meaning, 1.5),
    (shared_words, 1.5),
    (shared_numbers, 1),
    (shared_parties, 0.4),
    (same_mode, 0.3),
    (other_mode, -0.8),
    (open_realis, -0.7),
    (far_reports, -1),
)
"""All clues with their weights: what each speaks for, or against where it is negative.

The weights are set by hand, in halves and tenths, for what a reader would go by; on the wire-room cases none of them
could be doubled or halved for more than a point.
"""
