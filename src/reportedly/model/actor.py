"""A person, state body, group or organisation, as one report names it."""

from dataclasses import dataclass

from reportedly.model.reason import Reason
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """All words of a report that mean one actor: the fullest name, what it is, and its role as said."""

    id: str
    name: str
    kind: str
    mentions: tuple[Span, ...]
    role: Span | None
    reasons: tuple[Reason, ...]
