"""Tell whether two names in one report are the same one."""

TITLES = frozenset("mr mrs ms miss dr sir lord lady president prime minister king queen prince general gen col colonel sen senator rep gov governor the sheikh".split())  # noqa: E501  # a word list
MIN_ACRONYM = 2


def plain_name(name: str) -> str:
    """Return a name without the article, possessive and title around it."""
    words = name.removesuffix("'s").removesuffix("’s").split()
    while len(words) > 1 and words[0].lower().rstrip(".") in TITLES:
        words = words[1:]
    return " ".join(words)


def is_same_name(name: str, kind: str, other: str, other_kind: str) -> bool:
    """Tell whether a name repeats another: in full, by family name for persons, by initials otherwise."""
    if not name or not other:
        return False
    if name.lower() == other.lower():
        return True
    if kind == other_kind == "person":
        short, long = sorted((name.lower().split(), other.lower().split()), key=len)
        return len(short) == 1 and short[0] == long[-1]
    return _is_acronym(name, other) or _is_acronym(other, name)


def _is_acronym(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    letters = short.replace(".", "")
    return len(letters) >= MIN_ACRONYM and letters.isupper() and letters == initials and len(long) > len(short)
