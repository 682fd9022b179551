"""Put sayings of several reports together that say, or deny, the same thing."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.model import Claim, ClaimTelling, Link, Reading, Reason, Support, Telling
from reportedly.resolve.claim_clues import AGAINST, CLUES, Table, to_table
from reportedly.resolve.linkage import join_near
from reportedly.resolve.sayings import OWN, Saying, find_sayings

BASE = -0.6
"""Two sayings with nothing in common are not one claim.

Of the pairs that this joins on the wire-room cases 0.65 are right, and 0.43 are found; -0.5 gives 0.59 and 0.44, -1.0
gives 0.76 and 0.30.
"""
RETOLD = 4.0
"""What one report hands to a source and another tells as its own must be as alike as a copy with some words changed."""
Counter = Callable[[Sequence[ClaimTelling]], Support]
Scores = NDArray[np.float64]


def find_claims(readings: Iterable[Reading], count: Counter) -> tuple[Claim, ...]:
    """Return what is said more than once in some reports; ``count`` tells on how much some tellings rest.

    What only one report says, and nobody denies, is no claim. The order of the reports changes nothing.
    """
    ordered = sorted(readings, key=lambda one: one.report.id)
    sayings = [saying for reading in ordered for saying in find_sayings(reading) if saying.words]
    if not sayings:
        return ()
    weighed = weigh_clues(to_table(sayings))
    scores = np.asarray(BASE + sum(weighed.values()), np.float64)
    np.fill_diagonal(scores, -np.inf)
    groups = (
        group
        for group in join_near(scores, np.zeros_like(scores), [1] * len(sayings))
        if _is_claim(sayings, group, scores)
    )
    claims = (_claim(sayings, group, _links(sayings, group, scores, weighed), count) for group in groups)
    return tuple(sorted(claims, key=lambda one: one.id))


def weigh_clues(table: Table) -> dict[str, Scores]:
    """Return for every clue what it adds to the score of each pair."""
    return {clue.__name__.replace("_", "-"): np.asarray(weight * clue(table), np.float64) for clue, weight in CLUES}


def _is_claim(sayings: Sequence[Saying], group: Sequence[int], scores: Scores) -> bool:
    """Tell whether statements of two reports or sides are in a group, or one that another report tells as its own."""
    stated = [one for one in group if sayings[one].statement != OWN]
    reports, sides = {sayings[one].report for one in stated}, {sayings[one].stance in AGAINST for one in stated}
    if len(reports) > 1 or len(sides) > 1:
        return True
    untold = [one for one in group if sayings[one].report not in reports]
    return bool(stated and untold) and float(scores[np.ix_(stated, untold)].max()) >= RETOLD


def _claim(sayings: Sequence[Saying], group: Sequence[int], links: tuple[Link, ...], count: Counter) -> Claim:
    tellings = tuple(_telling(sayings[one]) for one in group)
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


def _links(
    sayings: Sequence[Saying], group: Sequence[int], scores: Scores, weighed: dict[str, Scores]
) -> tuple[Link, ...]:
    """Return what ties each saying to the one before it that it is most like."""
    links = []
    for at, one in enumerate(group[1:], 1):
        best = max(group[:at], key=lambda other: (scores[one, other], -other))
        clues = {name: round(float(part[best, one]), 2) for name, part in weighed.items()}
        told = sorted(((name, value) for name, value in clues.items() if value), key=lambda clue: -abs(clue[1]))
        reasons = tuple(Reason(name, sayings[one].span, value) for name, value in told)
        links.append(
            Link(a=_end(sayings[best]), b=_end(sayings[one]), score=round(scores[best, one], 2), reasons=reasons)
        )
    return tuple(links)


def _end(saying: Saying) -> Telling:
    return Telling(report=saying.report, finding=saying.statement, spans=(saying.span,))
