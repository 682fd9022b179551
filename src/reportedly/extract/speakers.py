"""Tell for the words inside quotations who speaks them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Analysis, Span, Statement
from reportedly.text.quotes import find_quotes

MARKS = frozenset("“„\"«‘'")


def find_speakers(analysis: Analysis, statements: Sequence[Statement], heads: Mapping[str, int]) -> dict[int, int]:
    """Return who speaks each quoted word, innermost, as a head word; ``heads`` are the sources' by statement."""
    quotes = [Span.of(analysis.text, start, end) for start, end in find_quotes(analysis.text)]
    found: dict[int, int] = {}
    for statement in sorted(statements, key=_size, reverse=True):
        if statement.source is not None and statement.id in heads:
            head = heads[statement.id]
            for passage in statement.content:
                found |= dict.fromkeys(_spoken(analysis, passage, statement.source, quotes), head)
    return found | _continued(analysis, quotes, found)


def _size(statement: Statement) -> tuple[int, str]:
    return sum(passage.end - passage.start for passage in statement.content), statement.id


def _spoken(analysis: Analysis, passage: Span, source: Span, quotes: Sequence[Span]) -> Iterator[int]:
    """Yield the words of a passage that its source speaks: all of a quoted one, else those in quotations."""
    words = range(*analysis.words_of(passage))
    if passage.text[0] in MARKS and not passage.contains(source):
        yield from words
        return
    for word in words:
        quote = _quote_at(quotes, analysis.words[word][0])
        if quote is not None and not quote.overlaps(source):
            yield word


def _quote_at(quotes: Sequence[Span], at: int) -> Span | None:
    number = bisect_right(quotes, at, key=lambda quote: quote.start) - 1
    return quotes[number] if number >= 0 and at < quotes[number].end else None


def _continued(analysis: Analysis, quotes: Sequence[Span], found: dict[int, int]) -> dict[int, int]:
    """Return who speaks the quotations that no statement has: who spoke before in the paragraph, else behind."""
    more: dict[int, int] = {}
    spoken = [(quote, _speaker(analysis, quote, found)) for quote in quotes]
    for at, (quote, speaker) in enumerate(spoken):
        if speaker is None:
            near = [*reversed(spoken[:at]), *spoken[at + 1 :]]
            paragraph = (one for other, one in near if one is not None and _is_together(analysis.text, quote, other))
            if (other := next(paragraph, None)) is not None:
                more |= dict.fromkeys(range(*analysis.words_of(quote)), other)
    return {word: head for word, head in more.items() if word not in found}


def _speaker(analysis: Analysis, quote: Span, found: dict[int, int]) -> int | None:
    return next((found[word] for word in range(*analysis.words_of(quote)) if word in found), None)


def _is_together(text: str, quote: Span, other: Span) -> bool:
    first, last = min(quote, other), max(quote, other)
    return "\n" not in text[first.start : last.end]
