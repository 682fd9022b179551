"""Lay two reports beside each other, with what the later one took from the earlier."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from reportedly.model import Reading, Report, Span
from reportedly.resolve.passages import Match, find_matches
from reportedly.resolve.precedence import order_readings
from reportedly.resolve.wording import Wording, to_wording

# A dateline stands within this many characters of the beginning, below title and byline.
HEAD_CHARS = 400
# A new report is laid beside many others, one after the other; so many reports are kept cut.
MOST_KEPT = 8

Words = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the earlier text, and those that stand in their place; either can be empty."""

    before: Words
    after: Words


@dataclass(frozen=True, kw_only=True)
class Copying:
    """An earlier and a later reading, their words, and the matches between them."""

    first: Reading
    second: Reading
    original: Wording
    copy: Wording
    matches: tuple[Match, ...]

    @cached_property
    def kept(self) -> dict[int, int]:
        """The word of the later text for every word of the earlier one that it kept."""
        runs = (run for match in self.matches for run in match.runs)
        return {run.original + at: run.copy + at for run in runs for at in range(run.length)}

    @property
    def share(self) -> float:
        """The part of the later text's words that it took over."""
        return sum(match.words for match in self.matches) / max(1, len(self.copy.keys))

    def edits(self) -> Iterator[tuple[Match, Edit]]:
        """Yield what was changed within the matches, each edit with its match."""
        for match in self.matches:
            before, after = match.original[0], match.copy[0]
            for run in match.runs:
                if run.original > before or run.copy > after:
                    yield match, Edit((before, run.original), (after, run.copy))
                before, after = run.original_end, run.copy_end
            if match.original[1] > before or match.copy[1] > after:
                yield match, Edit((before, match.original[1]), (after, match.copy[1]))

    def before(self, words: Words) -> Span | None:
        """Return the span of some words in the earlier report, None for no words."""
        return _span(self.original, words)

    def after(self, words: Words) -> Span | None:
        """Return the span of some words in the later report, None for no words."""
        return _span(self.copy, words)


def compare_wordings(a: Reading, b: Reading) -> Copying:
    """Return two readings side by side, the earlier first, with all that the later one may have taken."""
    return lay_beside(*order_readings(a, b))


def lay_beside(first: Reading, second: Reading) -> Copying:
    """Return an earlier and a later reading side by side, with all that the later one may have taken."""
    original, copy = cut_report(first.report), cut_report(second.report)
    matches = tuple(find_matches(original, copy))
    return Copying(first=first, second=second, original=original, copy=copy, matches=matches)


@lru_cache(maxsize=MOST_KEPT)
def cut_report(report: Report) -> Wording:
    """Return the words of a report behind its dateline."""
    dateline = report.dateline
    at = report.text.find(dateline, 0, HEAD_CHARS + len(dateline)) if dateline else -1
    return to_wording(report.text, at + len(dateline) if dateline and at >= 0 else 0)


def with_matches(copying: Copying, matches: Iterable[Match]) -> Copying:
    """Return the same two readings with other matches."""
    return replace(copying, matches=tuple(matches))


def _span(wording: Wording, words: Words) -> Span | None:
    return Span.of(wording.text, *wording.cut(*words)) if words[1] > words[0] else None
