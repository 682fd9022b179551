"""Find what stands between quotation marks, also when a mark is missing."""

import re
from collections.abc import Iterator

OPENING = "“„«‹"
CLOSING = "”»›"
STRAIGHT = '"'
PARAGRAPH = re.compile(r"[^\n]+")
SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=\w)")
SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")
MAX_SINGLE_CHARS = 600


def find_quotes(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each quotation, marks included, in order.

    A quotation that is not closed ends with its paragraph: that is how quotations over several
    paragraphs are set, each paragraph opening again. Single marks count only outside of double ones.
    """
    for paragraph in PARAGRAPH.finditer(text):
        double = list(_double(text, paragraph.start(), paragraph.end()))
        single = _single(text, paragraph.start(), paragraph.end())
        yield from sorted(double + [one for one in single if not _touches(one, double)])


def _double(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened = None
    for at in range(start, end):
        mark = text[at]
        if mark in OPENING or (mark == STRAIGHT and opened is None):
            opened = at if opened is None else opened
        elif mark in CLOSING or mark == STRAIGHT:
            if opened is not None:
                yield opened, at + 1
            opened = None
    if opened is not None and end - opened > 1:
        yield opened, end


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while match := SINGLE_OPEN.search(text, at, end):
        limit = min(end, match.end() + MAX_SINGLE_CHARS)
        close = SINGLE_CLOSE.search(text, match.end(), limit)
        if close is not None:
            yield match.start(), close.end()
        at = close.end() if close else match.end()


def _touches(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)
