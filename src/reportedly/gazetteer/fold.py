"""Bring names of places to one form: without accents, case, hyphens, and words that only tell the kind."""

import hashlib
import re
import unicodedata
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

KIND_WORDS = frozenset(
    [
        "oblast",
        "region",
        "province",
        "governorate",
        "state",
        "district",
        "county",
        "prefecture",
        "department",
        "canton",
        "emirate",
        "raion",
        "rayon",
        "okrug",
        "krai",
        "kray",
        "republic",
        "division",
        "municipality",
        "city",
        "town",
        "village",
        "territory",
        "voivodeship",
        "wilayah",
        "parish",
        "muhafazah",
        "autonomous",
        "metropolitan",
    ]
)
"""Words beside a name that tell what it is, not which one."""
ADJECTIVES = ("skaya", "skiy", "sky", "skyi")
"""Endings of Russian and Ukrainian adjectives before such a word: "Kurskaya oblast" is Kursk's."""
ARTICLES = frozenset(["el", "ez", "es", "ed", "ad", "ash", "as", "az", "ar", "at", "ul"])
"""Spellings of the Arabic article before other sounds; in a name of several words all are taken for "al"."""
LEADING = re.compile(r"^(?:the|city of|town of|village of|province of|state of|republic of|governorate of) ")
EDGES = re.compile(r"[^\w]+")
CHECK_BITS = 16
MOST_KEPT = 20_000
"""Names whose form is kept in memory, since a report asks for each many times."""


@lru_cache(maxsize=MOST_KEPT)
def fold(name: str) -> str:
    """Return the form under which a name is looked up."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = plain.casefold().replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ß", "ss")
    plain = re.sub(r"['’‘ʻʼ`´.]", "", plain)
    words = EDGES.sub(" ", plain).split()
    if len(words) > 1:
        words = ["al" if word in ARTICLES else word for word in words]
    return LEADING.sub("", " ".join(words))


def strip_kind(folded: str) -> str:
    """Return a folded name without words that tell its kind, or the name itself when nothing else is left."""
    words = [word for word in folded.split() if word not in KIND_WORDS]
    if len(words) == len(folded.split()) or not words:
        return folded
    for ending in ADJECTIVES:
        if len(words) == 1 and words[0].endswith(ending):
            return words[0][: -len(ending)] + "sk"
    return " ".join(words)


def to_key(folded: str) -> tuple[int, int]:
    """Return the two numbers under which a folded name is stored: 32 bits to sort by, 16 to check."""
    number = int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=6).digest(), "big")
    return number >> CHECK_BITS, number & ((1 << CHECK_BITS) - 1)


def to_keys(folded: list[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Return the keys of many names."""
    keys = [to_key(name) for name in folded]
    return np.array([key for key, _ in keys], np.uint32), np.array([check for _, check in keys], np.uint16)
