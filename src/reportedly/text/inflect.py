"""Give the forms of a regular English verb or noun, so that a word list needs only its base."""

VOWELS = "aeiou"
SIBILANT = ("s", "x", "z", "ch", "sh")


def inflect(base: str) -> frozenset[str]:
    """Return the base with its -s, -ed and -ing forms; only the first word of a phrase changes."""
    word, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    return frozenset(form + tail for form in (word, _add_s(word), _add_ed(word), _add_ing(word)))


def _add_s(word: str) -> str:
    if word.endswith(SIBILANT):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _add_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _add_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith("ee"):
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    vowels = sum(char in VOWELS for char in word)
    closed = len(word) > 2 and word[-1] not in VOWELS + "wxy" and word[-2] in VOWELS and word[-3] not in VOWELS
    return word + word[-1] if closed and vowels == 1 else word
