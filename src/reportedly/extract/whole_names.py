"""Mend names that the model cut: a title by itself before a name, an article, the parts of a double name."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Name

HYPHENS = frozenset("-‐‑")


def mend_names(analysis: Analysis, lexicon: Lexicon) -> Analysis:
    """Return an analysis in which a title is no name beside the name behind it, and double names are whole."""
    names: list[Name] = []
    for name in analysis.names:
        if names and _is_title(analysis, names[-1], lexicon) and names[-1].last == name.first:
            names[-1] = name
        elif names and _is_doubled(analysis, names[-1], name):
            names[-1] = replace(names[-1], last=name.last)
        else:
            names.append(name)
    return replace(analysis, names=tuple(_without_articles(analysis, names)))


def _without_articles(analysis: Analysis, names: Iterable[Name]) -> Iterable[Name]:
    return (name for name in names if name.last - name.first > 1 or analysis.lower[name.first] != "the")


def _is_title(analysis: Analysis, name: Name, lexicon: Lexicon) -> bool:
    words = analysis.lower[name.first : name.last]
    return all(word.rstrip(".") in lexicon.lists["titles"] for word in words)


def _is_doubled(analysis: Analysis, name: Name, following: Name) -> bool:
    """Tell whether nothing but a hyphen parts two names."""
    if following.first != name.last + 1 or analysis.word(name.last) not in HYPHENS or name.kind != following.kind:
        return False
    gap = analysis.words[following.first][0] - analysis.words[name.last - 1][1]
    return gap == 1
