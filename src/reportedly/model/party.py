"""A person, state body, group or organisation, put together from the actors of several reports."""

from dataclasses import dataclass

from reportedly.model.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Appearance:
    """An actor of one report, under the name that it has there; ``rule`` tells why it is one with the others."""

    report: str
    actor: str
    name: str
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Actors of several reports that are one; ``reasons`` are the rules by which they joined."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    reasons: tuple[Reason, ...]
