"""Find the words of a report that are no news: how it asked for comment, what it asks of its reader, tallies."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.model import Analysis, Range, Span


def find_asides(analysis: Analysis, lists: Mapping[str, frozenset[str]]) -> set[int]:
    """Return the words of phrases about asking, of sentences from a phrase to the reader on, and counted votes."""
    asking = (range(*words) for words in _find(analysis, lists["unreached"]))
    bidding = (range(first, analysis.sentence_of(first)[1]) for first, _ in _find(analysis, lists["bidding"]))
    return {word for words in (*asking, *bidding) for word in words} | {*_find_tallies(analysis, lists["tallies"])}


def _find(analysis: Analysis, phrases: frozenset[str]) -> Iterator[Range]:
    for match in _pattern(phrases).finditer(analysis.text):
        yield analysis.words_of(Span.of(analysis.text, *match.span()))


def _find_tallies(analysis: Analysis, tallies: frozenset[str]) -> Iterator[int]:
    """Yield the nouns that are counted in an election, by how many somebody won: "with 5,120 votes"."""
    for word, relation in enumerate(analysis.relations):
        head = analysis.heads[word]
        if relation == "nummod" and analysis.lower[head] in tallies:
            yield head


@cache
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
