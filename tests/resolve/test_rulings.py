"""What users ruled, as verdicts on pairs."""

from collections.abc import Sequence

import numpy as np

from reportedly.model import Point, Ruled, Ruling
from reportedly.resolve.rulings import SURE, apply_verdicts, are_apart, find_verdicts, unite

REPORTS = ["a", "b", "c"]


def at(points: Sequence[Point]) -> list[int]:
    """Return which of three findings, one in each report, some places mean."""
    return [REPORTS.index(one.report) for one in points if one.report in REPORTS]


def ruling(a: str, b: str, *, same: bool, of: Ruled = Ruled.ACTOR) -> Ruling:
    """Return a ruling on what stands first in some reports, each named by a letter."""
    return Ruling(tuple(Point(one, 0, 3) for one in a), tuple(Point(one, 0, 3) for one in b), same, of)


def test_all_that_is_ruled_to_be_one_is_one_with_each_other() -> None:
    assert find_verdicts([ruling("ab", "c", same=True)], Ruled.ACTOR, at) == {(0, 1): True, (0, 2): True, (1, 2): True}


def test_a_later_ruling_goes_before_an_earlier_one() -> None:
    rulings = [ruling("a", "b", same=True), ruling("b", "a", same=False)]

    assert find_verdicts(rulings, Ruled.ACTOR, at) == {(0, 1): False}


def test_rulings_on_other_kinds_and_on_reports_that_are_gone_mean_nothing() -> None:
    assert find_verdicts([ruling("a", "b", same=True, of=Ruled.CLAIM)], Ruled.ACTOR, at) == {}
    assert find_verdicts([ruling("a", "z", same=True)], Ruled.ACTOR, at) == {}


def test_verdicts_outweigh_all_scores() -> None:
    scores, apart = np.zeros((3, 3)), np.ones((3, 3))

    apply_verdicts({(0, 1): True, (1, 2): False}, scores, apart)

    assert (scores[1, 0], apart[1, 0], scores[2, 1], apart[2, 1]) == (SURE, 0.0, -SURE, SURE)


def test_what_is_ruled_apart_is_not_united_by_a_third() -> None:
    united = unite({(0, 1): True, (0, 2): False, (1, 2): True})

    assert united == {0: frozenset({0, 1}), 1: frozenset({0, 1}), 2: frozenset({2})}
    assert are_apart({(0, 2): False}, [2], [0, 1])
