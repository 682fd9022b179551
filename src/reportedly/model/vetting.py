"""A user's word that an incident or claim was looked at, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ruling import Point


class Vetted(StrEnum):
    """What can be looked at as a whole."""

    INCIDENT = "incident"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vetting:
    """Who tells it where when it was looked at, whether it holds together, and a note."""

    kind: Vetted
    points: tuple[Point, ...]
    sound: bool
    note: str = ""

    @property
    def reports(self) -> frozenset[str]:
        """The reports that told it then."""
        return frozenset(point.report for point in self.points)
