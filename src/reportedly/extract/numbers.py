"""Find counts: how many of whom, what happened to them, and which counts are no counts but dates, ages or names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.extract.quantities import Amount, find_amounts
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted, Number, Reason, Span

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
PART = re.compile(r"\b(?:including|among (?:them|whom)|of (?:them|whom))\b")
DIVIDERS = frozenset({"#", ":", "/", "%"})
UP_STEPS = 4
NEAR_WORDS = 8
"""How far from a number a word may stand that tells what it counts when the grammar does not."""
PERSONS = frozenset({Counted.KILLED, Counted.INJURED, Counted.MISSING, Counted.DETAINED, Counted.DISPLACED})


def find_numbers(analysis: Analysis, lexicon: Lexicon) -> tuple[Number, ...]:
    """Return the counts of a report in order; subsets know the number of which they are a part."""
    found: list[Number] = []
    for amount in find_amounts(analysis, lexicon):
        if _is_count(analysis, lexicon, amount):
            number = _number(analysis, lexicon, amount, found[-1] if found else None)
            found.append(replace(number, part_of=_whole(analysis, number, found)))
    return tuple(found)


def _is_count(analysis: Analysis, lexicon: Lexicon, amount: Amount) -> bool:
    first, last = amount.core
    if amount.money:
        return True
    if amount.bound is None and analysis.relations[first] != "nummod" and _is_year_or_label(analysis, lexicon, amount):
        return False
    before = analysis.lower[amount.words[0] - 1] if amount.words[0] else ""
    after = [analysis.lower[word] for word in range(last, min(last + 2, len(analysis.words)))]
    months, units = lexicon.lists["months"], lexicon.lists["units"]
    if before in months | DIVIDERS or (after and (after[0] in months | units | DIVIDERS)):
        return False
    if len(after) > 1 and after[0] == "-" and after[1] in units:
        return False
    return analysis.span(first, last).text.lower() != "one" or _is_counting_one(analysis, first)


def _is_year_or_label(analysis: Analysis, lexicon: Lexicon, amount: Amount) -> bool:
    before = analysis.lower[amount.words[0] - 1] if amount.words[0] else ""
    return before in lexicon.lists["labels"] or YEAR.fullmatch(analysis.span(*amount.core).text) is not None


def _is_counting_one(analysis: Analysis, word: int) -> bool:
    """Tell whether "one" counts ("one person was killed") and is no pronoun ("no one", "the one who")."""
    return analysis.relations[word] == "nummod" and analysis.heads[word] > word


def _number(analysis: Analysis, lexicon: Lexicon, amount: Amount, before: Number | None) -> Number:
    first, last = amount.core
    noun = _noun(analysis, amount)
    end = max(last, noun + 1) if noun is not None else last
    span = analysis.span(amount.words[0], end)
    head = noun if noun is not None else first
    of, governor, why = _decide(analysis, lexicon, amount, head)
    if of is Counted.OTHER and noun is None and before is not None and before.of in PERSONS:
        of, why = before.of, Reason("number:as before", before.span)
    return Number(
        span=span, of=of, low=amount.low, high=amount.high, governor=governor, reasons=(why,),
        whom=analysis.span(noun, noun + 1) if noun is not None else None,
    )  # fmt: skip


def _noun(analysis: Analysis, amount: Amount) -> int | None:
    """Return the noun that is counted: "people" in "at least 12 people", "them" in "two of them"."""
    first, last = amount.core
    for word in range(first, last):
        head = analysis.heads[word]
        if head >= last and analysis.relations[word] == "nummod" and head - last < UP_STEPS:
            return head
    if last + 1 < len(analysis.words) and analysis.lower[last] == "of":
        children = [c for c in analysis.children[last - 1] if c > last and analysis.relations[c].startswith("nmod")]
        return children[0] if children and children[0] - last < UP_STEPS + 1 else None
    return None


def _decide(analysis: Analysis, lexicon: Lexicon, amount: Amount, head: int) -> tuple[Counted, int | None, Reason]:
    """Return what is counted, from the counted noun and then from the words on which it hangs, nearest first."""
    if amount.money or analysis.lower[head] in lexicon.lists["currencies"]:
        return Counted.MONEY, head, Reason("number:money", analysis.span(*amount.core))
    for word in (*_around(analysis, head), *_beside(analysis, amount)):
        entry = lexicon.counted.get(analysis.lower[word])
        if entry is not None and (word == head or entry.value != Counted.WEAPONS.value):
            return Counted(entry.value), word, Reason(f"number:{entry.name}", analysis.span(word, word + 1))
    people = analysis.lower[head] in lexicon.lists["people"]
    why = Reason("number:people" if people else "number:other", analysis.span(*amount.core))
    return Counted.PARTICIPANTS if people else Counted.OTHER, analysis.heads[head], why


def _around(analysis: Analysis, head: int) -> Iterator[int]:
    yield head
    yield from (
        c for c in analysis.children[head] if analysis.relations[c].split(":")[0] in ("amod", "acl", "compound")
    )
    word = head
    for _ in range(UP_STEPS):
        above = analysis.heads[word]
        if above == word or analysis.relations[word].split(":")[0] in ("ccomp", "advcl", "parataxis", "root"):
            break
        word = above
        yield word
        yield from (c for c in analysis.children[word] if analysis.relations[c] in ("xcomp", "amod") and c != head)


def _beside(analysis: Analysis, amount: Amount) -> Iterator[int]:
    """Yield the words near an amount in its sentence, nearest first, those behind it before those ahead of it."""
    first, last = analysis.sentence_of(amount.core[0])
    for distance in range(1, NEAR_WORDS + 1):
        if amount.core[1] - 1 + distance < last:
            yield amount.core[1] - 1 + distance
        if amount.words[0] - distance >= first:
            yield amount.words[0] - distance


def _whole(analysis: Analysis, number: Number, found: Sequence[Number]) -> Span | None:
    """Return the number just before, where "including", "among them" or "of them" makes this one a part of it."""
    if not found or found[-1].span.end > number.span.start:
        return None
    between = analysis.text[found[-1].span.end : number.span.start].lower()
    part = PART.search(between) is not None or number.span.text.endswith("of them")
    return found[-1].span if part and "." not in between else None
