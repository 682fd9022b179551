"""One happening in the world, put together from events of several reports."""

from dataclasses import dataclass

from reportedly.model.event import EventType
from reportedly.model.reason import Reason
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report telling one incident or claim; ``finding`` is the id of its event or statement."""

    report: str
    finding: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two findings of different reports are held to be the same; a positive ``score`` speaks for it."""

    a: Telling
    b: Telling
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """On how many reports, outlets, independent texts and independent informants something rests."""

    reports: int
    outlets: int
    texts: int
    informants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Events of several reports that are one happening; ``date`` is EDTF, ``place`` the name most reports use."""

    id: str
    type: EventType
    place: str | None
    date: str | None
    tellings: tuple[Telling, ...]
    links: tuple[Link, ...]
    support: Support
