"""Tell by words and names whether two reports are about the same story."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from reportedly.model import Reading
from reportedly.resolve.wordforms import stems_of

Weights = Mapping[str, float]
MIN_NAME = 3
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Story:
    """What one report is about; its words and names are weighed so that their squares add up to one."""

    reading: Reading

    @cached_property
    def words(self) -> Weights:
        """The telling words of text and title; the tenth use of a word adds less than the second."""
        texts = [meaning.span.text for meaning in self.reading.meanings] + [self.reading.report.title or ""]
        counts = Counter(stem for text in texts for stem in sorted(stems_of(text)))
        return to_unit({stem: 1 + log(count) for stem, count in counts.items()})

    @cached_property
    def names(self) -> Weights:
        """The words with a capital that do not open a sentence."""
        later = (word for meaning in self.reading.meanings for word in WORD.findall(meaning.span.text)[1:])
        return to_unit(Counter(word.casefold() for word in later if word[0].isupper() and len(word) >= MIN_NAME))


def to_unit(weights: Mapping[str, float]) -> Weights:
    """Return weights of the same proportions whose squares add up to one."""
    length = sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in weights.items()}
