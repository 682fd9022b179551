"""Lead a person's pronoun, which cannot mean what the model linked it with, to the nearest earlier person that fits."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.extract.genders import Signs

import os
NAMED=os.environ.get("NAMED")
FAR = int(os.environ.get("FAR","4"))
from reportedly.extract.genders import SOFT, FARX
"""Sentences before its own in which the person of a pronoun is looked for."""

Speakers = Mapping[int, int]
"""The head word of whoever speaks, by each word inside a quotation."""


def settle_strays(signs: Signs, parts: list[list[int]], strays: Sequence[int], speakers: Speakers) -> None:
    """Put each stray pronoun into the part of the person that it can mean, else into a new part."""
    for stray in sorted(strays):
        found = next((part for part in _candidates(signs, parts, stray, speakers) if _fits(signs, part, stray) and (stray not in SOFT or not NAMED or any(h in signs.analysis.name_at for h in part))), None)
        if found is None and stray in SOFT:
            found = next(part for part in parts if SOFT[stray] in part)
        if found is None:
            parts.append([stray])
        else:
            found.append(stray)
            found.sort()


def _candidates(signs: Signs, parts: list[list[int]], stray: int, speakers: Speakers) -> Iterator[list[int]]:
    """Yield the parts of earlier persons, sentence by sentence backwards: nearest first, farther back subjects first."""
    of = {head: part for part in parts for head in part}
    numbers = signs.analysis.sentence_numbers
    heads = [head for head in of if head < stray and numbers[stray] - numbers[head] <= (min(FAR, FARX) if stray in SOFT else FAR)]
    heads = [head for head in heads if _is_open(signs, head, stray, speakers)]
    for head in sorted(heads, key=lambda head: _rank(signs, head, numbers[stray] - numbers[head])):
        yield of[head]


DEPTH=os.environ.get("DEPTH","0")
def _rank(signs: Signs, head: int, back: int) -> tuple[int, bool, int, int]:
    subject = back > 0 and signs.analysis.relations[head].startswith("nsubj")
    return back, not subject, _depth(signs, head) if DEPTH=="2" or DEPTH=="1" and back>0 else 0, -head


def _depth(signs: Signs, head: int) -> int:
    """Count the words above a word in its sentence."""
    depth, heads = 0, signs.analysis.heads
    while heads[head] != head and depth < 50:
        head, depth = heads[head], depth + 1
    return depth


def _is_open(signs: Signs, head: int, stray: int, speakers: Speakers) -> bool:
    """Tell whether a head word may be meant: not the speaker, nor from outside of a quotation someone inside of it."""
    if signs.is_pronoun(head) and signs.side(head) is None:
        return False
    if head in speakers and stray not in speakers:
        return False
    return speakers.get(stray) != head and stray not in signs.analysis.children[head]


def _fits(signs: Signs, part: Sequence[int], stray: int) -> bool:
    side = signs.side(stray)
    sides = {one for head in part if (one := signs.side(head)) is not None}
    if any(signs.is_many(head) for head in part):
        return False
    if not any(signs.is_one_person(head) or signs.side(head) for head in part):
        return False
    return sides <= {side}
