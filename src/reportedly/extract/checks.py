"""Find wording about verification, who says it and what it is about."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reportedly.lexicon import CheckPattern, Lexicon
from reportedly.model import Analysis, Check, Reason, Span, Statement

BEFORE, AFTER = 40, 4
"""How many statements before and after a check's place can hold it: far more than ever nest."""

Match = tuple[Span, CheckPattern]


def find_checks(analysis: Analysis, lexicon: Lexicon, statements: Sequence[Statement]) -> tuple[Check, ...]:
    """Return the checks of a report in order; where two patterns meet, the longer wording stays."""
    ordered = sorted((one for one in statements if one.cue is not None), key=_place)
    return tuple(_check(span, pattern, ordered) for span, pattern in _keep_longest(_matches(analysis, lexicon)))


def _matches(analysis: Analysis, lexicon: Lexicon) -> Iterator[Match]:
    for pattern in lexicon.checks:
        for match in pattern.pattern.finditer(analysis.text):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip())
            if start < end:
                yield Span.of(analysis.text, start, end), pattern


def _keep_longest(matches: Iterable[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m[0].start, -m[0].end)):
        if not kept or not kept[-1][0].overlaps(match[0]):
            kept.append(match)
        elif len(match[0].text) > len(kept[-1][0].text):
            kept[-1] = match
    return kept


def _place(statement: Statement) -> int:
    return statement.cue.start if statement.cue is not None else statement.content[0].start


def _check(span: Span, pattern: CheckPattern, ordered: Sequence[Statement]) -> Check:
    at = bisect_left(ordered, span.start, key=_place)
    around = ordered[max(0, at - BEFORE) : at + AFTER]
    teller = next((s for s in around if s.cue is not None and s.cue.overlaps(span)), None)
    return Check(
        span=span,
        status=pattern.status,
        by=teller.source if teller is not None else None,
        about=tuple(s.id for s in _meant(span, teller, around)),
        reasons=(Reason(f"check:{pattern.name}", span),),
    )


def _meant(span: Span, teller: Statement | None, around: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statement that the wording itself tells, else the one that holds it, else the last before it."""
    if teller is not None:
        return [teller]
    holding = [s for s in around if any(passage.contains(span) for passage in s.content)]
    before = [s for s in around if s.cue is not None and s.cue.end <= span.start]
    return holding[-1:] or before[-1:]
