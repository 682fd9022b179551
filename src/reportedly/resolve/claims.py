"""Put sayings of several reports together that say, or deny, the same thing."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Claim, ClaimTelling, Link, Point, Reading, Reason, Ruled, Ruling, Support, Telling
from reportedly.resolve.claim_clues import AGAINST, CLUES, Clue, Table, to_table
from reportedly.resolve.linkage import join_near
from reportedly.resolve.parts import MOST, find_parts
from reportedly.resolve.postings import Row
from reportedly.resolve.rulings import RULE, Verdicts, apply_verdicts, find_verdicts, ruled_one, verdicts_within
from reportedly.resolve.sayings import OWN, Saying, find_sayings

BASE = -0.95
"""Two sayings with nothing in common are not one claim.

Of the pairs that this joins on the wire-room cases 0.68 are right, and 0.39 are found; -0.9 gives 0.63 and 0.39, -1.1
gives 0.71 and 0.35.
"""
RETOLD = 4.0
"""What one report hands to a source and another tells as its own must be as alike as a copy with some words changed."""
SAME_WORDS = 0.5
"""Of the letters of a saying that were ruled on and those of one in a new reading, so many are in both."""
Counter = Callable[[Sequence[ClaimTelling]], Support]
Scores = NDArray[np.float64]


def find_claims(readings: Iterable[Reading], count: Counter, rulings: Sequence[Ruling] = ()) -> tuple[Claim, ...]:
    """Return what is said more than once in some reports; ``count`` tells on how much some tellings rest.

    What a user has ruled goes before all clues. What only one report says, and nobody denies, is no claim. The order
    of the reports changes nothing.
    """
    ordered = sorted(readings, key=lambda one: one.report.id)
    sayings = [saying for reading in ordered for saying in find_sayings(reading) if saying.words]
    if not sayings:
        return ()
    verdicts = find_verdicts(rulings, Ruled.CLAIM, lambda points: _at(points, sayings))
    groups = (group for part in _parts(sayings, verdicts) for group in _join(sayings, part, verdicts))
    weighed = ((group, Weighed.of([sayings[one] for one in group])) for group in groups if len(group) > 1)
    claims = (
        _claim([sayings[one] for one in group], table, verdicts_within(verdicts, group), count)
        for group, table in weighed
        if _is_claim([sayings[one] for one in group], table)
    )
    return tuple(sorted(claims, key=lambda one: one.id))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The scores of all pairs of a few sayings, and what each clue adds to them."""

    scores: Scores
    clues: Mapping[str, Scores]

    @classmethod
    def of(cls, sayings: Sequence[Saying]) -> "Weighed":
        """Weigh all pairs of some sayings."""
        table = to_table(sayings)
        each = range(len(sayings))
        clues = {_name(clue): np.stack([weight * clue(table, at) for at in each]) for clue, weight in CLUES}
        return cls(np.asarray(BASE + sum(clues.values()), np.float64), clues)


def _parts(sayings: Sequence[Saying], verdicts: Verdicts) -> list[list[int]]:
    """Return what is joined apart from the rest: all at once, unless there are too many sayings for that."""
    if len(sayings) <= MOST:
        return [[*range(len(sayings))]]
    return find_parts(_score_rows(to_table(sayings)), len(sayings), ruled_one(verdicts))


def _join(sayings: Sequence[Saying], part: Sequence[int], verdicts: Verdicts) -> Iterator[list[int]]:
    if len(part) == 1:
        yield [*part]
        return
    scores = np.array(list(_score_rows(to_table([sayings[one] for one in part]))), np.float64)
    np.fill_diagonal(scores, -np.inf)
    apart = np.zeros_like(scores)
    apply_verdicts(verdicts_within(verdicts, part), scores, apart)
    for group in join_near(scores, apart, [1] * len(part)):
        yield [part[one] for one in group]


def _score_rows(table: Table) -> Iterator[Row]:
    """Yield for each saying its scores with all."""
    for at in range(len(table.sayings)):
        total = np.full(len(table.sayings), BASE, np.float32)
        for clue, weight in CLUES:
            total += np.float32(weight) * clue(table, at)
        yield total


def _name(clue: Clue) -> str:
    return clue.__name__.replace("_", "-")


def _at(points: Sequence[Point], sayings: Sequence[Saying]) -> list[int]:
    """Return the sayings that some places in texts mean, each the one that shares most of its letters."""
    found: set[int] = set()
    for point in points:
        shares = {at: _shared(one, point) for at, one in enumerate(sayings) if one.report == point.report}
        most = max(shares.values(), default=0.0)
        found |= {at for at, share in shares.items() if share == most >= SAME_WORDS}
    return sorted(found)


def _shared(saying: Saying, point: Point) -> float:
    """Return which part of the letters of either is in both."""
    both = min(saying.span.end, point.end) - max(saying.span.start, point.start)
    return both / (max(saying.span.end, point.end) - min(saying.span.start, point.start)) if both > 0 else 0.0


def _is_claim(sayings: Sequence[Saying], weighed: Weighed) -> bool:
    """Tell whether statements of two reports or sides are in a group, or one that another report tells as its own."""
    stated = [at for at, one in enumerate(sayings) if one.statement != OWN]
    reports, sides = {sayings[at].report for at in stated}, {sayings[at].stance in AGAINST for at in stated}
    if len(reports) > 1 or len(sides) > 1:
        return True
    untold = [at for at, one in enumerate(sayings) if one.report not in reports]
    return bool(stated and untold) and float(weighed.scores[np.ix_(stated, untold)].max()) >= RETOLD


def _claim(sayings: Sequence[Saying], weighed: Weighed, verdicts: Verdicts, count: Counter) -> Claim:
    tellings = tuple(map(_telling, sayings))
    links = tuple(_links(sayings, weighed, verdicts))
    first = tellings[0]
    key = f"{first.report}\n{first.statement}\n{first.span.start}"
    return Claim(
        id="c" + hashlib.sha256(key.encode()).hexdigest()[:10],
        tellings=tellings,
        links=links,
        support=count(tellings),
        reasons=(Reason("mean-of-links", first.span, round(float(np.mean([link.score for link in links])), 2)),),
    )


def _telling(saying: Saying) -> ClaimTelling:
    return ClaimTelling(
        report=saying.report,
        statement=saying.statement,
        span=saying.span,
        speaker=None if saying.speaker is None else saying.speaker.shown,
        stance=saying.stance,
    )


def _links(sayings: Sequence[Saying], weighed: Weighed, verdicts: Verdicts) -> Iterator[Link]:
    """Yield what ties each saying to one before it: the one it is ruled to be one with, or is most like."""
    scores = weighed.scores
    for at in range(1, len(sayings)):
        best = max(range(at), key=lambda one: (verdicts.get((one, at), False), scores[at, one], -one))
        clues = {name: round(float(part[best, at]), 2) for name, part in weighed.clues.items()}
        told = sorted(((name, value) for name, value in clues.items() if value), key=lambda clue: -abs(clue[1]))
        reasons = tuple(Reason(name, sayings[at].span, value) for name, value in told)
        reasons = (Reason(RULE), *reasons) if verdicts.get((best, at)) else reasons
        score = round(float(scores[best, at]), 2)
        yield Link(a=_end(sayings[best]), b=_end(sayings[at]), score=score, reasons=reasons)


def _end(saying: Saying) -> Telling:
    return Telling(report=saying.report, finding=saying.statement, spans=(saying.span,))
