"""Read amounts off words: "at least 12", "some 1.5 million", "dozens", "between 10 and 15", each with its bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Range

DIGITS = re.compile(
    r"(?P<sign>[$€£¥]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?(?P<scale>m|bn|k|tn|mn)?", re.IGNORECASE
)
RANGES = frozenset({"to", "or", "-", "–", "and"})
BOUND_MAX_WORDS = 3
BOUNDS_AFTER = {"or more": "least", "or fewer": "most", "or less": "most"}
"""Words behind a number that open its bounds."""
ADDING = (100, 1000)
"""Scales behind which smaller number words are added."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The words of an amount with its bound words, the core alone, and the bounds; None is open."""

    words: Range
    core: Range
    low: float | None
    high: float | None
    money: bool
    bound: str | None


@dataclass(frozen=True, slots=True)
class _Core:
    last: int
    value: float
    open: bool
    money: bool


def find_amounts(analysis: Analysis, lexicon: Lexicon) -> Iterator[Amount]:
    """Yield the amounts of a text in order, none within another."""
    for first, last in analysis.sentences:
        at = first
        while at < last:
            core = _read_core(analysis, lexicon, at, last)
            if core is None:
                at += 1
                continue
            amount = _amount(analysis, lexicon, (first, last), at, core)
            yield amount
            at = amount.words[1]


def _amount(analysis: Analysis, lexicon: Lexicon, sentence: Range, at: int, core: _Core) -> Amount:
    first, bound = _read_bound(analysis, lexicon, sentence[0], at)
    end, high = _read_range(analysis, lexicon, sentence[1], core, between=bound == "between")
    if high is not None:
        return Amount((first, end), (at, end), core.value, high, core.money, None)
    after = " ".join(analysis.lower[core.last : core.last + 2])
    if bound is None and core.last + 2 <= sentence[1] and after in BOUNDS_AFTER:
        low, top = _bounds(BOUNDS_AFTER[after], core)
        return Amount((first, core.last + 2), (at, core.last), low, top, core.money, BOUNDS_AFTER[after])
    low, top = _bounds(bound, core)
    return Amount((first, core.last), (at, core.last), low, top, core.money, bound)


def _bounds(bound: str | None, core: _Core) -> tuple[float | None, float | None]:
    value = core.value
    if bound == "least" or (core.open and bound is None) or (core.open and bound == "about"):
        return value, None
    if bound == "most":
        return None, value
    if bound == "above":
        return (value if core.open else value + 1), None
    if bound == "below":
        return None, value - 1
    return value, value


def _read_bound(analysis: Analysis, lexicon: Lexicon, floor: int, at: int) -> tuple[int, str | None]:
    """Return the first word of the bound words before a number, and what they say."""
    if at > floor and analysis.lower[at - 1] == "between":
        return at - 1, "between"
    for size in range(min(BOUND_MAX_WORDS, at - floor), 0, -1):
        phrase = " ".join(analysis.lower[word] for word in range(at - size, at))
        if phrase in lexicon.bounds:
            return at - size, lexicon.bounds[phrase].value
    return at, None


def _read_range(
    analysis: Analysis, lexicon: Lexicon, last: int, core: _Core, *, between: bool
) -> tuple[int, float | None]:
    """Return the end and the high bound of "10 to 15", "10-15" and "between 10 and 15"."""
    at = core.last
    if at + 1 >= last or analysis.lower[at] not in RANGES:
        return core.last, None
    if analysis.lower[at] == "and" and not between:
        return core.last, None
    other = _read_core(analysis, lexicon, at + 1, last)
    if other is None or other.open or other.value <= core.value:
        return core.last, None
    return other.last, other.value


