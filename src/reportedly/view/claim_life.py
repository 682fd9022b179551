"""The life of a claim by days of publication: first heard, repeated, put in other words, denied, checked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from reportedly.model import Check, Claim, ClaimTelling, Reading, Stance, Status
from reportedly.text.edtf import from_edtf
from reportedly.view.scale import Scale, Tick
from reportedly.view.speakers import clear_names
from reportedly.view.words import plain

OWN_VOICE = "reports themselves"
MOST_LANES, OTHERS = 10, "others"
Names = Mapping[tuple[str, str], str]
NO_NAMES: Names = {}
AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
APART = 1.6
"""Percent that marks of one row lie apart at least."""
CLOCK = re.compile(r"T(\d\d):(\d\d)")
NOON = 0.5
"""Where in its day a moment is drawn whose hour is not known."""
LAST = "9999"
"""Sorts what has no date behind all else."""


class Turn(StrEnum):
    """What a moment does to a claim."""

    FIRST = "first"
    REPEATED = "repeated"
    REWORDED = "reworded"
    AGAINST = "against"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One telling or check of a claim, in the words of its report."""

    turn: Turn
    report: str
    outlet: str
    published: str | None
    speaker: str
    stance: Stance | None
    status: Status | None
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the line, in percent; ``shift`` counts those that stand at the same spot before it."""

    at: float
    turn: Turn
    number: int
    shift: int


@dataclass(frozen=True, slots=True)
class LifeLane:
    """What one speaker says to a claim, in the order of publication."""

    speaker: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeLine:
    """Lanes of speakers, the first heard first, and ticks; moments without a day are not on it."""

    first: date
    last: date
    lanes: tuple[LifeLane, ...]
    ticks: tuple[Tick, ...]


def find_moments(claim: Claim, readings: Mapping[str, Reading], names: Names = NO_NAMES) -> list[Moment]:
    """Return the moments of a claim in the order of publication, the checks of a telling behind it.

    ``names`` has what actors of reports are called across reports.
    """
    tellings = [one for one in claim.tellings if one.report in readings]
    order = sorted(tellings, key=lambda one: (_published(readings[one.report]), one.report, one.span))
    heard: set[str] = set()
    found = []
    for telling in order:
        reading = readings[telling.report]
        found.append(_moment(telling, reading, heard, names))
        heard.add(_folded(telling.span.text))
        found += [_check(check, telling, reading) for check in reading.checks if telling.statement in check.about]
    alike = clear_names(one.speaker for one in found)
    return list(dict.fromkeys(replace(one, speaker=alike[one.speaker]) for one in found))


def to_life_line(moments: Sequence[Moment]) -> LifeLine | None:
    """Return moments on lanes through time, None where no day is known."""
    days = [(number, one, day) for number, one in enumerate(moments, 1) if (day := from_edtf(one.published))]
    if not days:
        return None
    first, last = min(day for *_, day in days), max(day for *_, day in days)
    scale = Scale(first - timedelta(days=1), last + timedelta(days=1))
    speakers = list(dict.fromkeys(one.speaker for _, one, _ in days))
    kept = speakers if len(speakers) <= MOST_LANES else speakers[: MOST_LANES - 1]
    lanes: dict[str, list[Mark]] = {}
    for number, one, day in days:
        marks = lanes.setdefault(one.speaker if one.speaker in kept else OTHERS, [])
        at = round(scale.at(day) + 100 * _share_of_day(one.published) / scale.days, 2)
        marks.append(Mark(at, one.turn, number, _free_row(marks, at)))
    return LifeLine(
        first=scale.first,
        last=scale.last,
        lanes=tuple(LifeLane(speaker, tuple(marks)) for speaker, marks in lanes.items()),
        ticks=scale.ticks(),
    )


def _share_of_day(published: str | None) -> float:
    clock = CLOCK.search(published or "")
    return NOON if clock is None else (int(clock[1]) * 60 + int(clock[2])) / (24 * 60)


def _free_row(marks: Sequence[Mark], at: float) -> int:
    near = {mark.shift for mark in marks if abs(mark.at - at) < APART}
    return next(row for row in range(len(marks) + 1) if row not in near)


def count_turns(moments: Iterable[Moment]) -> dict[str, int]:
    """Return how many moments of each kind there are."""
    found = dict.fromkeys((turn.value for turn in Turn), 0)
    for one in moments:
        found[one.turn.value] += 1
    return found


def _moment(telling: ClaimTelling, reading: Reading, heard: set[str], names: Names) -> Moment:
    if telling.stance in AGAINST:
        turn = Turn.AGAINST
    elif not heard:
        turn = Turn.FIRST
    else:
        turn = Turn.REPEATED if _folded(telling.span.text) in heard else Turn.REWORDED
    return Moment(
        turn=turn,
        report=telling.report,
        outlet=reading.report.outlet or telling.report,
        published=reading.report.published,
        speaker=_speaker(telling, reading, names),
        stance=telling.stance,
        status=None,
        words=plain(telling.span.text),
        start=telling.span.start,
        end=telling.span.end,
    )


def _speaker(telling: ClaimTelling, reading: Reading, names: Names) -> str:
    """Return who says it by the fullest name there is, so that one speaker has one lane."""
    statement = next((one for one in reading.statements if one.id == telling.statement), None)
    actor = next((one for one in reading.actors if statement and one.id == statement.actor), None)
    if actor is None:
        return plain(telling.speaker or OWN_VOICE)
    return plain(names.get((telling.report, actor.id), actor.name))


def _check(check: Check, telling: ClaimTelling, reading: Reading) -> Moment:
    return Moment(
        turn=Turn.CHECKED,
        report=telling.report,
        outlet=reading.report.outlet or telling.report,
        published=reading.report.published,
        speaker=plain(check.by.text) if check.by else OWN_VOICE,
        stance=None,
        status=check.status,
        words=plain(check.span.text),
        start=check.span.start,
        end=check.span.end,
    )


def _published(reading: Reading) -> str:
    return reading.report.published or LAST


def _folded(text: str) -> str:
    return "".join(char for char in plain(text).casefold() if char.isalnum() or char == " ")
