"""Find reports that retell another from beginning to end in other words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.lexicon import Lexicon
from reportedly.model import Reading, Reason, Span
from reportedly.resolve.copying import cut_report
from reportedly.resolve.credits import find_credit
from reportedly.resolve.numerals import find_numerals
from reportedly.resolve.precedence import order_readings
from reportedly.resolve.wording import Wording

Grid = NDArray[np.float64]

# All chosen on the wire-room cases, where four of six paraphrases pass and no other pair without an echo; of 579 pairs
# of ECB+ articles on one incident, one without an echo passes.
# Both reports must be covered by retold sentences, in the order of the other, to this part of their length, and to a
# smaller one where the later names the earlier as its source;
MIN_RETOLD = 0.4
MIN_RETOLD_CREDITED = 0.33
# of the later one's names and numbers this part must stand in the earlier one, and of these this part in its order.
MIN_SHARED_FACTS = 0.6
MIN_ORDER = 0.85
MIN_FACTS = 8
# Two sentences say the same the more, the closer their vectors once what all sentences of both have in common is
# taken off (from the first cosine to the second) and the more names and numbers they share (two are plenty).
FAR, NEAR = 0.15, 0.65
PLENTY_OF_FACTS = 2.0
MEANING_WEIGHT = 0.6
# Smaller numbers are told in every report.
MIN_TELLING_NUMBER = 3
MIN_NAME_CHARS = 3
MIN_SENTENCES = 3
TINY = 1e-9


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of a report: their vectors, shares of its length, and the names and numbers in them."""

    vectors: Grid
    lengths: Grid
    facts: tuple[frozenset[str], ...]

    @property
    def order(self) -> dict[str, int]:
        """The sentence in which each fact comes up first."""
        places: dict[str, int] = {}
        for number, facts in enumerate(self.facts):
            for fact in facts:
                places.setdefault(fact, number)
        return places


def find_paraphrase(a: Reading, b: Reading, lexicon: Lexicon) -> Reason | None:
    """Return why the later of two reports is the earlier one in other words, None where it is not."""
    first, second = order_readings(a, b)
    if min(len(first.meanings), len(second.meanings)) < MIN_SENTENCES:
        return None
    original, copy = _to_sentences(first, lexicon), _to_sentences(second, lexicon)
    shared, order = _compare_facts(original, copy)
    if shared < MIN_SHARED_FACTS or order < MIN_ORDER:
        return None
    alike = _compare(original, copy)
    retold = min(_cover(alike, copy.lengths), _cover(alike.T, original.lengths))
    if retold < MIN_RETOLD and (retold < MIN_RETOLD_CREDITED or find_credit(first, second) is None):
        return None
    return Reason("texts:same content in the same order", None, round(retold, 3))


def find_facts(reading: Reading, lexicon: Lexicon) -> frozenset[str]:
    """Return the names and numbers of a report; one that retells another shares at least ``MIN_FACTS`` with it."""
    if len(reading.meanings) < MIN_SENTENCES:
        return frozenset()
    wording = cut_report(reading.report)
    return frozenset(fact for one in reading.meanings for fact in _find_facts(wording, one.span, lexicon))


def _to_sentences(reading: Reading, lexicon: Lexicon) -> _Sentences:
    wording = cut_report(reading.report)
    lengths = np.array([len(meaning.span.text) for meaning in reading.meanings], dtype=np.float64)
    facts = tuple(frozenset(_find_facts(wording, meaning.span, lexicon)) for meaning in reading.meanings)
    return _Sentences(np.array([meaning.vector for meaning in reading.meanings]), lengths / lengths.sum(), facts)


def _find_facts(wording: Wording, sentence: Span, lexicon: Lexicon) -> Iterator[str]:
    """Yield the names and the numbers of a sentence, a number always in figures."""
    words = wording.words_in(sentence.start, sentence.end)
    small = set()
    for number in find_numerals(wording.keys, words, lexicon.quantities):
        small |= set(range(number.first, number.last))
        if number.value >= MIN_TELLING_NUMBER:
            yield f"{number.value:g}"
    for at in range(*words):
        key, (start, _) = wording.keys[at], wording.places[at]
        if (
            at not in small
            and len(key) >= MIN_NAME_CHARS
            and wording.text[start].isupper()
            and key not in wording.lower
        ):
            yield key.removesuffix("s")


def _compare_facts(original: _Sentences, copy: _Sentences) -> tuple[float, float]:
    """Return which part of the copy's facts stands in the original, and which part of these in its order."""
    there, here = original.order, copy.order
    shared = sorted((number, there[fact]) for fact, number in here.items() if fact in there)
    if len(shared) < MIN_FACTS:
        return 0.0, 0.0
    return len(shared) / len(here), _longest_rise([place for _, place in shared]) / len(shared)


def _longest_rise(places: Sequence[int]) -> int:
    """Return how many places can be kept so that none is followed by a smaller one."""
    ends: list[int] = []
    for place in places:
        at = bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _compare(original: _Sentences, copy: _Sentences) -> Grid:
    """Return for every sentence of the copy and of the original how much they say the same, from 0 to 1."""
    middle = np.concatenate([original.vectors, copy.vectors]).mean(axis=0)
    cosines = _centred(copy.vectors, middle) @ _centred(original.vectors, middle).T
    meaning = np.clip((cosines - FAR) / (NEAR - FAR), 0.0, 1.0)
    told = [Counter(fact for facts in side.facts for fact in facts) for side in (original, copy)]
    weight = {fact: 1 / max(told[0][fact], told[1][fact]) for fact in told[0].keys() & told[1].keys()}
    facts = np.array([[sum(weight[f] for f in here & there) for there in original.facts] for here in copy.facts])
    return MEANING_WEIGHT * meaning + (1 - MEANING_WEIGHT) * np.clip(facts / PLENTY_OF_FACTS, 0.0, 1.0)


def _centred(vectors: Grid, middle: Grid) -> Grid:
    moved: Grid = vectors - middle
    lengths: Grid = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), TINY)
    return np.divide(moved, lengths)


def _cover(alike: Grid, lengths: Grid) -> float:
    """Return how much of the rows' length is told again in the columns, going through both in order."""
    best = np.zeros(alike.shape[1] + 1)
    for row, length in zip(alike, lengths, strict=True):
        gained = np.maximum(best[:-1], best[1:]) + length * row
        best = np.maximum.accumulate(np.maximum(best, np.concatenate([[0.0], gained])))
    return float(best[-1])
