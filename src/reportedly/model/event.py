"""Something that one report tells of: what, who, whom, where, when, how many, and as what it is presented."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.number import Number
from reportedly.model.reason import Reason
from reportedly.model.responsibility import Responsibility
from reportedly.model.span import Span


class EventType(StrEnum):
    """What is done: the roots of PLOVER, and two for what it leaves out."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    HARM = "HARM"
    OTHER = "OTHER"


class Realis(StrEnum):
    """As what a report presents an event."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DEMANDED = "demanded"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of one report; ``told_by`` are ids of statements, and "report" where it tells in its own voice too.

    ``actors`` and ``recipients`` are ids of the report's actors, as far as the phrases lead to one. An event that only
    the report itself tells has an empty ``told_by``. ``mode`` is one of PLOVER's, where the words are clear;
    ``responsibility`` has everyone who is said to have done a harmful event, and who says so.
    """

    id: str
    mentions: tuple[Span, ...]
    type: EventType
    realis: Realis
    actor: tuple[Span, ...]
    recipient: tuple[Span, ...]
    place: tuple[Span, ...]
    time: tuple[Span, ...]
    date: str | None
    numbers: tuple[Number, ...]
    told_by: tuple[str, ...]
    confidence: float
    reasons: tuple[Reason, ...]
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    mode: str | None = None
    responsibility: tuple[Responsibility, ...] = ()
