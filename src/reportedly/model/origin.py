"""What a telling finally rests on: who, in the end, is said to know."""

from dataclasses import dataclass

from reportedly.model.reason import Reason
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One report leading an incident back to an informant; ``depth`` counts the mouths between it and the reader.

    A reporter who was told so by the informant has depth 1; who quotes a paper that quotes the informant, 2.
    """

    report: str
    span: Span
    depth: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Informant:
    """Whoever is said to know of an incident, and all reports that rest on them."""

    incident: str
    name: str
    leads: tuple[Lead, ...]
