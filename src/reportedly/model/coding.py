"""A drawn sample of findings that two people code without seeing each other, and what comes of it."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.correction import FindingKind
from reportedly.model.span import Span


class Code(StrEnum):
    """What a coder says of one field of one finding."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingItem:
    """One field of one finding as it was when it was drawn, with the sentences around it; ``at`` names the finding."""

    report: str
    outlet: str
    kind: FindingKind
    field: str
    at: Span
    spans: tuple[Span, ...]
    value: str | None
    around: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Items drawn by a seed for two coders, named as they sign in."""

    seed: str
    coders: tuple[str, str]
    items: tuple[CodingItem, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one coder says of the item with a number of a sample."""

    sample: int
    item: int
    code: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """How many items both coders call right or wrong; ``open`` are those where they differ or one is unsure.

    ``share`` is that of the right ones; an item on which the coders differ counts half, one of which neither is sure
    not at all. ``low`` and ``high`` are its interval after Wilson at 95 %. All three are None where nothing counts.
    """

    name: str
    right: int
    wrong: int
    open: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two coders agree, and what they found; ``alpha`` is Krippendorff's for names of equal distance.

    ``alpha`` is None where all answers are the same, for then it is not defined.
    """

    items: int
    agreed: int
    alpha: float | None
    whole: Precision
    fields: tuple[Precision, ...]
    outlets: tuple[Precision, ...]
