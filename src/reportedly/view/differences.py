"""Put two texts side by side in parts: kept, taken out, put in; long stretches that were kept are cut short."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

PARTS = re.compile(r"\s+|\w+|[^\w\s]")
"""What texts are compared by: words, spaces and signs."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?![a-z])|(?<=[.!?][\"”’)])\s+(?![a-z])")
AROUND_CHARS = 60
"""Of what was kept, so much is shown before and after a change."""
CUT = " … "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words with what became of them: kept, out or in."""

    what: str
    text: str


def find_differences(old: str, new: str) -> list[Piece]:
    """Return both texts as one row of pieces, in order."""
    before, after = PARTS.findall(old), PARTS.findall(new)
    return list(_pieces(before, after))


def find_changes_shortly(old: str, new: str) -> list[Piece]:
    """Return the differences with no more of what was kept than is needed to see where they are."""
    return [Piece(one.what, _short(one.text)) if one.what == "kept" else one for one in find_differences(old, new)]


def to_sentences(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces sentence by sentence, cut only where both texts end one with the same words."""
    rows: list[list[Piece]] = [[]]
    for one in pieces:
        parts = SENTENCE_END.split(one.text) if one.what == "kept" else [one.text]
        for number, part in enumerate(parts):
            if number:
                rows.append([])
            rows[-1].append(Piece(one.what, part))
    return [row for row in rows if any(one.text.strip() for one in row)]


def of_old(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of the earlier text."""
    return [one for one in pieces if one.what != "in"]


def of_new(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of the later text."""
    return [one for one in pieces if one.what != "out"]


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("kept", "".join(after[c:d]))
            continue
        if a < b:
            yield Piece("out", "".join(before[a:b]))
        if c < d:
            yield Piece("in", "".join(after[c:d]))


def _short(text: str) -> str:
    if len(text) <= 2 * AROUND_CHARS:
        return text
    return text[:AROUND_CHARS] + CUT + text[-AROUND_CHARS:]
