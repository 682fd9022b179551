"""The words that show what is counted: those that show it alone, and those that show it in pairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted

OUTCOMES = frozenset({Counted.KILLED, Counted.INJURED, Counted.MISSING})
SUFFERED = OUTCOMES | {Counted.DETAINED, Counted.DISPLACED, Counted.RESCUED, Counted.RELEASED, Counted.OTHER}
"""What befalls people, or is done to them."""
TOLD = SUFFERED | {Counted.PARTICIPANTS}
"""What can be told of people: what befalls them, and that they take part."""
BEFALLS = frozenset({"die", "perish", "drown", "disappear", "vanish", "flee", "dead", "missing", "sleep"})
"""Entries of verbs whose subject is the one who suffers, whatever stands behind them."""
HANGING = frozenset({"obj", "xcomp", "obl", "nmod", "advmod", "compound"})
"""The relations of a word that tells something together with the word on which it hangs."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What is counted, the word that shows it, and by which rule."""

    of: Counted
    word: int
    rule: str


def sign_at(analysis: Analysis, lexicon: Lexicon, word: int, rule: str, among: frozenset[Counted]) -> Sign | None:
    """Return the sign that a word gives by itself, if it shows one of some things."""
    of = _counted_at(analysis, lexicon, word)
    return Sign(of, word, rule) if of in among and of is not None else None


def _counted_at(analysis: Analysis, lexicon: Lexicon, word: int) -> Counted | None:
    entry = lexicon.counted.get(analysis.lower[word])
    return None if entry is None or analysis.upos[word] == "PROPN" else Counted(entry.value)


def sign_of_pair(analysis: Analysis, lexicon: Lexicon, word: int) -> Sign | None:
    """Read "lost their lives", "were in custody", "are sleeping in tents": a word and one that hangs on it."""
    for first, second in _pairs(analysis, word):
        entry = lexicon.counted.get(f"{analysis.lower[first]} {analysis.lower[second]}")
        if entry is not None:
            return Sign(Counted(entry.value), second, "pair")
    return None


def _pairs(analysis: Analysis, word: int) -> Iterator[tuple[int, int]]:
    for child in analysis.children[word]:
        if analysis.relations[child].split(":")[0] in HANGING:
            yield word, child
            yield from ((case, child) for case in analysis.children[child] if analysis.relations[case] == "case")
        elif analysis.relations[child] == "case":
            yield child, word


def unless_done(analysis: Analysis, lexicon: Lexicon, sign: Sign, start: int) -> Sign | None:
    """Return a sign, or that those counted did to others what it says."""
    if sign.of not in SUFFERED or not _is_doer(analysis, lexicon, sign.word, start):
        return sign
    return Sign(Counted.PARTICIPANTS, sign.word, "doer")


def _is_doer(analysis: Analysis, lexicon: Lexicon, verb: int, before: int) -> bool:
    """Tell whether a verb has an object behind it, so that those before it did and did not suffer it."""
    children = analysis.children[verb]
    entry = lexicon.counted.get(analysis.lower[verb])
    if entry is None or entry.name in BEFALLS or any(analysis.relations[child] == "aux:pass" for child in children):
        return False
    return any(analysis.relations[child] == "obj" and child > verb >= before for child in children)
