"""Tell what a source does with its content: the word list and the model together."""

from collections.abc import Iterator

from reportedly.lexicon import Entry, Lexicon
from reportedly.model import Analysis, Cue, Reason, Stance

# What the word list adds to the model's share of its stance; a neutral cue leaves the content to decide.
LIST_WEIGHT = 0.9
NEUTRAL_WEIGHT = 0.8


def decide_stance(analysis: Analysis, cue: Cue, lexicon: Lexicon) -> tuple[Stance, Reason]:
    """Return the stance with the rule that decided it."""
    shares, entry = dict(cue.stances), _entry(analysis, cue, lexicon)
    if entry is not None:
        weight = NEUTRAL_WEIGHT if entry.value == Stance.ASSERTS.value else LIST_WEIGHT
        shares[entry.value] += weight
    best = max(shares, key=lambda stance: (shares[stance], stance))
    words = analysis.span(*cue.words)
    if entry is not None and entry.value == best:
        return Stance(best), Reason(f"stance:{entry.name}", words, round(cue.stances[best], 3))
    return Stance(best), Reason("model:stance", words, round(cue.stances[best], 3))


def _entry(analysis: Analysis, cue: Cue, lexicon: Lexicon) -> Entry | None:
    return next((lexicon.stances[word] for word in _forms(analysis, cue) if word in lexicon.stances), None)


def _forms(analysis: Analysis, cue: Cue) -> Iterator[str]:
    first, last = cue.words
    yield analysis.word(analysis.head_of(first, last)).lower()
    for index in range(last - 1, first - 1, -1):
        yield analysis.word(index).lower()
