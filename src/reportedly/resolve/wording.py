"""Cut a text into words in a form in which case, marks and the way of printing do not count."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
MARKS = str.maketrans(dict.fromkeys("’'.,"))
SENTENCE_END = re.compile(r"[.!?…]|\n")


@dataclass(frozen=True)
class Wording:
    """The words of a text as they are compared, the place of each, and which of them begin a sentence."""

    text: str
    keys: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that stand in the text without a capital at least once."""
        return frozenset(
            key for key, (start, _) in zip(self.keys, self.places, strict=True) if self.text[start].islower()
        )

    def cut(self, first: int, last: int) -> tuple[int, int]:
        """Return start and end in the text of words ``first`` to ``last`` (not included)."""
        return self.places[first][0], self.places[last - 1][1]

    def words_in(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of words that share a character with ``start`` to ``end`` of the text."""
        first = bisect_right(self.places, start, key=lambda place: place[1])
        return first, max(first, bisect_left(self.places, end, key=lambda place: place[0]))

    def sentence_start(self, word: int) -> int:
        """Return the word with which the sentence of a word begins."""
        return self.starts[max(0, bisect_right(self.starts, word) - 1)]

    def sentence_end(self, word: int) -> int:
        """Return the word after the last one of the sentence of a word."""
        at = bisect_right(self.starts, word)
        return self.starts[at] if at < len(self.starts) else len(self.keys)


def to_wording(text: str, begin: int = 0) -> Wording:
    """Return the words of a text from ``begin`` on: lower case, without accents, apostrophes and points."""
    matches = list(WORD.finditer(text, begin))
    places = tuple(match.span() for match in matches)
    return Wording(text, tuple(fold(match.group()) for match in matches), places, tuple(_find_starts(text, places)))


def fold(word: str) -> str:
    """Return a word as it is compared."""
    plain = word.casefold().translate(MARKS)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def _find_starts(text: str, places: tuple[tuple[int, int], ...]) -> list[int]:
    """Return the words that begin a sentence: the first, and every capital or figure after a stop."""
    starts = [0] if places else []
    for at in range(1, len(places)):
        (_, end), (start, _) = places[at - 1], places[at]
        if SENTENCE_END.search(text, end, start) and not text[start].islower():
            starts.append(at)
    return starts
