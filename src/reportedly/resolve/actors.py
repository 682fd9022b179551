"""Join the actors of several reports that are one, by their names."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from anyascii import anyascii
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from reportedly.gazetteer.fold import fold
from reportedly.lexicon.load import load_lists
from reportedly.model import Appearance, Party, Point, Reading, Reason, Ruled, Ruling, Span
from reportedly.resolve.rulings import RULE, are_apart, find_verdicts, unite

LIKE_NAMES = 92
"""Percent of the letters that two full names share when they are one name in two spellings."""
MIN_LETTERS = 3
OWN = "own-name"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in Latin letters without titles, as words."""

    words: tuple[str, ...]
    person: bool
    where: Appearance
    role: str | None
    mentions: tuple[Span, ...] = ()

    @property
    def whole(self) -> str:
        """The name as one text."""
        return " ".join(self.words)

    @property
    def short(self) -> str:
        """What the name can be shortened to: a person's family name, the initials of a body, nothing of one word."""
        if self.person:
            return self.words[-1] if len(self.words) > 1 else ""
        return "".join(word[0] for word in self.words)


def index_parties(parties: Iterable[Party]) -> dict[tuple[str, str], str]:
    """Return the name that all reports together give each of their actors."""
    return {(one.report, one.actor): party.name for party in parties for one in party.appearances}


def find_parties(readings: Sequence[Reading], rulings: Sequence[Ruling] = ()) -> tuple[Party, ...]:
    """Return who appears in some reports, each with all names and roles and why these are one.

    What a user has ruled goes before the names.
    """
    names = sorted(
        (one for reading in readings for one in _names(reading)), key=lambda one: (-len(one.words), one.where)
    )
    ruled, groups = _Ruled(names, rulings), _Groups()
    for at, name in enumerate(names):
        number, rule = _home(at, name, groups, ruled)
        groups.put(number, name, rule)
        ruled.put(at, number)
    return tuple(sorted(map(_party, groups.members), key=lambda one: one.id))


def _home(at: int, name: Name, groups: "_Groups", ruled: "_Ruled") -> tuple[int, str]:
    """Return which group a name belongs to, the next new one if to none or to several, and why."""
    joined = ruled.group_of(at)
    if joined is not None:
        return joined, RULE
    for rule, fits in groups.fitting(name):
        open_ = [number for number in fits if not ruled.is_barred(at, number)]
        if open_:
            return (open_[0], rule) if len(open_) == 1 else (len(groups.members), OWN)
    return len(groups.members), OWN


class _Groups:
    """The groups of names by now, each found by its names and by what its first name can be shortened to."""

    def __init__(self) -> None:
        self.members: list[list[tuple[Name, Reason]]] = []
        self._by_name: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_short: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
        self._by_length: defaultdict[tuple[bool, int], dict[int, str]] = defaultdict(dict)

    def put(self, number: int, name: Name, rule: str) -> None:
        """Add a name to a group, or to the next new one."""
        if number == len(self.members):
            self.members.append([])
            self._by_short[name.person, name.short].append(number)
            self._by_length[name.person, len(name.words)][number] = name.whole
        self.members[number].append((name, Reason(f"actor:{rule}")))
        if number not in self._by_name[name.words]:
            self._by_name[name.words].append(number)

    def fitting(self, name: Name) -> Iterator[tuple[str, list[int]]]:
        """Yield the groups that a name may belong to by each rule, the strongest rule first."""
        yield "same-name", self._by_name.get(name.words, [])
        if len(name.words) == 1:
            rule = "family-name" if name.person else "initials"
            yield rule, self._by_short.get((name.person, name.whole), [])
        else:
            yield "like-spelling", self._alike(name)

    def _alike(self, name: Name) -> list[int]:
        """Return the groups whose first name is spelt almost like one of as many words."""
        first = self._by_length.get((name.person, len(name.words)), {})
        return sorted(
            number for *_, number in extract(name.whole, first, scorer=ratio, score_cutoff=LIKE_NAMES, limit=None)
        )


class _Ruled:
    """What users ruled about names, and in which groups the ruled ones are by now."""

    def __init__(self, names: Sequence[Name], rulings: Sequence[Ruling]) -> None:
        self._verdicts = find_verdicts(rulings, Ruled.ACTOR, lambda points: _at(points, names))
        self._united = unite(self._verdicts)
        self._groups: dict[int, set[int]] = {}

    def group_of(self, name: int) -> int | None:
        """Return the group with one that a name is ruled to be one with, if there is any yet."""
        own = self._united.get(name)
        return next((number for number, others in self._groups.items() if own & others), None) if own else None

    def is_barred(self, name: int, group: int) -> bool:
        """Tell whether a name is ruled never to be one with some in a group, or with those that will join it."""
        own, others = self._united.get(name), self._groups.get(group)
        return bool(own and others) and are_apart(self._verdicts, own or (), others or ())

    def put(self, name: int, group: int) -> None:
        """Keep where a ruled name came to be, with all that are one with it."""
        if name in self._united:
            self._groups.setdefault(group, set()).update(self._united[name])


def _at(points: Sequence[Point], names: Sequence[Name]) -> list[int]:
    """Return the names that some places in texts belong to."""
    wanted: dict[str, list[Point]] = {}
    for point in points:
        wanted.setdefault(point.report, []).append(point)
    return [at for at, name in enumerate(names) if _is_at(name, wanted.get(name.where.report, ()))]


def _is_at(name: Name, points: Iterable[Point]) -> bool:
    return any(span.start < point.end and point.start < span.end for point in points for span in name.mentions)


def name_key(name: str) -> tuple[str, ...]:
    """Return the words by which a name is compared: Latin letters, no accents, no titles."""
    titles = load_lists("en")["titles"]
    return tuple(word for word in fold(anyascii(name)).split() if word not in titles and len(word) > 1)


def _names(reading: Reading) -> Iterator[Name]:
    for actor in reading.actors:
        words = name_key(actor.name)
        if words and any(len(word) >= MIN_LETTERS for word in words) and actor.name[:1].isupper():
            where = Appearance(reading.report.id, actor.id, actor.name)
            role = actor.role.text if actor.role else None
            yield Name(words, actor.kind == "person", where, role, actor.mentions)


def _party(group: Sequence[tuple[Name, Reason]]) -> Party:
    names = [name for name, _ in group]
    first = min(name.where for name in names)
    key = f"{first.report}\n{first.actor}"
    shown = Counter(name.where.name for name in names if len(name.words) == len(names[0].words))
    return Party(
        id="a" + hashlib.sha256(key.encode()).hexdigest()[:10],
        name=max(sorted(shown), key=lambda one: shown[one]),
        kind="person" if names[0].person else "body",
        names=tuple(dict.fromkeys(name.where.name for name in names)),
        roles=tuple(sorted({name.role for name in names if name.role})),
        appearances=tuple(sorted(replace(name.where, rule=reason.rule) for name, reason in group)),
        reasons=tuple(dict.fromkeys(reason for _, reason in group)),
    )
