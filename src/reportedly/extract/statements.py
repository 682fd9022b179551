"""Find who is made to say what: put a statement together for every cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.blocks import find_block
from reportedly.extract.manner import decide_manner
from reportedly.extract.nesting import link_inside
from reportedly.extract.passages import find_content, find_source
from reportedly.extract.stances import decide_stance
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Cue, Manner, Reason, SourceKind, Span, Statement
from reportedly.text.quotes import find_quotes

EMPTY = frozenset({"AUX", "PART", "ADV", "DET", "PRON", "CCONJ", "NUM"})
"""Tags of words that hand nothing over by themselves, unless a word list says that they do ("reportedly")."""


def find_statements(analysis: Analysis, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return the statements of a report in the order of their cues; their source kinds are still open."""
    quotes = [Span.of(analysis.text, start, end) for start, end in find_quotes(analysis.text)]
    found = list(_each(analysis, lexicon, quotes))
    named = [replace(statement, id=f"s{number}") for number, statement in enumerate(found, 1)]
    return link_inside(named)


def _each(analysis: Analysis, lexicon: Lexicon, quotes: list[Span]) -> Iterator[Statement]:
    for cue in analysis.cues:
        if _is_empty(analysis, cue, lexicon):
            continue
        near = _near(analysis, cue, quotes)
        source = find_source(analysis, cue)
        block = find_block(analysis.text, analysis.span(*cue.words))
        content = block or find_content(analysis, cue, source, near)
        if content:
            manner = decide_manner(analysis.text, analysis.span(*cue.words), content, near)
            if block:
                manner = Manner.DIRECT, Reason("block:after colon", block[0])
            yield _statement(analysis, lexicon, cue, (source, content), manner)


def _is_empty(analysis: Analysis, cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether a cue has no word that could hand over: "is", "also", "must not"."""
    words = range(*cue.words)
    return all(analysis.upos[w] in EMPTY and analysis.lower[w] not in lexicon.stances for w in words)


def _near(analysis: Analysis, cue: Cue, quotes: list[Span]) -> tuple[Span, ...]:
    """Return the quotations that touch a cue or its content."""
    ranges = (cue.words, *cue.contents)
    start = analysis.words[min(first for first, _ in ranges)][0]
    end = analysis.words[max(last for _, last in ranges) - 1][1]
    first = bisect_right(quotes, start, key=lambda quote: quote.end)
    last = bisect_left(quotes, end, key=lambda quote: quote.start)
    return tuple(quotes[first:last])


def _statement(
    analysis: Analysis,
    lexicon: Lexicon,
    cue: Cue,
    words: tuple[Span | None, tuple[Span, ...]],
    manner: tuple[Manner, Reason],
) -> Statement:
    source, content = words
    stance, why_stance = decide_stance(analysis, cue, lexicon)
    at = analysis.span(*cue.words)
    return Statement(
        id="",
        source=source,
        source_kind=SourceKind.NONE,
        cue=at,
        content=content,
        manner=manner[0],
        stance=stance,
        confidence=round(cue.score, 3),
        reasons=(Reason("model:cue", at, round(cue.score, 3)), why_stance, manner[1]),
    )
