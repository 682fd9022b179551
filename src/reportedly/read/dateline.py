"""Find what the first lines of a report say about it: headline, byline, dateline, agency and date."""

import re
from functools import cache
from itertools import islice

from reportedly.lexicon import load_lists
from reportedly.read.dates import find_dates
from reportedly.read.head import Head

HEAD_CHARS = 2500
MAX_TITLE_CHARS = 220
MAX_TITLE_WORDS = 30
BYLINE = re.compile(
    r"^(?:by|written by|reported by|reporting by)\s+(?P<names>[^\W\d_][^\n]{2,100}?)\s*$", re.IGNORECASE
)
NAME = r"[A-Z\u00c0-\u00de][\w.'’\-]*"
WITHIN = rf"(?:,\s+{NAME}(?:\s+{NAME}){{0,3}})?"
PLACE = rf"{NAME}(?:[ /]{NAME}){{0,3}}{WITHIN}"
CAPITALS = rf"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’\- /]{{2,30}}{WITHIN}"
DAY = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)?"
DASH = r"\s*(?:—|–|--|-)\s+"
SIGNED = r"\((?P<agency>[A-Z][^()\n]{1,40})\)"
PLAIN = re.compile(rf"^(?P<place>{CAPITALS}){DAY}\s*(?:{SIGNED})?{DASH}", re.MULTILINE)
PUBLISHED = re.compile(r"^(?:published|updated|posted|date|last updated|issued)\b[:\s]", re.IGNORECASE)
MAX_DATE_LINE_CHARS = 60


def find_head(text: str) -> Head:
    """Return what the head of a text says of itself."""
    head = text[:HEAD_CHARS]
    lines = [line.strip() for line in head.split("\n")]
    dateline = _credited().search(head) or PLAIN.search(head)
    return Head(
        title=_find_title(lines, text),
        byline=next((match["names"] for line in lines[:8] if (match := BYLINE.match(line))), None),
        dateline=(dateline[0].strip(" \n—–-") or None) if dateline else None,
        agency=dateline.groupdict().get("agency") if dateline else None,
        published=_find_published(lines, dateline[0] if dateline else ""),
    )


def _find_title(lines: list[str], text: str) -> str | None:
    filled = [line for line in lines if line]
    if len(filled) < 2 or len(filled[0]) > MAX_TITLE_CHARS or len(filled[0].split()) > MAX_TITLE_WORDS:
        return None
    first = filled[0]
    ends = first.endswith((".", ",", ";", ":")) and not first.endswith("...")
    if ends or _credited().match(first) or PLAIN.match(first) or len(first) >= len(text.strip()):
        return None
    return first


def _find_published(lines: list[str], dateline: str) -> str | None:
    stated = [line for line in lines[:12] if len(line) <= MAX_DATE_LINE_CHARS]
    told = [line for line in stated if PUBLISHED.match(line)] + [dateline]
    found = [day for line in told for day in islice(find_dates(line), 1)]
    alone = [day for line in stated[:8] for day in islice(find_dates(line), 1) if _is_date_line(line)]
    return next(iter(found + alone), None)


def _is_date_line(line: str) -> bool:
    """Tell whether a short line holds little else than a date."""
    return len(re.findall(r"[^\W\d_]{3,}", line)) <= 3


@cache
def _credited() -> re.Pattern[str]:
    """Return the pattern of a dateline that credits an agency."""
    agencies = "|".join(map(re.escape, sorted(load_lists("en")["agencies"])))
    credit = rf"\((?P<agency>[^()\n]{{0,30}}?\b(?:{agencies})\b[^()\n]{{0,30}})\)"
    return re.compile(rf"^(?P<place>{PLACE})?{DAY}\s*{credit}\s*(?:{DASH})?", re.MULTILINE)
