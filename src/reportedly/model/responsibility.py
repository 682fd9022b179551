"""Who is said to have done something, by whom, and how: stated, claimed, denied or blamed."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class Footing(StrEnum):
    """How a party comes to stand for an event; after the confidence field of MUC-4, with a denial added."""

    STATED = "stated"
    CLAIMED = "claimed"
    DENIED = "denied"
    BLAMED = "blamed"
    BLAMED_BY_AUTHORITIES = "blamed-by-authorities"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """One party said to have done an event; ``by`` is the statement that says so, None the report's own voice."""

    party: Span
    actor: str | None
    footing: Footing
    by: str | None
    reasons: tuple[Reason, ...]
