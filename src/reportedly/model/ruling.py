"""What a user decides about tellings, by their place in the text, so that it outlives a new reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Some words of a report, from ``start`` to ``end`` in code points."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """Tellings that a user holds to be one happening with others, all of them, or with none of them."""

    a: tuple[Point, ...]
    b: tuple[Point, ...]
    same: bool

    @property
    def reports(self) -> frozenset[str]:
        """The reports that it is about."""
        return frozenset(point.report for point in (*self.a, *self.b))
