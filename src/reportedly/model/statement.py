"""One act of handing something to a source."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reason import Reason
from reportedly.model.span import Span


class SourceKind(StrEnum):
    """What a source stands for."""

    PERSON = "person"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed-group"
    ORGANISATION = "organisation"
    MEDIA = "media"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    NONE = "none"


class Manner(StrEnum):
    """How much of the content stands in quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the source does with the content, as the cue has it."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONFIRMS = "confirms"
    DOUBTS = "doubts"
    ACCUSES = "accuses"
    CLAIMS_RESPONSIBILITY = "claims-responsibility"
    DEMANDS = "demands"
    PROMISES = "promises"
    WARNS = "warns"
    PREDICTS = "predicts"
    BELIEVES = "believes"
    PRAISES = "praises"
    CONDEMNS = "condemns"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says what, in whose words; ``inside`` is the id of the statement that contains this one."""

    id: str
    source: Span | None
    source_kind: SourceKind
    cue: Span | None
    content: tuple[Span, ...]
    manner: Manner
    stance: Stance
    confidence: float
    reasons: tuple[Reason, ...]
    inside: str | None = None
    actor: str | None = None
