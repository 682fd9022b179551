"""A text with its grammar and what the reader model sees in it, before any judgement of ours."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.model.span import Span

Range = tuple[int, int]
POINTING = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``first`` to ``last`` (not included) that name something."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The head word of a phrase that stands for someone or something; equal groups mean the same one."""

    head: int
    kind: str
    group: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that hand over, and the ranges of words that the model takes for source and content."""

    words: Range
    sources: tuple[Range, ...]
    contents: tuple[Range, ...]
    stances: dict[str, float]
    kinds: dict[str, float]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that mean an event; triggers with one ``group`` mean the same event.

    ``types`` and ``realis`` are the model's shares, ``parties`` the ranges that it takes for actor, recipient, place
    and time, ``factual`` how sure it sounds, from -3 (certainly not) to 3. ``leanings`` has, by role, the words that
    may belong to a party with the model's share for each.
    """

    words: Range
    types: dict[str, float]
    realis: dict[str, float]
    parties: dict[str, tuple[Range, ...]]
    factual: float
    group: int
    score: float
    leanings: dict[str, dict[int, float]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """Words and sentences as ranges; per word its tags and its head (the root of a sentence heads itself)."""

    text: str
    words: tuple[Range, ...]
    sentences: tuple[Range, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[Name, ...]
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    vectors: tuple[tuple[float, ...], ...] = ()
    triggers: tuple[Trigger, ...] = ()

    def word(self, index: int) -> str:
        """Return the text of one word."""
        start, end = self.words[index]
        return self.text[start:end]

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The text of every word in lower case."""
        return tuple(self.text[start:end].lower() for start, end in self.words)

    def span(self, first: int, last: int) -> Span:
        """Return the span of words ``first`` to ``last`` (not included)."""
        return Span.of(self.text, self.words[first][0], self.words[last - 1][1])

    def sentence_of(self, word: int) -> Range:
        """Return the sentence in which a word stands."""
        return self.sentences[self.sentence_numbers[word]]

    @cached_property
    def sentence_numbers(self) -> tuple[int, ...]:
        """The number of its sentence for every word."""
        return tuple(n for n, (first, last) in enumerate(self.sentences) for _ in range(first, last))

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The words that each word heads, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for word, head in enumerate(self.heads):
            if head != word:
                found[head].append(word)
        return tuple(map(tuple, found))

    @cached_property
    def name_at(self) -> dict[int, Name]:
        """The name in which a word stands, for words that stand in one."""
        return {word: name for name in self.names for word in range(name.first, name.last)}

    def is_pointed_at(self, word: int) -> bool:
        """Tell whether a word is a noun that is named as known: "the attack", "these raids"."""
        return self.upos[word] == "NOUN" and any(self.lower[child] in POINTING for child in self.children[word])

    def words_of(self, span: Span) -> Range:
        """Return the range of words that share a character with a span."""
        first = bisect_right(self.words, span.start, key=lambda word: word[1])
        return first, max(first + 1, bisect_left(self.words, span.end, key=lambda word: word[0]))

    def subtree(self, word: int) -> list[int]:
        """Return a word and all that hangs on it, in order."""
        found, left = [], [word]
        while left:
            at = left.pop()
            found.append(at)
            left.extend(self.children[at])
        return sorted(found)

    def head_of(self, first: int, last: int) -> int:
        """Return the word of a range whose head lies outside of it."""
        inside = range(first, last)
        return next((w for w in inside if self.heads[w] not in inside or self.heads[w] == w), first)
