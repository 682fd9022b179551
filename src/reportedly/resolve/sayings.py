"""Cut what a report hands on, and what it tells itself, into sayings: one thing said by one mouth."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from reportedly.model import Reading, Span, Stance, Statement
from reportedly.resolve.names import SourceName, name_source
from reportedly.resolve.stories import Story, Weights, find_story, to_unit
from reportedly.resolve.wordforms import stems_of

PARTS = re.compile(r"(?:,|;|\band\b|\bbut\b)+\s+(?=that\s)|;\s+")
"""Where one content goes on to another thing: ", and that", ";"."""
OWN = "report"
"""Stands for the statement where the report tells in its own voice, as it does with events."""
NUMBER_WEIGHT = 2.0
"""A numeral tells twice as much as a word of what is meant."""
AROUND = 1
"""Sentences before and after that count as the setting of a saying."""
MOST_INSIDE = 0.5
"""An outer statement that has more than this of its telling words in an inner one says nothing of its own there."""
ANSWERS = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.CONFIRMS})
MAX_ANSWER_WORDS = 3
"""An answer of no more telling words than this ("denied this", "an invention") does not say what it answers."""
MIN_OWN_WORDS = 4
"""A sentence of the report itself with fewer telling words than this is a heading or a remark."""
MAX_STEPS_BACK = 3
"""Statements back to the one that a short answer can answer; on the wire-room cases it is nearly always the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words of one sentence that one mouth says; ``order`` is the place of its statement among those of the report.

    ``words`` are its telling words and ``setting`` those of the sentences around, each weighed by how rare the word is
    in this report, so that what the whole report is about counts less; ``vector`` is the meaning of its sentence.
    """

    report: str
    statement: str
    order: int
    span: Span
    speaker: SourceName | None
    stance: Stance
    words: Weights
    setting: Weights
    vector: tuple[float, ...]
    story: Story


def find_sayings(reading: Reading) -> tuple[Saying, ...]:
    """Return the sayings of a report in order; where statements nest, the mouth nearest to the words has them."""
    sentences = _Sentences(reading)
    said = list(_innermost(sorted(_said(reading, sentences.spans), key=_place)))
    both = said + [(_trimmed(reading.report.text, span), None, -1) for span in sentences.own([one[0] for one in said])]
    found = [_saying(reading, sentences, one) for one in sorted(both, key=_place)]
    return tuple(_with_answered(one, found[:at]) for at, one in enumerate(found))


_Said = tuple[Span, Statement | None, int]


class _Sentences:
    """The sentences of a report with their telling words, and in how many of them a word stands."""

    def __init__(self, reading: Reading) -> None:
        self.story = find_story(reading)
        self.spans = tuple(meaning.span for meaning in reading.meanings)
        self._vectors = tuple(meaning.vector for meaning in reading.meanings)
        self.stems = tuple(stems_of(span.text) for span in self.spans)
        self.counts = Counter(stem for stems in self.stems for stem in stems)

    def weigh(self, stems: frozenset[str]) -> Weights:
        """Return words with weights whose squares add up to one."""
        return to_unit({one: _worth(one) / sqrt(self.counts[one] or 1) for one in sorted(stems)})

    def own(self, said: Sequence[Span]) -> Iterator[Span]:
        """Yield the sentences that hand nothing on and tell enough to be compared."""
        for span, stems in zip(self.spans, self.stems, strict=True):
            if len(stems) >= MIN_OWN_WORDS and not any(span.overlaps(one) for one in said):
                yield span

    def around(self, span: Span) -> frozenset[str]:
        """Return the telling words of the sentence in which a span begins and of its neighbours."""
        at = self._at(span)
        return frozenset().union(*self.stems[max(0, at - AROUND) : at + AROUND + 1])

    def vector_at(self, span: Span) -> tuple[float, ...]:
        """Return the meaning of the sentence in which a span begins."""
        return self._vectors[self._at(span)] if self._vectors else ()

    def _at(self, span: Span) -> int:
        return max(0, bisect_right(self.spans, span.start, key=lambda one: one.start) - 1)


def _worth(stem: str) -> float:
    return NUMBER_WEIGHT if not stem.isalpha() and any(char.isdigit() for char in stem) else 1.0


def _place(said: _Said) -> tuple[Span, int]:
    return said[0], said[2]


def _said(reading: Reading, sentences: Sequence[Span]) -> Iterator[_Said]:
    text = reading.report.text
    for order, statement in enumerate(reading.statements):
        pairs = ((passage, one) for passage in statement.content for one in sentences if passage.overlaps(one))
        for passage, sentence in pairs:
            parts = _parts(text, max(passage.start, sentence.start), min(passage.end, sentence.end))
            yield from ((part, statement, order) for part in parts)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in PARTS.finditer(text, start, end):
        yield _trimmed(text, Span.of(text, at, match.start()))
        at = match.end()
    yield _trimmed(text, Span.of(text, at, end))


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without what is no word at either end."""
    places = [at for at in range(span.start, span.end) if text[at].isalnum()]
    return Span.of(text, places[0], places[-1] + 1) if places else Span(span.start, span.start, "")


def _innermost(said: Sequence[_Said]) -> Iterator[_Said]:
    """Yield each of the words once: of two that overlap the inner one, if it has most of what the outer says."""
    kept: list[_Said] = []
    for one in sorted((one for one in said if one[0].text), key=lambda one: (one[0].end - one[0].start, *_place(one))):
        inside = [other for other in kept if other[0].overlaps(one[0])]
        if not inside:
            kept.append(one)
        elif len(stems_of(" ".join(other[0].text for other in inside))) <= MOST_INSIDE * len(stems_of(one[0].text)):
            kept = [other for other in kept if other not in inside] + [one]
    yield from kept


def _saying(reading: Reading, sentences: _Sentences, said: _Said) -> Saying:
    span, statement, order = said
    return Saying(
        report=reading.report.id,
        statement=OWN if statement is None else statement.id,
        order=order,
        span=span,
        speaker=None if statement is None else name_source(reading, statement),
        stance=Stance.ASSERTS if statement is None else statement.stance,
        words=sentences.weigh(stems_of(span.text)),
        setting=sentences.weigh(sentences.around(span)),
        vector=sentences.vector_at(span),
        story=sentences.story,
    )


def _with_answered(saying: Saying, before: Sequence[Saying]) -> Saying:
    """Return a short answer with the words that it answers added to its own, anything else as it is."""
    if saying.stance not in ANSWERS or len(saying.words) > MAX_ANSWER_WORDS:
        return saying
    others = [one for one in before if one.statement not in (OWN, saying.statement)]
    if not others or others[-1].order < saying.order - MAX_STEPS_BACK:
        return saying
    asked = others[-1].words
    both = {one: saying.words.get(one, 0.0) + asked.get(one, 0.0) for one in sorted(saying.words.keys() | asked.keys())}
    return replace(saying, words=to_unit(both))
