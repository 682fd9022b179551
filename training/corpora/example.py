"""One training text in the shape that every corpus reader gives."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from reportedly.analyse.sentences import find_sentences
from reportedly.analyse.words import find_words

Span = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """A cue with its source and content, as indices of words; labels are empty where a corpus has none."""

    cue: list[int]
    source: list[list[int]]
    content: list[list[int]]
    stance: str = ""
    kind: str = ""


@dataclass(slots=True)
class Happening:
    """An event with the words of its mentions; type and realis are empty where a corpus has none of ours."""

    mentions: list[list[int]]
    type: str = ""
    realis: str = ""
    roles: dict[str, list[list[int]]] = field(default_factory=dict)


@dataclass(slots=True)
class Example:
    """A text with its words, and the layers that its corpus annotates (None where it does not)."""

    name: str
    corpus: str
    text: str
    words: list[Span]
    sentences: list[Span]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: list[str] | None = None
    mentions: list[tuple[int, str, str]] | None = None
    attributions: list[Attribution] | None = None
    happenings: list[Happening] | None = None
    factual: dict[int, float] | None = None
    """How factual the event of a word is, from -3 (certainly not) to 3."""
    types: list[tuple[int, int, tuple[str, ...]]] | None = None
    """Stretches of words with the event type that is told in them, or the types of which it is one."""
    starts: list[int] = field(default_factory=list)

    def words_in(self, start: int, end: int) -> list[int]:
        """Return the words that share a character with a span."""
        if not self.starts:
            self.starts = [word[0] for word in self.words]
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return [i for i in range(first, last) if self.words[i][1] > start and self.words[i][0] < end]


def from_text(name: str, corpus: str, text: str) -> Example:
    """Return an example whose words and sentences are the ones that reading will find."""
    words: list[Span] = []
    sentences: list[Span] = []
    for start, end in find_sentences(text):
        found = find_words(text, start, end)
        sentences.append((len(words), len(words) + len(found)))
        words.extend(found)
    return Example(name, corpus, text, words, [s for s in sentences if s[0] < s[1]])
