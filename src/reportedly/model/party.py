"""A person, state body, group or organisation, put together from the actors of several reports."""

from dataclasses import dataclass

from reportedly.model.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Appearance:
    """An actor of one report, under the name that it has there."""

    report: str
    actor: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Actors of several reports that are one; ``reasons`` tell why each joined the first."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    reasons: tuple[Reason, ...]
