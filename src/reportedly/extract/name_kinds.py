"""Mend the kinds of names by the office beside them: whoever is a spokesman is a person."""

from dataclasses import replace

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Name

BESIDE = frozenset({"appos", "flat", "nmod:desc"})
PERSON, BODY = "person", "organisation"


def mend_names(analysis: Analysis, lexicon: Lexicon) -> Analysis:
    """Return an analysis in which a full name taken for a body's is a person's, if the words beside it say so."""
    names = tuple(
        replace(name, kind=PERSON) if name.kind == BODY and _is_person(analysis, lexicon, name) else name
        for name in analysis.names
    )
    return analysis if names == analysis.names else replace(analysis, names=names)


def _is_person(analysis: Analysis, lexicon: Lexicon, name: Name) -> bool:
    if name.last - name.first == 1:
        return False
    head = analysis.head_of(name.first, name.last)
    beside = [word for word in analysis.children[head] if analysis.relations[word] in BESIDE]
    beside += [analysis.heads[head]] if analysis.relations[head] in BESIDE else []
    return any(analysis.lower[word] in lexicon.lists["offices"] and analysis.upos[word] == "NOUN" for word in beside)
