"""Read numbers in words and in figures, so that "fourteen" and "14" are the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicon.load import Quantity

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the words ``first`` to ``last`` (not included) that say it."""

    value: float
    first: int
    last: int


def find_numerals(keys: Sequence[str], words: tuple[int, int], quantities: Mapping[str, Quantity]) -> Iterator[Numeral]:
    """Yield the numbers among some words; "one" is left out, which is an article more often."""
    at = words[0]
    while at < words[1]:
        end = at
        value = 0.0
        while end < words[1] and (added := _joined(value, keys[end], quantities)) is not None:
            value, end = added, end + 1
        if end > at and value > 1:
            yield Numeral(value, at, end)
        at = max(end, at + 1)


def _joined(value: float, word: str, quantities: Mapping[str, Quantity]) -> float | None:
    """Return a number with one more word of it, None when the word begins another."""
    if word.isdigit():
        return float(word) if value == 0 else None
    quantity = quantities.get(word)
    if quantity is None or quantity.kind not in {"unit", "scale"}:
        return None
    if quantity.kind == "scale":
        return max(value, 1.0) * quantity.value
    if value == 0 or (value % HUNDRED == 0) or (value % 10 == 0 and quantity.value < 10):
        return value + quantity.value
    return None
