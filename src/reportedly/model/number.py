"""A count in a report: its bounds, what it counts, and who gave it."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class Counted(StrEnum):
    """What a number counts."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    PARTICIPANTS = "participants"
    RESCUED = "rescued"
    RELEASED = "released"
    WEAPONS = "weapons"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Bounds as the words give them; ``low`` or ``high`` is None where they leave it open.

    ``governor`` is the word of the analysis on which the phrase hangs ("killed" in "killed 12 people"); ``part_of`` is
    the span of the number of which this one is a subset ("12 people, including three children").
    """

    span: Span
    of: Counted
    low: float | None
    high: float | None
    reasons: tuple[Reason, ...]
    whom: Span | None = None
    part_of: Span | None = None
    speaker: str | None = None
    governor: int | None = None
