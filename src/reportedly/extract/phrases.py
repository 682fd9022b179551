"""Cut the phrase of a head word, and the role or title that stands with it."""

from reportedly.model import Analysis, Span

LEFT_OUT = frozenset(
    {"acl:relcl", "acl", "punct", "appos", "conj", "cc", "parataxis", "cop", "nsubj", "advcl", "case", "mark"}
)
HYPHENS = frozenset("-‐‑")
TITLES = frozenset({"compound", "nmod:desc", "flat", "amod", "nmod:poss", "nmod"})


def find_phrase(analysis: Analysis, head: int) -> Span:
    """Return the noun phrase of a head word without relative clauses and appositions."""
    words = _phrase(analysis, head)
    return analysis.span(words[0], words[-1] + 1)


def find_role(analysis: Analysis, head: int) -> Span | None:
    """Return the title before a name or the description after it, as the report words it."""
    if analysis.upos[head] != "PROPN" and not any(analysis.upos[c] == "PROPN" for c in analysis.children[head]):
        return None
    for child in analysis.children[head]:
        if analysis.relations[child] == "appos" and analysis.upos[child] == "NOUN":
            return find_phrase(analysis, child)
    above = analysis.heads[head]
    if analysis.relations[head] == "appos" and analysis.upos[above] == "NOUN":
        return find_phrase(analysis, above)
    name = analysis.name_at.get(head)
    if name is None or name.kind != "person":
        return None
    before = [w for w in _phrase(analysis, head) if w < name.first and analysis.upos[w] not in ("DET", "PUNCT")]
    return analysis.span(before[0], name.first) if before else None


def _phrase(analysis: Analysis, head: int) -> list[int]:
    words, left = [head], [head]
    while left:
        for child in analysis.children[left.pop()]:
            if analysis.relations[child] not in LEFT_OUT or (child > head and analysis.relations[child] == "case"):
                words.append(child)
                left.append(child)
            elif analysis.relations[child] == "case" and analysis.heads[child] != head:
                words.append(child)
    return _run_around(analysis, head, frozenset(words))


def _run_around(analysis: Analysis, head: int, words: frozenset[int]) -> list[int]:
    """Return the words without a gap around a head; what a hyphen joins stays together ("US-led coalition")."""
    first = last = head
    while first - 1 in words or _is_joined(analysis, first):
        first -= 1
    while last + 1 in words or _is_joined(analysis, last + 1):
        last += 1
    return list(range(first, last + 1))


def _is_joined(analysis: Analysis, at: int) -> bool:
    """Tell whether a word stands right after the one before it and one of the two is a hyphen."""
    if not 0 < at < len(analysis.words) or analysis.words[at - 1][1] != analysis.words[at][0]:
        return False
    return not HYPHENS.isdisjoint((analysis.word(at - 1), analysis.word(at)))
