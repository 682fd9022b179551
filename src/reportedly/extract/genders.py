"""Part what the model links where no one can be both: he and she, and a person's pronoun with a place or a body."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis

SIDES = ("masculine", "feminine")
BEFORE = frozenset({"compound", "nmod:desc", "flat", "nmod"})
PERSONS = ("masculine", "feminine", "speaking")
MANY = frozenset({"NNS", "NNPS"})
NEAR_SENTENCES = 1
"""From a pronoun back to words for the same one, beyond which a nearer person is looked for; GUM dev: even up to 4."""
THINGS = frozenset({"place", "organization"})


@dataclass(frozen=True)
class Signs:
    """What the words of one report tell about whom a head word can mean; ``kinds`` are the model's."""

    analysis: Analysis
    lexicon: Lexicon

    @cached_property
    def kinds(self) -> Mapping[int, str]:
        """The kind of every head word that the model found, and of every name where the name tells."""
        named = {"person": "person", "organisation": "organization", "place": "place"}
        found = {
            word: named[name.kind]
            for name in self.analysis.names
            if name.kind in named
            for word in range(name.first, name.last)
        }
        return found | {**self.spoken}

    @cached_property
    def spoken(self) -> Mapping[int, str]:
        """The kind of every head word of a mention, whatever its name tells."""
        return {mention.head: mention.kind for mention in self.analysis.mentions}

    def is_pronoun(self, head: int) -> bool:
        """Tell whether a head word stands for somebody without naming them."""
        return self.analysis.lower[head] in self.lexicon.lists["pronouns"]

    def side(self, head: int) -> str | None:
        """Return whether a head word, or a title before it, means a man or a woman, if either."""
        titles = [c for c in self.analysis.children[head] if c < head and self.analysis.relations[c] in BEFORE]
        name = self.analysis.name_at.get(head)
        before = [name.first - 1] if name is not None and name.first else []
        words = [self.analysis.lower[word].rstrip(".") for word in (head, *before, *titles)]
        return next((side for word in words for side in SIDES if word in self.lexicon.lists[side]), None)

    def means_person(self, head: int) -> bool:
        """Tell whether a pronoun can only mean one person."""
        return any(self.analysis.lower[head] in self.lexicon.lists[name] for name in PERSONS)

    def is_one_person(self, head: int) -> bool:
        """Tell whether a head word that is no pronoun means one person."""
        return self.kinds.get(head) == "person" and not self.is_pronoun(head) and not self.is_many(head)

    def is_many(self, head: int) -> bool:
        """Tell whether a head word is a noun for several."""
        return self.analysis.xpos[head] in MANY


def part_kinds(signs: Signs, heads: Sequence[int]) -> list[list[int]]:
    """Return persons apart from the places and bodies of one group; other words stay with what stands before them."""
    parts: dict[bool, list[int]] = {}
    waiting: list[int] = []
    last = waiting
    for head in heads:
        kind = None if signs.is_pronoun(head) else signs.kinds.get(head)
        if kind in THINGS or kind == "person":
            last = parts.setdefault(kind == "person", [])
        last.append(head)
    found = list(parts.values())
    if not found:
        return [waiting]
    found[0][:0] = waiting
    return found


def part_genders(signs: Signs, heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the heads of one group that can mean one, and the pronouns that must mean another."""
    called = [head for head in heads if not signs.is_pronoun(head)]
    kinds = {signs.kinds.get(head) for head in called}
    if kinds & THINGS and "person" not in kinds:
        strange = [head for head in heads if head not in called and signs.means_person(head)]
    else:
        side = _side(signs, heads, called)
        strange = [head for head in heads if head not in called and signs.side(head) not in (side, None)]
    return [head for head in heads if head not in strange], strange


def find_far(signs: Signs, heads: Sequence[int]) -> dict[int, int]:
    """Return each he or she that stands far behind the words before it, with the last of those, up to the next noun."""
    numbers = signs.analysis.sentence_numbers
    found: dict[int, int] = {}
    home: int | None = None
    for before, head in pairwise(heads):
        if not signs.is_pronoun(head):
            home = None
        elif signs.side(head) is not None and (home is not None or numbers[head] - numbers[before] > NEAR_SENTENCES):
            home = before if home is None else home
            found[head] = home
    return found


def _side(signs: Signs, heads: Sequence[int], called: Sequence[int]) -> str | None:
    """Return what a group's nouns and titles tell, else the pronoun that stands nearest behind a phrase of it."""
    told = next((side for head in called if (side := signs.side(head)) is not None), None)
    if told is not None:
        return told
    near = sorted(_distances(signs, heads, called))
    return near[0][1] if near else next((side for head in heads if (side := signs.side(head)) is not None), None)


def _distances(signs: Signs, heads: Sequence[int], called: Sequence[int]) -> Iterator[tuple[int, str]]:
    for head in heads:
        side = signs.side(head)
        before = [one for one in called if one < head]
        if side is not None and before:
            yield head - before[-1], side
