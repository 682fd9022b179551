"""Make running text of the words of a corpus that keeps words only, so that people and guides can work on it."""

import re
from collections.abc import Iterable

QUOTE = '"'
OPENS = frozenset("“‘([$£€#")
HINGES = frozenset("-–/")
CLOSES = re.compile(r"[.,;:!?)\]%”’]|n['’]t|['’](?:s|re|ve|ll|d|m|S)|\.\.\.")
ENDINGS = frozenset({"s", "t", "re", "ve"})
LOOSE_ENDING = re.compile(r" ' (s|t|re|ve|ll|d|m)\b")
INITIALS = re.compile(r"(?<=\b[A-Za-z]\.) (?=[A-Za-z]\.)")


def join_words(words: Iterable[str]) -> str:
    """Return the words with the spaces that print would have; straight quotation marks open and close in turn."""
    text, tight, quoted = "", True, False
    for word in words:
        close, after = _sides(word, text, quoted=quoted)
        text += word if close or (tight and word != QUOTE) or not text else f" {word}"
        tight, quoted = after, quoted ^ (word == QUOTE)
    return INITIALS.sub("", LOOSE_ENDING.sub(r"'\1", text))


def _sides(word: str, text: str, *, quoted: bool) -> tuple[bool, bool]:
    """Tell whether a word follows the one before without a space, and whether the next follows it so."""
    if word == QUOTE:
        return quoted, not quoted
    if word in HINGES:
        return True, True
    return CLOSES.fullmatch(word) is not None or (word in ENDINGS and text.endswith("’")), word in OPENS
