"""Wording about whether something is verified."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class Status(StrEnum):
    """What the wording says about verification."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    DISPUTED = "disputed"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The wording, its status, who says so, and the ids of the statements it is about."""

    span: Span
    status: Status
    by: Span | None
    about: tuple[str, ...]
    reasons: tuple[Reason, ...]
