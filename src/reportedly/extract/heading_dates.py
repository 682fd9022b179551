"""Know a date that stands alone on its line: when the report came out, not when something happened."""

import re
from collections.abc import Sequence

from reportedly.model import Span, Time

LONGEST = 45
"""A line of more letters than this is no heading with a date."""
WORD = re.compile(r"[^\W\d_]{3,}")
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def keep_told(text: str, spans: Sequence[Span], times: Sequence[Time]) -> tuple[Span, ...]:
    """Return the spans that do not stand on a line of nothing but a date."""
    return tuple(span for span in spans if not _is_heading(text, span, times))


def _is_heading(text: str, span: Span, times: Sequence[Time]) -> bool:
    start, end = text.rfind("\n", 0, span.end) + 1, text.find("\n", span.end)
    line = text[start : len(text) if end < 0 else end]
    if len(line) > LONGEST:
        return False
    for time in times:
        if start <= time.span.start and time.span.end <= start + len(line):
            line = line.replace(time.span.text, "")
    return WORD.search(WEEKDAY.sub("", line)) is None
