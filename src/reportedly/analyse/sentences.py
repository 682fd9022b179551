"""Cut a text into sentences; a sentence never crosses a line break."""

import re
from collections.abc import Iterator

from nupunkt import sent_spans

LINE = re.compile(r"[^\n]+")
CHUNK_CHARS = 20_000


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence without the white space around it."""
    for line in LINE.finditer(text):
        for start in range(line.start(), line.end(), CHUNK_CHARS):
            yield from _in_line(text, start, min(start + CHUNK_CHARS, line.end()))


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in sent_spans(text[start:end]):
        words = text[start + first : start + last]
        if words.strip():
            left = len(words) - len(words.lstrip())
            yield start + first + left, start + first + len(words.rstrip())
