"""What a user says of one finding of one report: right, wrong, or right with other words or values."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.event import EventType, Realis
from reportedly.model.span import Span
from reportedly.model.statement import Manner, SourceKind, Stance


class FindingKind(StrEnum):
    """What of a report can be corrected."""

    STATEMENT = "statement"
    EVENT = "event"


class Verdict(StrEnum):
    """What a user found when looking at a finding; it says nothing of whether the report is true."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"


SPAN_FIELDS: dict[FindingKind, tuple[str, ...]] = {
    FindingKind.STATEMENT: ("source", "cue", "content"),
    FindingKind.EVENT: ("mentions", "actor", "recipient", "place", "time"),
}
"""The fields that hold words of the report."""
WORD_FIELDS: dict[FindingKind, dict[str, type[StrEnum]]] = {
    FindingKind.STATEMENT: {"stance": Stance, "source_kind": SourceKind, "manner": Manner},
    FindingKind.EVENT: {"type": EventType, "realis": Realis},
}
"""The fields that hold one word of a list."""
DATE = "date"
"""The one field of an event that is written out, as EDTF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What one field is to be instead: ``spans`` where it holds words of the report, else ``value``."""

    field: str
    spans: tuple[Span, ...] = ()
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A verdict on the finding whose cue or mention stands at some words, so that it outlives a new reading."""

    report: str
    kind: FindingKind
    at: Span
    verdict: Verdict
    amendments: tuple[Amendment, ...] = ()
    note: str = ""
