"""Bring the parties of an incident under one name where reports word it differently: "Oret's army", "the army"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.resolve.doer_phrases import TAIL
from reportedly.resolve.names import is_proper
from reportedly.resolve.wordforms import listed, stem, stems_of

OWNER = re.compile(r"['’]s\b")
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
Who = tuple[str, str | None, str]
"""The report in which a party stands, the id of its actor there if it is one, and its name there."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A name as reports have it: what it says beyond parts of an army, its last word, and how often it is used."""

    name: str
    telling: frozenset[str]
    head: str
    uses: int


def find_names(found: Iterable[Who], known: Mapping[tuple[str, str], str]) -> Mapping[Who, str]:
    """Return for each party of an incident the name under which it goes in all reports."""
    uses = list(found)
    first = {who: known.get((who[0], who[1] or ""), who[2]) for who in uses}
    first = {who: name if len(name) >= len(who[2]) or name in who[2] else who[2] for who, name in first.items()}
    first = {who: ARTICLE.sub("", name) for who, name in first.items()}
    wordings = [_wording(name, number) for name, number in sorted(Counter(first[who] for who in uses).items())]
    shown = _join(wordings)
    return {who: shown[name] for who, name in first.items()}


def _wording(name: str, uses: int) -> Wording:
    plain = OWNER.sub("", name)
    head = WORD.findall(TAIL.sub("", plain)) or WORD.findall(plain) or [name]
    return Wording(name, stems_of(plain) - listed("organs"), stem(head[-1]), uses)


def _join(wordings: Sequence[Wording]) -> dict[str, str]:
    """Return the name shown for each: one name for those that say the same, or are short for just one other."""
    groups: dict[frozenset[str], list[Wording]] = defaultdict(list)
    for one in wordings:
        groups[one.telling or frozenset({one.head})].append(one)
    into = {key: _longer(key, groups) for key in groups}
    shown = {}
    for key, members in groups.items():
        own = groups[into[key]] if into[key] != key else members
        shown.update(dict.fromkeys((one.name for one in members), _shown(own)))
    return shown


def _longer(key: frozenset[str], groups: Mapping[frozenset[str], Sequence[Wording]]) -> frozenset[str]:
    """Return the only fuller wording that a short one can stand for, itself where there is none or several."""
    heads = {one.head for one in groups[key]}
    fuller = [other for other, members in groups.items() if key < other and heads & {one.head for one in members}]
    if not fuller and len(key) == 1 and not groups[key][0].telling:
        fuller = [other for other, members in groups.items() if other != key and heads & {one.head for one in members}]
    return fuller[0] if len(fuller) == 1 else key


def _shown(members: Sequence[Wording]) -> str:
    """Return the name used most, one with a capital and a noun before others."""
    return max(members, key=lambda one: (is_proper(one.name), " " in one.name, one.uses, -len(one.name), one.name)).name
