"""Cut a text into sentences; a sentence never crosses a line break."""

import re
from collections.abc import Iterator

from nupunkt import sent_spans

LINE = re.compile(r"[^\n]+")
CHUNK_CHARS = 20_000


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence without the white space around it."""
    for line in LINE.finditer(text):
        at = line.start()
        while at < line.end():
            end = min(at + CHUNK_CHARS, line.end())
            found = list(_in_part(text, at, end))
            if end < line.end() and len(found) > 1:
                found, end = found[:-1], found[-1][0]
            yield from found
            at = end


def _in_part(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in sent_spans(text[start:end]):
        words = text[start + first : start + last]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            yield start + first + lead, start + first + len(words.rstrip())
