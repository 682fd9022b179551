"""Words by which different reports tell the same act: "victory" and "beat", "blaze" and "fire"."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Acts:
    """The names of the acts that a word or a phrase, in lower case, can tell."""

    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]


@cache
def load_acts(language: str) -> Acts:
    """Return the words of all acts; raises LexiconError for an act without words or without a source."""
    path = files("reportedly.lexicon") / language / "acts.toml"
    try:
        entries = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{language}/acts.toml: {error}") from error
    return to_acts(f"{language}/acts.toml", entries)


def to_acts(place: str, entries: Mapping[str, Mapping[str, Any]]) -> Acts:
    """Return checked entries by word; ``place`` is named in the error about a bad one."""
    for act, entry in entries.items():
        if not entry.get("words") or not entry.get("source"):
            raise LexiconError(f"{place}, [{act}]: it has no words, or no source")
    words = _turn((act, str(entry["words"]).split()) for act, entry in entries.items())
    return Acts(words, _turn((act, entry.get("phrases", ())) for act, entry in entries.items()))


def _turn(entries: Iterable[tuple[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    """Return for each word the acts in which it stands."""
    pairs: Iterator[tuple[str, str]] = ((word, act) for act, words in entries for word in words)
    found: dict[str, frozenset[str]] = {}
    for word, act in pairs:
        found[word] = found.get(word, frozenset()) | {act}
    return found
