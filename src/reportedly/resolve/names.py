"""Tell whether two reports name the same source: a person, a body, or somebody who speaks for it."""

import re
from dataclasses import dataclass

from reportedly.gazetteer.fold import fold
from reportedly.lexicon.load import load_lists
from reportedly.model import Reading, SourceKind, Statement
from reportedly.resolve.wordforms import listed, stem

MIN_SHARED = 2
WORD = re.compile(r"[^\W\d_]+")

ITSELF = re.compile(
    r"(?:an?|the|our|this|its) (?:earlier|previous|original|first) (?:version|edition|report|story|article|dispatch)\b",
    re.IGNORECASE,
)
"""Words by which a report speaks of what it told before, which is nobody else."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """Whom a statement is handed to: the name to show, the words of persons, and the words of bodies."""

    shown: str
    person: frozenset[str]
    body: frozenset[str]

    @property
    def is_named(self) -> bool:
        """Tell whether another report could name the same one."""
        return bool(self.person) or len(self.body - listed("strangers")) >= 1


def name_source(reading: Reading, statement: Statement) -> SourceName | None:
    """Return how a statement's source is named, with the name that a pronoun or short form stands for."""
    if statement.source is None or statement.source_kind is SourceKind.NONE or ITSELF.match(statement.source.text):
        return None
    if is_nobody(statement.source.text):
        return None
    actor = next((one for one in reading.actors if one.id == statement.actor), None)
    words = statement.source.text if actor is None else f"{actor.name} {actor.role.text if actor.role else ''}"
    shown = show_source(reading, statement)
    if shown is None or stem(fold(shown)) in listed("offices"):
        return None
    person = (
        _words(actor.name) if actor is not None and actor.kind == "person" and is_proper(actor.name) else frozenset()
    )
    body = _words(f"{words} {statement.source.text}") - person
    return SourceName(shown, person - listed("offices"), body - listed("offices"))


def is_nobody(words: str) -> bool:
    """Tell whether the words of a source stand for nobody in particular: "no group", "more than"."""
    lists, found = load_lists("en"), words.casefold().split()
    return found[0] in lists["nobodies"] or lists["unfinished"].issuperset(found)


def is_same_source(a: SourceName, b: SourceName) -> bool:
    """Tell whether two reports hand something to the same person or body."""
    if a.person and b.person:
        return _longest(a.person) in b.person or _longest(b.person) in a.person
    shared = (a.body & b.body) - listed("strangers")
    smaller = min((a.body - listed("strangers"), b.body - listed("strangers")), key=len)
    return len(shared) >= MIN_SHARED or (bool(shared) and shared == smaller)


def _longest(words: frozenset[str]) -> str:
    return max(words, key=lambda word: (len(word), word))


def show_source(reading: Reading, statement: Statement) -> str | None:
    """Return who makes a statement as a name or as worded; for a pronoun whoever it stands for, None if unknown."""
    if statement.source is None:
        return None
    words = statement.source.text
    actor = next((one for one in reading.actors if one.id == statement.actor), None)
    if actor is not None and _is_name(actor.name) and (_is_pronoun(words) or len(actor.name) > len(words)):
        return actor.name
    if not _is_pronoun(words):
        return words
    before = [one.source.text for one in reading.statements if one.source and one.source.end <= statement.source.start]
    return next((one for one in reversed(before) if not _is_pronoun(one)), None)


def _is_pronoun(words: str) -> bool:
    return words.casefold() in load_lists("en")["pronouns"]


def _is_name(text: str) -> bool:
    """Tell whether a text could be a name: it begins with a capital and is no pronoun or possessive."""
    return text[:1].isupper() and not _is_pronoun(text) and not text.endswith(("'s", "’s")) and len(text) > 1


def is_proper(name: str) -> bool:
    """Tell whether any word of a name has a capital."""
    return any(word[:1].isupper() for word in name.split())


def _words(text: str) -> frozenset[str]:
    plain = re.sub(r"['’]s\b", "", text)
    return frozenset(stem(word) for word in WORD.findall(fold(plain)) if len(word) > 2) - frozenset(
        ["the", "and", "for"]
    )
