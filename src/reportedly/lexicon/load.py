"""Load the word lists of a language and refuse a bad one."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.errors import LexiconError
from reportedly.model import Counted, EventType, Realis, SourceKind, Stance, Status
from reportedly.text.inflect import inflect

BOUNDS = {"least", "most", "above", "below", "about"}
QUANTITY_KINDS = {"unit", "scale", "many", "half", "article"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of a word, and the name of the entry that says it."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a word adds to a number, and how."""

    kind: str
    value: float


@dataclass(frozen=True, slots=True)
class CheckPattern:
    """A pattern of wording about verification."""

    name: str
    status: Status
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists of one language; words are in lower case."""

    stances: Mapping[str, Entry]
    kinds: Mapping[str, Entry]
    realis: Mapping[str, Entry]
    counted: Mapping[str, Entry]
    quantities: Mapping[str, Quantity]
    bounds: Mapping[str, Entry]
    modes: Mapping[str, Mapping[str, str]]
    party_clues: Mapping[str, Mapping[str, float]]
    checks: tuple[CheckPattern, ...]
    notices: Mapping[str, re.Pattern[str]]
    lists: Mapping[str, frozenset[str]]


def load_lexicon(language: str) -> Lexicon:
    """Return the lists of a language; raises LexiconError with file and entry when one is malformed."""
    return Lexicon(
        stances=_load_words(language, "stance", {stance.value for stance in Stance}),
        kinds=_load_words(language, "source_kind", {kind.value for kind in SourceKind}),
        realis=_load_words(language, "realis", {realis.value for realis in Realis}),
        counted=_load_words(language, "counted", {counted.value for counted in Counted}),
        quantities=_load_quantities(language),
        bounds=_load_bounds(language),
        modes=_load_modes(language),
        party_clues=_load_party_clues(language),
        checks=_load_checks(language),
        notices=_load_notices(language),
        lists=load_lists(language),
    )


@cache
def load_lists(language: str) -> dict[str, frozenset[str]]:
    """Return the plain lists of a language by name: words split at blanks, or phrases as they are."""
    lists = {}
    for name, entry in _read(language, "lists").items():
        words = frozenset(entry.get("words", "").split()) | frozenset(entry.get("phrases", ()))
        if not words or not entry.get("source"):
            raise LexiconError(f"{language}/lists.toml, [{name}]: it has no words, or no source")
        lists[name] = words
    return lists


def _load_words(language: str, name: str, values: set[str]) -> dict[str, Entry]:
    entries = _read(language, name)
    check_words(f"{language}/{name}.toml", name, entries, values)
    words: dict[str, Entry] = {}
    for base, entry in entries.items():
        value = entry[name]
        for form in inflect(base) | set(entry.get("forms", ())):
            words.setdefault(form, Entry(value, base))
    return words


def check_words(place: str, name: str, entries: Mapping[str, Mapping[str, Any]], values: set[str]) -> None:
    """Raise LexiconError, with place and entry, for an entry without a known value or without a source."""
    for base, entry in entries.items():
        if entry.get(name) not in values:
            raise LexiconError(f"{place}, [{base}]: {name} is {entry.get(name)!r}, not one of {sorted(values)}")
        if not entry.get("source"):
            raise LexiconError(f"{place}, [{base}]: it does not say where it comes from (source)")


def check_clues(place: str, roles: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise LexiconError, with place and role, for a clue without a weight or a role without clues."""
    for role in ("actor", "recipient"):
        if role not in roles:
            raise LexiconError(f"{place}: it has no clues for [{role}]")
    for role, clues in roles.items():
        if wrong := [clue for clue, weight in clues.items() if not isinstance(weight, float)]:
            raise LexiconError(f"{place}, [{role}]: {wrong} have no weights")


def _load_quantities(language: str) -> dict[str, Quantity]:
    entries = _read(language, "quantities")
    check_words(f"{language}/quantities.toml", "kind", entries, QUANTITY_KINDS)
    return {word: Quantity(entry["kind"], float(entry["value"])) for word, entry in entries.items()}


def _load_bounds(language: str) -> dict[str, Entry]:
    entries = _read(language, "bounds")
    check_words(f"{language}/bounds.toml", "bound", entries, BOUNDS)
    return {phrase: Entry(entry["bound"], phrase) for phrase, entry in entries.items()}


def _load_modes(language: str) -> dict[str, dict[str, str]]:
    entries = _read(language, "modes")
    if unknown := entries.keys() - set(EventType):
        raise LexiconError(f"{language}/modes.toml: {sorted(unknown)} are no types of events")
    return {
        type_: {form: mode for mode, words in modes.items() for base in words.split() for form in inflect(base)}
        for type_, modes in entries.items()
    }


def _load_party_clues(language: str) -> dict[str, dict[str, float]]:
    entries = _read(language, "party_clues")
    check_clues(f"{language}/party_clues.toml", entries)
    return entries


def _load_checks(language: str) -> tuple[CheckPattern, ...]:
    patterns = []
    for name, entry in _read(language, "verification").items():
        try:
            pattern = re.compile(entry["pattern"], re.IGNORECASE | re.VERBOSE)
            patterns.append(CheckPattern(name, Status(entry["status"]), pattern))
        except (KeyError, ValueError, re.error) as error:
            raise LexiconError(f"{language}/verification.toml, [{name}]: {error}") from error
    return tuple(patterns)


def _load_notices(language: str) -> dict[str, re.Pattern[str]]:
    entries, patterns = _read(language, "notices"), {}
    for name, entry in entries.items():
        if not entry.get("source"):
            raise LexiconError(f"{language}/notices.toml, [{name}]: it does not say where it comes from (source)")
        try:
            patterns[name] = re.compile(entry["pattern"], re.IGNORECASE | re.VERBOSE | re.MULTILINE)
        except (KeyError, re.error) as error:
            raise LexiconError(f"{language}/notices.toml, [{name}]: {error}") from error
    return patterns


def _read(language: str, name: str) -> dict[str, dict[str, Any]]:
    path = files("reportedly.lexicon") / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{language}/{name}.toml: {error}") from error
