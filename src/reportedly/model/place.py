"""Somewhere that a report names: what it may be, where that is, and how exactly."""

from dataclasses import dataclass

from reportedly.model.reason import Reason
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place of the gazetteer that a name can mean; the higher the score, the more speaks for it."""

    name: str
    precision: str
    countries: tuple[str, ...]
    latitude: float
    longitude: float
    radius_km: float
    geonames: int | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as the report names it, with the candidate that fits best and its rivals.

    ``mentions`` are all its words; ``as_actor`` those that stand for its government ("Moscow said"), ``as_people``
    those that are its people or their adjective ("Syrian"). Without a candidate nothing is known of where it is.
    ``countries`` are ISO 3166 codes of all that hold or claim it.
    """

    id: str
    name: str
    mentions: tuple[Span, ...]
    as_actor: tuple[Span, ...]
    as_people: tuple[Span, ...]
    best: Candidate | None
    rivals: tuple[Candidate, ...]
    reasons: tuple[Reason, ...]
