"""Tell whether two reports name the same source: a person, a body, or somebody who speaks for it."""

import re
from dataclasses import dataclass

from reportedly.gazetteer.fold import fold
from reportedly.lexicon.load import load_lists
from reportedly.model import Actor, Reading, SourceKind, Statement
from reportedly.resolve.wordforms import listed, stem

MIN_SHARED = 2
WORD = re.compile(r"[^\W\d_]+")


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
    if statement.source is None or statement.source_kind is SourceKind.NONE:
        return None
    actor = next((one for one in reading.actors if one.id == statement.actor), None)
    words = statement.source.text if actor is None else f"{actor.name} {actor.role.text if actor.role else ''}"
    shown = _shown(statement.source.text, actor)
    if stem(fold(shown)) in listed("offices"):
        return None
    person = (
        _words(actor.name) if actor is not None and actor.kind == "person" and _is_proper(actor.name) else frozenset()
    )
    body = _words(f"{words} {statement.source.text}") - person
    return SourceName(shown, person - listed("offices"), body - listed("offices"))


def is_same_source(a: SourceName, b: SourceName) -> bool:
    """Tell whether two reports hand something to the same person or body."""
    if a.person and b.person:
        return bool({max(a.person, key=len)} & b.person or {max(b.person, key=len)} & a.person)
    shared = (a.body & b.body) - listed("strangers")
    smaller = min((a.body - listed("strangers"), b.body - listed("strangers")), key=len)
    return len(shared) >= MIN_SHARED or (bool(shared) and shared == smaller)


def _shown(words: str, actor: Actor | None) -> str:
    if actor is None or (len(actor.name) < len(words) and not _is_pronoun(words)):
        return words
    return actor.name


def _is_pronoun(words: str) -> bool:
    return words.casefold() in load_lists("en")["pronouns"]


def _is_proper(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split())


def _words(text: str) -> frozenset[str]:
    plain = re.sub(r"['’]s\b", "", text)
    return frozenset(stem(word) for word in WORD.findall(fold(plain)) if len(word) > 2) - frozenset(
        ["the", "and", "for"]
    )
