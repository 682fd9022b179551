"""Find where a report says that it has its text from another."""

import re
from collections.abc import Iterator

from reportedly.model import Reading, Reason, Report, Span

ACRONYM = re.compile(r"\(([^()]{2,12})\)")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
# A part of a name ("the Lantern" for "Mazgeri Lantern") has to be this long to stand for the whole.
MIN_PART_CHARS = 4
MIN_INITIALS = 3


def find_credit(first: Reading, second: Reading) -> Reason | None:
    """Return where the later report names the outlet or the agency of the earlier one; None where it does not."""
    names = list(dict.fromkeys(_names(first.report)))
    if _same(first.report.outlet, second.report.outlet):
        return Reason("credit:same outlet")
    for field in ("byline", "agency", "dateline", "outlet"):
        if any(_stands_in(name, getattr(second.report, field) or "") for name in names):
            return Reason(f"credit:{field}")
    for name in (*names, *_parts(first, second)):
        if (match := _search(name, second.report.text)) is not None:
            return Reason("credit:words", Span.of(second.report.text, *match.span()))
    return None


def _names(report: Report) -> Iterator[str]:
    """Yield the names under which a report can be credited, the fullest first."""
    for name in (report.outlet, report.agency):
        if name:
            yield ARTICLE.sub("", ACRONYM.sub("", name)).strip()
            yield from ACRONYM.findall(name)
            initials = "".join(re.findall(r"\b[^\W\d_]", name)) if name == report.outlet else ""
            if len(initials) >= MIN_INITIALS and initials.isupper():
                yield initials


def _parts(first: Reading, second: Reading) -> Iterator[str]:
    """Yield single words of the outlet's name that are no name of a place in either report."""
    places = {word.casefold() for reading in (first, second) for place in reading.places for word in place.name.split()}
    for word in re.findall(r"[^\W\d_]+", ARTICLE.sub("", first.report.outlet or "")):
        if len(word) >= MIN_PART_CHARS and word.casefold() not in places:
            yield word


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and (one or "").casefold() == (other or "").casefold()


def _search(name: str, text: str) -> re.Match[str] | None:
    """Return where a name stands in a text as a name: with its capitals."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)


def _stands_in(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None
