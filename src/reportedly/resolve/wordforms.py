"""Cut words to their stems, so that "shelled", "shells" and "shelling" count as one."""

import re
import unicodedata
from functools import cache, lru_cache

from reportedly.lexicon.load import load_lists

WORD = re.compile(r"[^\W_]+")
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "ers")
MIN_STEM = 3
MOST_KEPT = 20_000
"""Words whose stem is kept in memory, since each is asked for many times."""


@lru_cache(maxsize=MOST_KEPT)
def stem(word: str) -> str:
    """Return a word in lower case without accents and the commonest endings of English."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    for ending in ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= MIN_STEM:
            cut = plain[: -len(ending)]
            return cut[:-1] if len(cut) > MIN_STEM and cut[-1] == cut[-2] and cut[-1] not in "ls" else cut
    return plain[:-1] if plain.endswith("e") and len(plain) > MIN_STEM else plain


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the telling words of a text, numerals with them."""
    common = load_lists("en")["untelling"]
    words = (word for word in WORD.findall(text) if word.casefold() not in common)
    return frozenset(stem(word) for word in words if len(word) >= MIN_STEM or word.isdigit())


@cache
def listed(name: str) -> frozenset[str]:
    """Return the stems of a word list."""
    return frozenset(map(stem, load_lists("en")[name]))
