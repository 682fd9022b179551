"""What speaks for and against two scenes being one happening; each clue gives a value from 0 to 1 for every pair."""

from collections.abc import Callable, Sequence

import numpy as np

from reportedly.model import EventType, Realis
from reportedly.resolve.boards import Grid, Sure, alike, both, either, overlap, shared, to_stretches
from reportedly.resolve.scenes import Scene
from reportedly.resolve.settings import Days
from reportedly.resolve.wordforms import listed

Scenes = Sequence[Scene]
Clue = Callable[[Scenes], "Grid | Sure"]
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
LONG_DAYS = 45
"""A stretch of time longer than this says little about when something happened."""
FAR_DAYS, UNDATED = 7, 0.5
"""Reports so many days apart are as far as it gets; what counts where a date is missing."""
TOLD = frozenset({Realis.ACTUAL, Realis.DENIED})


def same_type(scenes: Scenes) -> Sure:
    """Both are of one type."""
    return shared([scene.types for scene in scenes]) > 0


def both_harmful(scenes: Scenes) -> Sure:
    """Both hurt someone, though the types differ."""
    return both([scene.types <= HARMFUL for scene in scenes]) & ~same_type(scenes)


def only_words(scenes: Scenes) -> Sure:
    """Both are something said or unnamed, of which there are many in any place on any day."""
    return both([scene.type in SAYINGS for scene in scenes])


def same_town(scenes: Scenes) -> Sure:
    """Both name the same town as where it was."""
    return shared([scene.towns for scene in scenes]) > 0


def carried_town(scenes: Scenes) -> Sure:
    """One or both take their place from what is told before, and it is the same."""
    return (shared([scene.where for scene in scenes]) > 0) & ~same_town(scenes)


def same_spot(scenes: Scenes) -> Sure:
    """Both name the same smaller place."""
    return shared([scene.spots for scene in scenes]) > 0


def same_focus(scenes: Scenes) -> Sure:
    """The two reports are about the same place."""
    return (shared([scene.focus for scene in scenes]) > 0) & ~_same_report(scenes)


def same_days(scenes: Scenes) -> Sure:
    """Both name days that overlap and are short enough to tell something."""
    return overlap(to_stretches([_precise(scene.days) for scene in scenes]))


def next_day(scenes: Scenes) -> Sure:
    """Their days follow each other."""
    when = to_stretches([_precise(scene.when) for scene in scenes])
    return overlap(when, 1) & ~overlap(when)


def other_days(scenes: Scenes) -> Sure:
    """Their own days lie more than one day apart."""
    days = to_stretches([scene.days for scene in scenes])
    return both(list(days.known)) & ~overlap(days, 1)


def long_days(scenes: Scenes) -> Sure:
    """One of the two is told of a long stretch of time, or of one long past."""
    flags = [_long(scene) for scene in scenes]
    return either(flags) & ~both(flags)


def same_root(scenes: Scenes) -> Sure:
    """The same word tells it."""
    return shared([scene.roots for scene in scenes]) > 0


def same_event(scenes: Scenes) -> Sure:
    """Reading the report took the two for one event."""
    return shared([[(scene.report, scene.event)] for scene in scenes]) > 0


def next_sentence(scenes: Scenes) -> Sure:
    """They stand in sentences that follow each other."""
    here = [{(scene.report, one) for one in scene.sentences} for scene in scenes]
    after = [{(scene.report, one + 1) for one in scene.sentences} for scene in scenes]
    count = len(scenes)
    follows = shared([*here, *after])[:count, count:] > 0
    return (follows | follows.T) & ~(shared(here) > 0)


def alike_meaning(scenes: Scenes) -> Grid:
    """How close the meanings of their sentences are."""
    return np.maximum(alike(scenes), 0)


def shared_words(scenes: Scenes) -> Grid:
    """The share of telling words that the shorter of the two has in common with the longer."""
    counts = np.array([len(scene.words) for scene in scenes], np.float32)
    least = np.maximum(1, np.minimum(counts[:, None], counts[None]))
    return np.asarray(shared([scene.words for scene in scenes]) / least, np.float32)


def shared_numbers(scenes: Scenes) -> Sure:
    """The same figure is given in both."""
    return shared([scene.numbers for scene in scenes]) > 0


def shared_parties(scenes: Scenes) -> Sure:
    """Someone has a part in both."""
    return shared([scene.parties for scene in scenes]) > 0


def same_mode(scenes: Scenes) -> Sure:
    """Both tell how it was done, and the same."""
    return shared([scene.modes for scene in scenes]) > 0


def other_mode(scenes: Scenes) -> Sure:
    """Both tell how it was done, and not the same."""
    return both([bool(scene.modes) for scene in scenes]) & ~same_mode(scenes)


def open_realis(scenes: Scenes) -> Sure:
    """One of the two is planned, demanded, possible or told in general."""
    return either([not scene.realis & TOLD for scene in scenes])


def far_reports(scenes: Scenes) -> Grid:
    """How many days lie between the two reports, in weeks up to one."""
    apart = np.minimum(FAR_DAYS, _days_between(scenes)) / FAR_DAYS
    return np.asarray(np.nan_to_num(apart, nan=UNDATED), np.float32)


def _days_between(scenes: Scenes) -> Grid:
    """Return how many days lie between the reports of each pair, not a number where one has no date."""
    days = np.array([np.nan if one.published is None else one.published.toordinal() for one in scenes])
    return np.asarray(np.abs(days[:, None] - days[None]), np.float32)


def bars(scenes: Scenes) -> Grid:
    """Count what keeps each pair apart: towns that differ, kinds that are never one, and reports of different weeks.

    Reports that lie further apart may tell one happening still, if their words put it on the same days.
    """
    kinds = [kinds_of(scene) for scene in scenes]
    known = [scene.known for scene in scenes]
    late = (np.nan_to_num(_days_between(scenes)) > FAR_DAYS) & (same_days(scenes) == 0)
    found = _disjoint(known).astype(np.float32) + _disjoint(kinds) + late
    return np.asarray(found, np.float32)


def kinds_of(scene: Scene) -> frozenset[str]:
    """Return the kinds of happening that a scene's types and words make it."""
    found = frozenset(KINDS[one] for one in scene.types if one in KINDS)
    return frozenset({"disease"}) if "harm" in found and scene.words & listed("disease") else found


def _disjoint(sets: Sequence[frozenset[str]]) -> Sure:
    return both([bool(one) for one in sets]) & ~(shared(sets) > 0)


def _same_report(scenes: Scenes) -> Sure:
    return shared([[scene.report] for scene in scenes]) > 0


def _precise(days: Sequence[Days]) -> tuple[Days, ...]:
    return tuple(one for one in days if (one[1] - one[0]).days <= LONG_DAYS)


def _long(one: Scene) -> bool:
    if not one.days or one.published is None:
        return False
    return not _precise(one.days) or all((one.published - last).days > LONG_DAYS for _, last in one.days)


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
