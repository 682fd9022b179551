"""Give the words that tell where and when as whole phrases, where the model marked pieces of them."""

from collections.abc import Iterable, Sequence

from reportedly.extract.party_candidates import NOMINAL
from reportedly.extract.phrases import find_phrase
from reportedly.extract.times import times_in
from reportedly.model import Analysis, Range, Span, Time

EDGES = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ"})
EMPTY = EDGES | {"DET", "PRON", "AUX", "PART"}
"""Kinds of words that alone tell neither where nor when."""
WITHIN = frozenset(
    {"det", "amod", "nummod", "compound", "flat", "case", "nmod:poss", "nmod:desc", "goeswith", "advmod", "fixed"}
)
"""Relations of a word to the noun in whose phrase it stands."""
NAMED = frozenset({"compound", "flat", "goeswith"})
"""Relations of a noun that is a piece of a longer name."""
MAX_STEPS = 4
NEXT_TO = 1
"""Pieces with no more than a space between them are one."""


def find_whole_places(analysis: Analysis, pieces: Iterable[Span]) -> tuple[Span, ...]:
    """Return the noun phrases in which the pieces stand, each once: "ez" becomes "the town of Deir ez-Zor"."""
    found: list[Span] = []
    for piece in pieces:
        found = _add(analysis, found, _widen(analysis, _strip(analysis, piece)))
    found.sort()
    return tuple(one for at, one in enumerate(found) if not _is_told(one, found[:at]))


def find_whole_times(analysis: Analysis, pieces: Iterable[Span], times: Sequence[Time]) -> tuple[Span, ...]:
    """Return the pieces with the whole of each time in them; what is no time and says nothing is left out."""
    found: list[Span] = []
    for piece in pieces:
        within = [time.span for time in times_in(times, piece)]
        if within or _says_something(analysis, piece):
            found = _add(analysis, found, _around(analysis, (piece, *within)), gap=NEXT_TO)
    return tuple(sorted(found))


def _add(analysis: Analysis, found: Iterable[Span], new: Span, *, gap: int = -1) -> list[Span]:
    """Return spans with another, made one with those that it meets."""
    apart = [one for one in found if max(one.start, new.start) - min(one.end, new.end) > gap]
    return [*apart, _around(analysis, (new, *(one for one in found if one not in apart)))]


def _around(analysis: Analysis, spans: Iterable[Span]) -> Span:
    kept = tuple(spans)
    return Span.of(analysis.text, min(one.start for one in kept), max(one.end for one in kept))


def _is_told(span: Span, others: Iterable[Span]) -> bool:
    return any(span.text.lower() == one.text.lower() for one in others)


def _says_something(analysis: Analysis, piece: Span) -> bool:
    return any(analysis.upos[word] not in EMPTY for word in range(*analysis.words_of(piece)))


def _strip(analysis: Analysis, piece: Span) -> Range:
    """Return the words of a piece without prepositions at its ends; all of them, if nothing else is there."""
    first, last = whole = analysis.words_of(piece)
    while first < last and analysis.upos[first] in EDGES:
        first += 1
    while last > first and analysis.upos[last - 1] in EDGES | {"DET"}:
        last -= 1
    return (first, last) if first < last else whole


def _widen(analysis: Analysis, words: Range) -> Span:
    head = analysis.head_of(*words)
    for _ in range(MAX_STEPS):
        if analysis.relations[head] not in (NAMED if analysis.upos[head] in NOMINAL else WITHIN):
            break
        head = analysis.heads[head]
    span = analysis.span(*words)
    phrase = find_phrase(analysis, head)
    fits = analysis.upos[head] in NOMINAL and phrase.overlaps(span)
    return _around(analysis, (span, phrase)) if fits else span
