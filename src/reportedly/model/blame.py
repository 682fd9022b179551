"""Who is said to have done an incident: one cell of its responsibility matrix."""

from dataclasses import dataclass

from reportedly.model.responsibility import Footing
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """A party said in one report to have done an incident; ``by`` is who says so, None the report's own voice."""

    incident: str
    party: str
    footing: Footing
    by: str | None
    report: str
    span: Span
