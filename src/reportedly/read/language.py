"""Tell the language of a text, and refuse one that we do not read."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import py3langid

from reportedly.errors import UnreadableReportError
from reportedly.lexicon import load_lists

READ = frozenset({"en"})
SAMPLE_CHARS = 4000
MIN_LETTERS = 60
"""With fewer letters a guess is worth little: such a text passes as English if it is written in Latin letters."""
MIN_COMMON_SHARE = 0.18
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of ``text``; a long text is judged by three samples of it."""
    sample = _sample(text)
    words = WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if not letters:
        raise UnreadableReportError("it has no words")
    common = load_lists("en")["common"]
    frequent = sum(word in common for word in words)
    latin = len(LATIN.findall(sample)) > letters / 2
    if latin and (letters < MIN_LETTERS or frequent > MIN_COMMON_SHARE * len(words)):
        return "en"
    code, _ = py3langid.classify(sample)
    return str(code)


def require_language(text: str) -> str:
    """Return the language of ``text``, or say which one we cannot read."""
    code = find_language(text)
    if code not in READ:
        raise UnreadableReportError(f"it is in {_names().get(code, code)}; only English is read so far")
    return code


def _sample(text: str) -> str:
    size = SAMPLE_CHARS // 3
    if len(text) <= SAMPLE_CHARS:
        return text
    middle = len(text) // 2
    return " ".join((text[:size], text[middle : middle + size], text[-size:]))


@cache
def _names() -> dict[str, str]:
    return tomllib.loads((files("reportedly.read") / "languages.toml").read_text("utf-8"))
