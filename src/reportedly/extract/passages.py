"""Cut source and content to the words that our guide wants."""

from reportedly.model import Analysis, Cue, Range, Span

LOOSE = " \t\n,;:."
RELATIVE = frozenset({"who", "which", "whose", "whom"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
CLOSING = "”\"’'»"


def find_source(analysis: Analysis, cue: Cue) -> Span | None:
    """Return the source nearest to its cue, or None where the cue has none."""
    if not cue.sources:
        return None
    first, last = min(cue.sources, key=lambda words: _distance(words, cue.words))
    return trim(analysis, analysis.span(first, _cut_clause(analysis, first, last)))


def find_content(analysis: Analysis, cue: Cue, source: Span | None, quotes: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the passages of the content in order, without loose marks at their ends."""
    passages: list[Span] = []
    for words in cue.contents:
        span = trim(analysis, _whole_quote(analysis, analysis.span(*words), quotes))
        if span is None or (source is not None and source.contains(span)):
            continue
        if passages and not any(char.isalnum() for char in analysis.text[passages[-1].end : span.start]):
            passages[-1] = Span.of(analysis.text, passages[-1].start, span.end)
        else:
            passages.append(span)
    return tuple(passages)


def _cut_clause(analysis: Analysis, first: int, last: int) -> int:
    """Return where a source ends before its relative clause and without a possessive ending."""
    clause = (word for word in range(first + 1, last) if analysis.word(word).lower() in RELATIVE)
    last = next(clause, last)
    return last - 1 if last - 1 > first and analysis.word(last - 1) in POSSESSIVE else last


def _distance(words: Range, cue: Range) -> int:
    return max(words[0] - cue[1], cue[0] - words[1], 0)


def trim(analysis: Analysis, span: Span) -> Span | None:
    """Return a span without loose marks at its ends, or None where nothing is left."""
    start, end = span.start, span.end
    text = analysis.text
    while end > start and text[end - 1] in LOOSE and not _abbreviation(text, end):
        end -= 1
    while start < end and text[start] in LOOSE:
        start += 1
    return Span.of(text, start, end) if any(char.isalnum() for char in text[start:end]) else None


def _abbreviation(text: str, end: int) -> bool:
    return text[end - 1] == "." and end >= 3 and text[end - 3] == "."


def _whole_quote(analysis: Analysis, span: Span, quotes: tuple[Span, ...]) -> Span:
    """Take in a mark that stands right outside of a passage that fills its quotation."""
    text = analysis.text
    start, end = span.start, span.end
    for quote in quotes:
        if not quote.overlaps(span):
            continue
        if quote.start < start and not _letters(text, quote.start, start):
            start = quote.start
        if quote.end > end and not _letters(text, end, quote.end):
            end = quote.end
    return Span.of(text, start, end)


def _letters(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])
