"""Find the words of a report that name places, and tell places from their governments and their people."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.gazetteer import Gazetteer
from reportedly.gazetteer.fold import KIND_WORDS, fold
from reportedly.model import Analysis, Event, Range, Span, Statement

ACTING = frozenset({"nsubj", "nsubj:pass", "root", "conj", "obl:agent"})
"""Relations in which the name of a place stands for its government, if it is a source or a doer as well."""
DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
WELL_KNOWN = 100_000
"""Inhabitants from which a place is taken for one even where the model sees an organisation or a person."""


@dataclass(slots=True)
class Named:
    """One name with all its places in the text: as a place, as a people, and inside the name of a body.

    ``kinds`` are words beside it that tell what it is.
    """

    name: str
    ranges: list[Range] = field(default_factory=list)
    people: list[Range] = field(default_factory=list)
    bodies: list[Range] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)


def find_names(analysis: Analysis, gazetteer: Gazetteer) -> dict[str, Named]:
    """Return the names of places by their folded form, in the order of the text."""
    found: dict[str, Named] = {}
    for first, last in _ranges(analysis, gazetteer):
        text = analysis.span(first, last).text
        country = gazetteer.people_of(text) if last - first == 1 else None
        if country is not None:
            found.setdefault(f"people of {country}", Named(text)).people.append((first, last))
        else:
            named = found.setdefault(fold(text), Named(text))
            named.ranges.append((first, last))
            named.kinds |= _kinds(analysis, first, last)
    for first, last in _inside_bodies(analysis, gazetteer, found):
        text = analysis.span(first, last).text
        found.setdefault(fold(text), Named(text)).bodies.append((first, last))
    return found


def _inside_bodies(analysis: Analysis, gazetteer: Gazetteer, found: Mapping[str, Named]) -> Iterator[Range]:
    """Yield the places with which names of bodies begin or end: "Kentucky State Police", "Bank of England"."""
    taken = {word for one in found.values() for words in (*one.ranges, *one.people) for word in range(*words)}
    for name in analysis.names:
        first = name.first + (analysis.lower[name.first] == "the" and name.last - name.first > 1)
        if name.kind != "organisation" or not taken.isdisjoint(range(first, name.last)):
            continue
        parts = [*((first, at) for at in range(name.last, first, -1)), (name.last - 1, name.last)]
        for words in parts:
            if analysis.lower[words[1] - 1] != "state" and _names_body(analysis, gazetteer, words, found):
                yield words
                break


def _names_body(analysis: Analysis, gazetteer: Gazetteer, words: Range, found: Mapping[str, Named]) -> bool:
    text = analysis.span(*words).text
    if not text[0].isupper() or (words[1] - words[0] == 1 and gazetteer.people_of(text)):
        return False
    return _is_known(analysis, gazetteer, words) or (fold(text) in found and bool(gazetteer.find(text)))


def _ranges(analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Range]:
    """Yield the words of every name of a place: those the model sees, and those it misses that are well known."""
    taken: set[int] = set()
    for name in analysis.names:
        first = name.first + (analysis.lower[name.first] == "the" and name.last - name.first > 1)
        if first < max(taken, default=-1):
            continue
        words = _fit(analysis, gazetteer, (first, name.last)) if name.kind == "place" else (first, name.last)
        if name.kind == "place" or _is_known(analysis, gazetteer, words):
            taken.update(range(*words))
            yield words
    for word, tag in enumerate(analysis.upos):
        text = analysis.word(word)
        if word in taken or tag not in ("PROPN", "ADJ") or not text[0].isupper():
            continue
        if gazetteer.people_of(text) or _is_abbreviated(analysis, gazetteer, word, taken):
            yield word, word + 1


def _is_abbreviated(analysis: Analysis, gazetteer: Gazetteer, word: int, taken: Collection[int]) -> bool:
    """Tell whether a word is a country or region in short: "U.S.", "B.C.", and "Mo" behind a town and a comma."""
    text = analysis.word(word)
    after_town = word > 1 and analysis.lower[word - 1] == "," and word - 2 in taken
    if not after_town and not (DOTTED.fullmatch(text) and (not word or analysis.upos[word - 1] != "NUM")):
        return False
    found = gazetteer.find(text)
    return bool(found) and found[0].kind in ("country", "region")


def _fit(analysis: Analysis, gazetteer: Gazetteer, words: Range) -> Range:
    """Return the words of a name that is listed: one word more ("United" + "States"), or the last or first few."""
    first, last = words
    if first and _is_capital(analysis, first - 1) and _is_listed_large(analysis, gazetteer, (first - 1, last)):
        return first - 1, last
    if (
        last < len(analysis.words)
        and analysis.upos[last] == "PROPN"
        and gazetteer.find(analysis.span(first, last + 1).text)
    ):
        return first, last + 1
    if gazetteer.find(analysis.span(first, last).text):
        return words
    shorter = [*((at, last) for at in range(first + 1, last)), *((first, at) for at in range(last - 1, first, -1))]
    return next((one for one in shorter if _is_known(analysis, gazetteer, one)), words)


def _is_capital(analysis: Analysis, word: int) -> bool:
    return analysis.word(word)[0].isupper() and analysis.upos[word] in ("PROPN", "ADJ")


def _is_listed_large(analysis: Analysis, gazetteer: Gazetteer, words: Range) -> bool:
    found = gazetteer.find(analysis.span(*words).text)
    return bool(found) and (found[0].kind in ("country", "larger", "region") or found[0].population >= WELL_KNOWN)


def _is_known(analysis: Analysis, gazetteer: Gazetteer, words: Range) -> bool:
    """Tell whether words that may be something else are the whole name of a country, a region or a large town."""
    text = analysis.span(*words).text
    if words[1] - words[0] == 1 and gazetteer.people_of(text):
        return True
    found = gazetteer.find(text)
    return bool(found) and (found[0].kind in ("country", "larger") or found[0].population >= WELL_KNOWN)


def _kinds(analysis: Analysis, first: int, last: int) -> set[str]:
    """Return the words in or right after a name that tell its kind: "Idlib province", "the city of Idlib"."""
    before = first - 2 if first > 1 and analysis.lower[first - 1] == "of" else max(0, first - 1)
    around = range(before, min(len(analysis.words), last + 1))
    return {analysis.lower[word] for word in around if analysis.lower[word] in KIND_WORDS}


def find_acting(analysis: Analysis, statements: Sequence[Statement], events: Sequence[Event]) -> list[Span]:
    """Return the phrases that speak or act: sources of statements and doers of events."""
    speaking = [statement.source for statement in statements if statement.source is not None]
    return speaking + [party for event in events for party in event.actor]


def is_acting(analysis: Analysis, words: Range, acting: Sequence[Span]) -> bool:
    """Tell whether the name of a place stands for its government here."""
    head, span = analysis.head_of(*words), analysis.span(*words)
    return analysis.relations[head] in ACTING and any(
        phrase.contains(span) and analysis.head_of(*analysis.words_of(phrase)) == head for phrase in acting
    )


def find_containers(analysis: Analysis, named: Mapping[str, Named]) -> dict[str, list[str]]:
    """Return for each name those that follow it as what it lies in: "Pokrovsk in Donetsk region", "Paris, Texas"."""
    places = sorted((words, key) for key, one in named.items() for words in one.ranges)
    found: dict[str, list[str]] = defaultdict(list)
    for (words, key), (after, other) in pairwise(places):
        between = [analysis.lower[word] for word in range(words[1], after[0])]
        if key != other and _is_inside(between):
            found[key].append(other)
    return found


def _is_inside(between: Sequence[str]) -> bool:
    plain = [word for word in between if word not in KIND_WORDS | {"the", "northern", "southern", "eastern", "western"}]
    return plain in ([","], ["in"], ["of"], [",", "in"], ["("], ["'s"]) and len(between) <= 4


def mentions_of(analysis: Analysis, ranges: Sequence[Range]) -> Iterator[Span]:
    """Yield the spans of ranges of words."""
    for words in sorted(ranges):
        yield analysis.span(*words)
