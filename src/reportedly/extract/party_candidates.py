"""List the phrases of a report that could do an event or have it done to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.extract.phrases import find_phrase
from reportedly.model import Analysis, Range

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
PARTS = frozenset({"compound", "flat", "fixed", "nmod:desc"})
"""Relations of words that are a part of another phrase, unless they stand for someone themselves."""
POINTERS = frozenset({"who", "which", "that", "whom", "whose", "what", "there"})
"""Words that lead to a phrase and are none."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with its head word, the kind of its name or "noun" or "pron", and the actor that it means."""

    head: int
    words: Range
    kind: str
    actor: str | None


def list_candidates(analysis: Analysis, actors: Mapping[int, str]) -> tuple[tuple[Candidate, ...], ...]:
    """Return the candidates of each sentence; ``actors`` has the actor that is meant at a head word."""
    standing = frozenset(mention.head for mention in analysis.mentions)
    return tuple(
        tuple(
            _candidate(analysis, word, actors) for word in range(*sentence) if _is_candidate(analysis, word, standing)
        )
        for sentence in analysis.sentences
    )


def _candidate(analysis: Analysis, head: int, actors: Mapping[int, str]) -> Candidate:
    kind = "pron" if analysis.upos[head] == "PRON" else "noun"
    if kind != "pron" and head in analysis.name_at:
        kind = analysis.name_at[head].kind
    return Candidate(head, analysis.words_of(find_phrase(analysis, head)), kind, actors.get(head))


def _is_candidate(analysis: Analysis, word: int, standing: frozenset[int]) -> bool:
    if analysis.lower[word] in POINTERS or (analysis.upos[word] not in NOMINAL and word not in standing):
        return False
    if analysis.relations[word] in PARTS and word not in standing:
        return False
    name = analysis.name_at.get(word)
    return name is None or word == analysis.head_of(name.first, name.last)
