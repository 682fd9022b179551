"""Put a source that is told again together with its fuller words before: "a port official", then "the official"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.model import Analysis, Span

ARTICLES = frozenset({"a", "an", "the", "one"})
MOST_NEAR = 200
"""Sources with one last word that are looked back at: more than any report has but one made of many."""


def pair_repeats(
    analysis: Analysis, parts: Sequence[list[int]], sources: Mapping[int, Span]
) -> list[tuple[list[int], list[int]]]:
    """Return pairs of parts where "the" repeats a source without a name, if just one before has all its words."""
    known: defaultdict[str, list[tuple[list[str], list[int]]]] = defaultdict(list)
    pairs = []
    for part in sorted(parts):
        for words in (_words(analysis, sources[head]) for head in part if head in sources):
            if not words:
                continue
            near = known[words[-1]][-MOST_NEAR:]
            fits = {id(other): other for more, other in near if _repeats(words, more) and other is not part}
            if len(fits) == 1:
                pairs.append((*fits.values(), part))
            known[words[-1]].append((words, part))
    return [(first, second) for first, second in pairs]


def _words(analysis: Analysis, source: Span) -> list[str]:
    """Return the words of a source, none where a name is among them."""
    first, last = analysis.words_of(source)
    named = any(word in analysis.name_at for word in range(first, last))
    return [] if named else list(analysis.lower[first:last])


def _repeats(words: Sequence[str], more: Sequence[str]) -> bool:
    """Tell whether a phrase with "the" says nothing beyond an earlier one with the same last word."""
    return words[0] == "the" and {*words} - ARTICLES <= {*more}
