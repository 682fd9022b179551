"""A passage that stands in two reports because one copied the other or both copied a third."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class Change(StrEnum):
    """What a copy did to what it copied."""

    ATTRIBUTION_LOST = "attribution-lost"
    HEDGE_LOST = "hedge-lost"
    NUMBER_CHANGED = "number-changed"
    PLACE_CHANGED = "place-changed"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of the earlier report and what the later one made of them."""

    original: Span
    copy: Span


@dataclass(frozen=True, slots=True)
class Alteration:
    """One thing that a copy changed: the words before, and after, None where they are gone."""

    change: Change
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """What two reports share; ``first`` is the id of the earlier one.

    ``credited`` tells whether the later one names the earlier one's outlet or agency as where it has it from;
    ``share`` is the part of the later report's words that stands in the passages, from 0 to 1.
    """

    first: str
    second: str
    passages: tuple[Passage, ...]
    alterations: tuple[Alteration, ...]
    credited: bool
    share: float
    reasons: tuple[Reason, ...]
