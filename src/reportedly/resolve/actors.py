"""Join the actors of several reports that are one, by their names."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from reportedly.gazetteer.fold import fold
from reportedly.lexicon.load import load_lists
from reportedly.model import Appearance, Party, Reading, Reason

LIKE_NAMES = 92
"""Percent of the letters that two full names share when they are one name in two spellings."""
MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name in Latin letters without titles, as words."""

    words: tuple[str, ...]
    person: bool
    where: Appearance
    role: str | None

    @property
    def whole(self) -> str:
        """The name as one text."""
        return " ".join(self.words)


def find_parties(readings: Sequence[Reading]) -> tuple[Party, ...]:
    """Return who appears in some reports, each with all names and roles and why these are one."""
    names = sorted(
        (one for reading in readings for one in _names(reading)), key=lambda one: (-len(one.words), one.where)
    )
    groups: list[list[tuple[Name, Reason]]] = []
    for name in names:
        fits = [(group, rule) for group in groups if (rule := _rule(name, group)) is not None]
        best = [one for one in fits if one[1] == "same-name"] or fits
        if len(best) == 1:
            best[0][0].append((name, Reason(f"actor:{best[0][1]}")))
        else:
            groups.append([(name, Reason("actor:own-name"))])
    return tuple(sorted(map(_party, groups), key=lambda one: one.id))


def name_key(name: str) -> tuple[str, ...]:
    """Return the words by which a name is compared: Latin letters, no accents, no titles."""
    titles = load_lists("en")["titles"]
    return tuple(word for word in fold(anyascii(name)).split() if word not in titles and len(word) > 1)


def _names(reading: Reading) -> Iterator[Name]:
    for actor in reading.actors:
        words = name_key(actor.name)
        if words and any(len(word) >= MIN_LETTERS for word in words) and actor.name[:1].isupper():
            where = Appearance(reading.report.id, actor.id, actor.name)
            yield Name(words, actor.kind == "person", where, actor.role.text if actor.role else None)


def _rule(name: Name, group: Sequence[tuple[Name, Reason]]) -> str | None:
    """Return why a name belongs to a group, None where it does not."""
    for other, _ in group:
        if name.words == other.words:
            return "same-name"
    first = group[0][0]
    if name.person != first.person:
        return None
    if name.person and len(name.words) == 1 and len(first.words) > 1 and name.words[0] == first.words[-1]:
        return "family-name"
    if not name.person and len(name.words) == 1 and name.whole == "".join(word[0] for word in first.words):
        return "initials"
    if len(name.words) == len(first.words) > 1 and ratio(name.whole, first.whole) >= LIKE_NAMES:
        return "like-spelling"
    return None


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
        appearances=tuple(sorted(name.where for name in names)),
        reasons=tuple(dict.fromkeys(reason for _, reason in group)),
    )
