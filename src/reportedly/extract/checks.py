"""Find wording about verification, who says it and what it is about."""

from collections.abc import Iterator, Sequence

from reportedly.lexicon import CheckPattern, Lexicon
from reportedly.model import Analysis, Check, Reason, Span, Statement


def find_checks(analysis: Analysis, lexicon: Lexicon, statements: Sequence[Statement]) -> tuple[Check, ...]:
    """Return the checks of a report in order; where two patterns meet, the longer wording stays."""
    found = sorted(_matches(analysis, lexicon), key=lambda match: (-(match[0].end - match[0].start), match[0]))
    kept: list[tuple[Span, CheckPattern]] = []
    for span, pattern in found:
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, pattern))
    return tuple(_check(analysis, span, pattern, statements) for span, pattern in sorted(kept, key=lambda k: k[0]))


def _matches(analysis: Analysis, lexicon: Lexicon) -> Iterator[tuple[Span, CheckPattern]]:
    for pattern in lexicon.checks:
        for match in pattern.pattern.finditer(analysis.text):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip())
            if start < end:
                yield Span.of(analysis.text, start, end), pattern


def _check(analysis: Analysis, span: Span, pattern: CheckPattern, statements: Sequence[Statement]) -> Check:
    teller = next((s for s in statements if s.cue is not None and s.cue.overlaps(span)), None)
    about = tuple(s.id for s in _near(analysis, span, statements))
    by = teller.source if teller is not None else None
    return Check(span=span, status=pattern.status, by=by, about=about, reasons=(Reason(f"check:{pattern.name}", span),))


def _near(analysis: Analysis, span: Span, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statement told by the wording itself or, failing that, the last one that began before it."""
    own = [s for s in statements if s.cue is not None and s.cue.overlaps(span)]
    holding = [s for s in statements if any(passage.contains(span) for passage in s.content)]
    before = [s for s in statements if s.cue is not None and s.cue.end <= span.start][-1:]
    yield from own or holding[-1:] or before
