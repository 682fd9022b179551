"""Plain forms of a name, and the keys under which another form of it may be met."""

from collections.abc import Iterator

from reportedly.lexicon import Lexicon

MIN_ACRONYM = 2
ARTICLES = frozenset({"the"})


def plain_name(name: str, lexicon: Lexicon, kind: str = "person") -> str:
    """Return a name without the article and possessive around it, and of a person without titles."""
    words = name.replace("\n", " ").removesuffix("'s").removesuffix("’s").split()
    barred = lexicon.lists["titles"] if kind == "person" else ARTICLES
    while len(words) > 1 and words[0].lower().rstrip(".") in barred:
        words = words[1:]
    return " ".join(words)


def find_keys(name: str, kind: str) -> Iterator[str]:
    """Yield what else a full name may be called: itself, a person's family name, other names' initials."""
    yield name.lower()
    words = name.split()
    if kind == "person" and len(words) > 1:
        yield words[-1].lower()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if kind != "person" and len(initials) >= MIN_ACRONYM and len(words) > 1:
        yield initials


def find_short_keys(name: str, kind: str) -> Iterator[str]:
    """Yield the keys under which a name that may be short looks for its fuller form."""
    yield name.lower()
    letters = name.replace(".", "")
    if kind != "person" and len(letters) >= MIN_ACRONYM and letters.isupper():
        yield letters
    if kind == "person" and len(name.split()) > 1:
        yield name.split()[-1].lower()


def is_alike(name: str, other: str, kind: str = "") -> bool:
    """Tell whether two names can be forms of one: equal, a shared word at the end, all words of it, or its initials.

    Two full names of persons that share just the end are two persons.
    """
    words, others = name.lower().split(), other.lower().split()
    if words == others or set(words) <= set(others) or set(others) <= set(words):
        return True
    if words[-1] == others[-1]:
        return kind != "person" or 1 in (len(words), len(others)) or _is_initial(words[0], others[0])
    return _initials(name) == other.replace(".", "") or _initials(other) == name.replace(".", "")


def _is_initial(word: str, other: str) -> bool:
    """Tell whether one given name is the first letter of the other."""
    return word[0] == other[0] and 1 in (len(word.rstrip(".")), len(other.rstrip(".")))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
