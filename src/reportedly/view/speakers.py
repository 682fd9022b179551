"""Name each of several speakers once, as fully as any text names them."""

from collections.abc import Iterable

from reportedly.gazetteer.fold import fold
from reportedly.lexicon import load_lists

ARTICLES = frozenset({"the", "a", "an"})


def fullest_names(names: Iterable[str]) -> list[str]:
    """Return names in their order, without those of which each word stands in a fuller one; the first where none is."""
    order = list(dict.fromkeys(names))
    words = {name: _words(name) for name in order}
    kept: list[str] = []
    for name in order:
        fuller = any(words[name] < words[other] for other in order)
        if words[name] and not fuller and words[name] not in [words[one] for one in kept]:
            kept.append(name)
    return kept or order[:1]


def clear_names(names: Iterable[str]) -> dict[str, str]:
    """Return for each name how it is shown beside the others.

    That is the first one from which it differs in capitals and articles alone; a pronoun is shown as one.
    """
    first: dict[frozenset[str], str] = {}
    return {name: first.setdefault(words, name) if (words := _words(name)) else _unclear(name) for name in names}


def _unclear(pronoun: str) -> str:
    return f"“{pronoun}”, not said who"


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).split()) - ARTICLES - load_lists("en")["pronouns"]
