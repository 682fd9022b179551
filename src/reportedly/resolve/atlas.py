"""Which of the places that some reports name are towns, which lie in them, and which are wider."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Candidate, Reading
from reportedly.resolve.settings import Settings, name_of

WIDE = frozenset({"country", "larger", "region"})
CLIMB = 3
SHARED_START, LONGER_BY = 5, 3
"""How much of a country's name its adjective shares, and how many letters it may add."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """What a set of reports tells of the places that it names."""

    wide: frozenset[str]
    towns: frozenset[str]
    inside: Mapping[str, frozenset[str]]

    def resolve(self, names: Iterable[str]) -> frozenset[str]:
        """Return the towns of some places, or the places themselves where no town is known; wide ones only alone."""
        found = {self._climb(name) for name in names}
        return frozenset(found - self.wide) or frozenset(found)

    def _climb(self, name: str) -> str:
        for _ in range(CLIMB):
            around = sorted(one for one in self.inside.get(name, ()) if one in self.towns)
            if not around:
                return name
            name = around[0]
        return name


def find_atlas(pairs: Sequence[tuple[Reading, Settings]]) -> Atlas:
    """Return what some reports together tell of their places."""
    inside: dict[str, set[str]] = {}
    for _reading, settings in pairs:
        for name, around in settings.inside.items():
            inside.setdefault(name, set()).update(around)
    wide = _wide(pairs, inside)
    towns = {name for _, settings in pairs for name in settings.towns} | {n for n, a in inside.items() if a & wide}
    named = {place.name for _, settings in pairs for place in settings.places}
    known = {name_of(p) for reading, _ in pairs for p in reading.places if p.best and p.best.precision == "town"}
    towns |= known & named
    return Atlas(wide, frozenset(towns - wide), {name: frozenset(around) for name, around in inside.items()})


def _wide(pairs: Sequence[tuple[Reading, Settings]], inside: Mapping[str, set[str]]) -> frozenset[str]:
    """Return countries and regions: by the gazetteer, or because words call them so, with adjectives."""
    names = {place.name for _, settings in pairs for place in settings.places}
    found = {name_of(p) for reading, _ in pairs for p in reading.places if p.best and p.best.precision in WIDE}
    found |= {name for _, settings in pairs for name in settings.wide}
    like = {n for n in names for w in found if n != w and _is_adjective(n, w)}
    return frozenset(found | like)


def _is_adjective(name: str, country: str) -> bool:
    start = country[: max(SHARED_START, len(country) - 2)]
    return len(country) >= SHARED_START and name.startswith(start) and len(name) <= len(country) + LONGER_BY


def place_names(readings: Iterable[Reading]) -> dict[str, Candidate]:
    """Return where the places of some reports are, by the form under which they are compared."""
    found = [(name_of(place), place.best) for reading in readings for place in reading.places]
    return {name: best for name, best in reversed(found) if best is not None}