def _read_core(analysis: Analysis, lexicon: Lexicon, at: int, last: int) -> _Core | None:
    word = analysis.lower[at]
    if word.isalpha() and word not in lexicon.quantities:
        return None
    if word in "$€£¥" and at + 1 < last:
        inner = _read_core(analysis, lexicon, at + 1, last)
        return None if inner is None else _Core(inner.last, inner.value, inner.open, money=True)
    match = DIGITS.fullmatch(word)
    if match is not None:
        value = float(match["digits"].replace(",", "") + (match["part"] or ""))
        scale = lexicon.quantities.get((match["scale"] or "").lower())
        value *= scale.value if scale is not None else 1
        return _scaled(analysis, lexicon, _Core(at + 1, value, open=False, money=bool(match["sign"])), last)
    return _read_words(analysis, lexicon, at, last)


def _read_words(analysis: Analysis, lexicon: Lexicon, at: int, last: int) -> _Core | None:
    known = lexicon.quantities.get(analysis.lower[at])
    if known is None:
        return _read_hyphened(analysis, lexicon, at, last)
    if known.kind == "many":
        return _read_many(analysis, lexicon, at, last, known.value)
    if known.kind == "unit":
        return _scaled(analysis, lexicon, _read_units(analysis, lexicon, at, last), last)
    following = lexicon.quantities.get(analysis.lower[at + 1]) if at + 1 < last else None
    if known.kind == "article" and following is not None and following.kind == "scale" and following.value > 1:
        return _scaled(analysis, lexicon, _Core(at + 1, 1, open=False, money=False), last)
    if known.kind == "half" and at + 2 < last and analysis.lower[at + 1] == "a":
        return _scaled(analysis, lexicon, _Core(at + 2, known.value, open=False, money=False), last)
    return None


def _read_hyphened(analysis: Analysis, lexicon: Lexicon, at: int, last: int) -> _Core | None:
    parts = [lexicon.quantities.get(part) for part in analysis.lower[at].split("-")]
    if len(parts) != 2 or any(part is None or part.kind != "unit" for part in parts):
        return None
    value = sum(part.value for part in parts if part is not None)
    return _scaled(analysis, lexicon, _Core(at + 1, value, open=False, money=False), last)


def _read_units(analysis: Analysis, lexicon: Lexicon, at: int, last: int) -> _Core:
    value, end = lexicon.quantities[analysis.lower[at]].value, at + 1
    step = end + 1 if end < last and analysis.word(end) == "-" else end
    if value >= 20 and step < last:
        more = lexicon.quantities.get(analysis.lower[step])
        if more is not None and more.kind == "unit" and 0 < more.value < 10:
            return _Core(step + 1, value + more.value, open=False, money=False)
    return _Core(end, value, open=False, money=False)


def _read_many(analysis: Analysis, lexicon: Lexicon, at: int, last: int, value: float) -> _Core:
    """Read "tens of thousands" and "hundreds of thousands" as one."""
    if at + 2 < last and analysis.lower[at + 1] == "of":
        more = lexicon.quantities.get(analysis.lower[at + 2])
        if more is not None and more.kind == "many" and more.value > value:
            return _Core(at + 3, value * more.value / 2, open=True, money=False)
    return _Core(at + 1, value, open=True, money=False)


def _scaled(analysis: Analysis, lexicon: Lexicon, core: _Core, last: int) -> _Core:
    """Take in "hundred", "million", "dozen" behind a number, and what "two hundred and six" adds."""
    value, end = core.value, core.last
    if tuple(analysis.lower[end : end + 3]) == ("and", "a", "half") and end + 3 <= last:
        value, end = value + 0.5, end + 3
    while end < last:
        scale = lexicon.quantities.get(analysis.lower[end])
        if scale is None or scale.kind != "scale":
            break
        value, end = value * scale.value, end + 1
        rest = end + 1 if end < last and analysis.lower[end] == "and" else end
        units = _small(analysis, lexicon, rest, last, below=scale.value)
        if units is not None:
            value, end = value + units.value, units.last
    return _Core(end, value, core.open, core.money)


def _small(analysis: Analysis, lexicon: Lexicon, at: int, last: int, *, below: float) -> _Core | None:
    """Return the number words of less than a hundred or a thousand that begin here."""
    if below not in ADDING or at >= last:
        return None
    more = lexicon.quantities.get(analysis.lower[at])
    if more is None or more.kind != "unit" or not more.value:
        return None
    return _read_units(analysis, lexicon, at, last)
