"""All numbers given for one incident and one indicator, and how they stand to each other."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.number import Counted
from reportedly.model.reason import Reason
from reportedly.model.span import Span


class Relation(StrEnum):
    """How one figure stands to another of the same incident."""

    SAME = "same"
    UPDATE = "update"
    SCOPE = "scope"
    INDICATOR = "indicator"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as one report gives it; ``as_of`` is EDTF, ``speaker`` whoever gave it, None the report itself."""

    id: str
    report: str
    incident: str | None
    span: Span
    of: Counted
    low: float | None
    high: float | None
    whom: str | None
    speaker: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRelation:
    """How figure ``a`` stands to figure ``b``, and why."""

    a: str
    b: str
    relation: Relation
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RuleValue:
    """What one rule takes for the best figure."""

    rule: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The figures of one incident and indicator with the lowest, best and highest by a named rule.

    ``by_rule`` has what other rules would take for the best.
    """

    incident: str
    of: Counted
    figures: tuple[str, ...]
    low: float | None
    best: float | None
    high: float | None
    rule: str
    by_rule: tuple[RuleValue, ...] = ()
