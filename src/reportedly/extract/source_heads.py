"""Tell which word of a source means who speaks: the name beside a description, the noun before "who"; or nobody."""

from collections.abc import Iterable

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Span, Statement

RELATIVE = frozenset({"who", "whom", "which", "that"})
TITLED = frozenset({"flat", "appos", "compound", "nmod:desc"})
ARTICLES = frozenset({"a", "an", "the"})
NOUNS = frozenset({"NOUN", "PROPN"})


def find_source_heads(analysis: Analysis, lexicon: Lexicon, statements: Iterable[Statement]) -> dict[str, int]:
    """Return by statement the word of its source that means who speaks; none for sources that mean nobody."""
    sources = ((one.id, one.source) for one in statements if one.source is not None)
    found = ((id_, find_source_head(analysis, lexicon, source)) for id_, source in sources)
    return {id_: head for id_, head in found if head is not None}


def find_source_head(analysis: Analysis, lexicon: Lexicon, source: Span) -> int | None:
    """Return the word of a source that means who speaks, None where it means nobody in particular."""
    first, last = analysis.words_of(source)
    named = _named_beside(analysis, first, last)
    if named is not None:
        return named
    head = _stood_for(analysis, analysis.head_of(first, last))
    if analysis.lower[head] in ARTICLES:
        head = next((word for word in reversed(range(first, last)) if analysis.upos[word] in NOUNS), head)
    return None if _is_nobody(analysis, lexicon, head, first) else head


def _named_beside(analysis: Analysis, first: int, last: int) -> int | None:
    """Return the head of the one person's name in a source, if a description stands before it."""
    names = {analysis.name_at[word] for word in range(first, last) if word in analysis.name_at}
    persons = [name for name in names if name.kind == "person"]
    if len(persons) != 1 or persons[0].first <= first:
        return None
    before = persons[0].first - 1
    commas = [word for word in range(first, before + 1) if analysis.word(word) == ","]
    if commas != [before] and not is_described(analysis, before):
        return None
    return analysis.head_of(persons[0].first, persons[0].last)


def is_described(analysis: Analysis, word: int) -> bool:
    """Tell whether a noun is the title or description right before a person's name: "director Ana Ruiz"."""
    name = analysis.name_at.get(word + 1)
    if name is None or name.kind != "person" or name.first != word + 1 or analysis.upos[word] not in ("NOUN", "PROPN"):
        return False
    head = analysis.head_of(name.first, name.last)
    return analysis.heads[word] == head or (analysis.heads[head] == word and analysis.relations[head] in TITLED)


def _stood_for(analysis: Analysis, head: int) -> int:
    """Return the noun that a relative pronoun or an article by itself belongs to, else the word itself."""
    above = analysis.heads[head]
    if analysis.lower[head] in ARTICLES and analysis.upos[above] in NOUNS:
        return above
    if analysis.lower[head] in RELATIVE and analysis.relations[above] == "acl:relcl":
        return analysis.heads[above]
    return head


def _is_nobody(analysis: Analysis, lexicon: Lexicon, head: int, first: int) -> bool:
    nobody = lexicon.lists["nobodies"]
    return analysis.lower[first] in nobody or analysis.lower[head] in nobody | lexicon.lists["unfinished"]
