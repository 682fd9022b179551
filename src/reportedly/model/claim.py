"""One thing that is said, put together from statements of several reports."""

from dataclasses import dataclass

from reportedly.model.incident import Link, Support
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTelling:
    """One statement of a claim: who says it in which report, and with which stance."""

    report: str
    statement: str
    span: Span
    speaker: str | None
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements that say the same thing; those that deny or doubt it belong to it too."""

    id: str
    tellings: tuple[ClaimTelling, ...]
    links: tuple[Link, ...]
    support: Support
    reasons: tuple[Reason, ...]
