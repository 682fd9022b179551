"""Tell by words and names what story a report is about."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

from reportedly.model import Reading
from reportedly.resolve.wordforms import stems_of

Weights = Mapping[str, float]
MIN_NAME = 3
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Story:
    """The words and the names of a report, each weighed so that their squares add up to one."""

    words: Weights
    names: Weights


def find_story(reading: Reading) -> Story:
    """Return a report's story: telling words of text and title, and words with a capital that open no sentence."""
    texts = [meaning.span.text for meaning in reading.meanings]
    counts = Counter(stem for text in [*texts, reading.report.title or ""] for stem in sorted(stems_of(text)))
    later = (word for text in texts for word in WORD.findall(text)[1:])
    names = Counter(word.casefold() for word in later if word[0].isupper() and len(word) >= MIN_NAME)
    return Story(to_unit({stem: 1 + log(count) for stem, count in counts.items()}), to_unit(names))


def to_unit(weights: Mapping[str, float]) -> Weights:
    """Return weights of the same proportions whose squares add up to one."""
    length = sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in weights.items()}
