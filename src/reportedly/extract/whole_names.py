"""Mend names: a title by itself before a name, an article, the parts of a double name, a surname taken for a body."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Name

HYPHENS = frozenset("-‐‑")
BODIES = frozenset({"organisation", "group", "other"})


def mend_names(analysis: Analysis, lexicon: Lexicon) -> Analysis:
    """Return an analysis in which titles are no names, double names are whole, and surnames alone are persons."""
    names: list[Name] = []
    for name in analysis.names:
        if names and _is_title(analysis, names[-1], lexicon) and names[-1].last == name.first:
            names[-1] = name
        elif names and _is_doubled(analysis, names[-1], name):
            names[-1] = replace(names[-1], last=name.last)
        else:
            names.append(name)
    kept = list(_without_articles(analysis, names))
    return replace(analysis, names=tuple(_with_surnames(analysis, kept)))


def _without_articles(analysis: Analysis, names: Iterable[Name]) -> Iterable[Name]:
    return (name for name in names if name.last - name.first > 1 or analysis.lower[name.first] != "the")


def _with_surnames(analysis: Analysis, names: Sequence[Name]) -> Iterable[Name]:
    """Yield the names; one word that ends the name of a person, and is in no longer name of a body, is that person."""
    whole = [name for name in names if name.last - name.first > 1]
    surnames = {analysis.lower[name.last - 1] for name in whole if name.kind == "person"}
    surnames -= {word for name in whole if name.kind != "person" for word in analysis.lower[name.first : name.last]}
    for name in names:
        alone = name.last - name.first == 1 and analysis.lower[name.first] in surnames
        yield replace(name, kind="person") if alone and name.kind in BODIES else name


def _is_title(analysis: Analysis, name: Name, lexicon: Lexicon) -> bool:
    words = analysis.lower[name.first : name.last]
    return all(word.rstrip(".") in lexicon.lists["titles"] for word in words)


def _is_doubled(analysis: Analysis, name: Name, following: Name) -> bool:
    """Tell whether nothing but a hyphen parts two names."""
    if following.first != name.last + 1 or analysis.word(name.last) not in HYPHENS or name.kind != following.kind:
        return False
    gap = analysis.words[following.first][0] - analysis.words[name.last - 1][1]
    return gap == 1
