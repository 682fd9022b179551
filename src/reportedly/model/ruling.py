"""What a user decides about findings, by their place in the text, so that it outlives a new reading."""

from dataclasses import dataclass
from enum import StrEnum


class Ruled(StrEnum):
    """What can be ruled to be one, or not."""

    INCIDENT = "incident"
    CLAIM = "claim"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Some words of a report, from ``start`` to ``end`` in code points."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """Words that a user holds to mean one incident, claim or actor with others, all of them, or with none of them."""

    a: tuple[Point, ...]
    b: tuple[Point, ...]
    same: bool
    of: Ruled = Ruled.INCIDENT
    note: str = ""

    @property
    def reports(self) -> frozenset[str]:
        """The reports that it is about."""
        return frozenset(point.report for point in (*self.a, *self.b))
