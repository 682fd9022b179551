"""Lead a person's pronoun, which cannot mean what the model linked it with, to the nearest earlier person that fits."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.extract.genders import NEAR_SENTENCES, Signs
from reportedly.model import Analysis

FAR_SENTENCES = 4
"""Before a pronoun's own in which its person is looked for, and fewer where the model found one farther back."""

Speakers = Mapping[int, int]
"""The head word of whoever speaks, by each word inside a quotation."""


def settle_strays(signs: Signs, parts: list[list[int]], strays: Mapping[int, int | None], speakers: Speakers) -> None:
    """Put each stray pronoun into the part of a person that it can mean, else of its home word, else into a new one."""
    for stray, home in sorted(strays.items()):
        reach = FAR_SENTENCES if home is None else NEAR_SENTENCES
        candidates = _candidates(signs, parts, (stray, reach), speakers)
        found = next((part for part in candidates if _fits(signs, part, stray)), None)
        if found is None and home is not None:
            found = next((part for part in parts if home in part), None)
        if found is None:
            parts.append([stray])
        else:
            found.append(stray)
            found.sort()


def _candidates(
    signs: Signs, parts: list[list[int]], sought: tuple[int, int], speakers: Speakers
) -> Iterator[list[int]]:
    """Yield the parts of earlier persons, sentence by sentence backwards, in each the nearest or the subject first."""
    stray, reach = sought
    of = {head: part for part in parts for head in part}
    numbers = signs.analysis.sentence_numbers
    heads = [head for head in of if head < stray and numbers[stray] - numbers[head] <= reach]
    heads = [head for head in heads if _is_open(signs, head, stray, speakers)]
    for head in sorted(heads, key=lambda head: _rank(signs, head, numbers[stray] - numbers[head])):
        yield of[head]


def _rank(signs: Signs, head: int, back: int) -> tuple[int, bool, int, int]:
    subject = back > 0 and signs.analysis.relations[head].startswith("nsubj")
    return back, not subject, _depth(signs.analysis, head), -head


def _depth(analysis: Analysis, head: int) -> int:
    """Count the words above a word in the tree of its sentence."""
    depth = 0
    while analysis.heads[head] != head and depth < len(analysis.words):
        head, depth = analysis.heads[head], depth + 1
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
