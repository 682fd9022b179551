"""Say how each word is written and where it stands: what an uncased encoder cannot see."""

from collections.abc import Sequence

from reportedly.text.quotes import find_quotes

SHAPES = 8
LAYOUTS = 3
FORMS = SHAPES * LAYOUTS * 2
LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, INITIAL, OTHER = range(SHAPES)
Spans = Sequence[tuple[int, int]]


def find_forms(text: str, words: Spans, sentence_starts: set[int]) -> list[int]:
    """Return one number for every word: shape, place in the layout, and whether it is quoted.

    ``sentence_starts`` are indices of words. The numbers lie below ``FORMS`` and index the model's form table.
    """
    quoted = _quoted(text, words)
    forms = []
    for index, (start, end) in enumerate(words):
        layout = 0
        if index in sentence_starts:
            layout = 2 if _starts_paragraph(text, start) else 1
        forms.append((_shape(text[start:end]) * LAYOUTS + layout) * 2 + quoted[index])
    return forms


def _shape(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isupper():
        return INITIAL if len(word) == 1 else UPPER
    if word.istitle():
        return TITLE
    if any(char.isdigit() for char in word):
        return DIGIT
    if not any(char.isalnum() for char in word):
        return MARK
    return MIXED if word.lower() != word.upper() else OTHER


def _starts_paragraph(text: str, start: int) -> bool:
    return start == 0 or "\n" in text[max(0, start - 3) : start]


def _quoted(text: str, words: Spans) -> list[int]:
    quotes, quoted, at = list(find_quotes(text)), [], 0
    for start, _ in words:
        while at < len(quotes) and quotes[at][1] <= start:
            at += 1
        quoted.append(int(at < len(quotes) and quotes[at][0] <= start))
    return quoted
