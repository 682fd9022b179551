"""Two tellings that cannot both hold."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class ConflictKind(StrEnum):
    """What two tellings disagree on."""

    NUMBER = "number"
    RESPONSIBILITY = "responsibility"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True, slots=True)
class Side:
    """What one report says, in its words, and who says it there; None is the report itself."""

    report: str
    span: Span
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides that cannot both be right, on an incident where one is known."""

    kind: ConflictKind
    incident: str | None
    a: Side
    b: Side
    reasons: tuple[Reason, ...]
