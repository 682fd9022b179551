"""Tell as what a report presents an event: the model's shares, and signals that stand around its words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.lexicon import Entry, Lexicon
from reportedly.model import Analysis, Realis, Reason, Trigger

# What a signal adds to the model's mean share of its realis; chosen on our development reports.
SIGNAL_WEIGHT = 0.25
SIGNS = frozenset({"aux", "advmod", "mark", "det", "neg", "amod", "cc", "case"})
"""Relations of words that hang on a trigger and can be a signal for it."""
LED = frozenset({"xcomp", "ccomp", "obj", "acl", "obl", "nmod", "csubj", "advcl", "conj", "compound", "nsubj:pass"})
"""Relations through which the word above is a signal for a trigger ("plans to attack", "threat of war")."""


def decide_realis(analysis: Analysis, lexicon: Lexicon, triggers: Sequence[Trigger]) -> tuple[Realis, Reason]:
    """Return the realis of one event with the reason that weighs most."""
    shares: dict[str, float] = defaultdict(float)
    for trigger in triggers:
        for realis, share in trigger.realis.items():
            shares[realis] += share / len(triggers)
    model = dict(shares)
    votes = [(entry, word) for trigger in triggers for entry, word in _signals(analysis, lexicon, trigger)]
    for entry, _ in votes:
        shares[entry.value] += SIGNAL_WEIGHT / len(triggers)
    best = max(shares, key=lambda realis: (shares[realis], realis))
    for entry, word in votes:
        if entry.value == best:
            return Realis(best), Reason(f"realis:{entry.name}", analysis.span(word, word + 1), round(model[best], 3))
    return Realis(best), Reason("model:realis", analysis.span(*triggers[0].words), round(model[best], 3))


def _signals(analysis: Analysis, lexicon: Lexicon, trigger: Trigger) -> Iterator[tuple[Entry, int]]:
    head = analysis.head_of(*trigger.words)
    for child in analysis.children[head]:
        if _plain(analysis.relations[child]) in SIGNS:
            yield from _listed(analysis, lexicon, child)
    if _plain(analysis.relations[head]) in LED:
        yield from _listed(analysis, lexicon, analysis.heads[head])


def _listed(analysis: Analysis, lexicon: Lexicon, word: int) -> Iterator[tuple[Entry, int]]:
    entry = lexicon.realis.get(analysis.lower[word])
    if entry is not None:
        yield entry, word


def _plain(relation: str) -> str:
    return relation.split(":")[0]
