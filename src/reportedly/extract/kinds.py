"""Tell what a source stands for: the word list and the model together."""

from reportedly.lexicon import Entry, Lexicon
from reportedly.model import Analysis, Cue, Reason, SourceKind, Span

LIST_WEIGHT = 0.25


def decide_kind(analysis: Analysis, cue: Cue, source: Span | None, lexicon: Lexicon) -> tuple[SourceKind, Reason]:
    """Return the kind with the rule that decided it; without a source it is ``none``."""
    if source is None:
        return SourceKind.NONE, Reason("kind:no source", analysis.span(*cue.words))
    shares, entry = dict(cue.kinds), _entry(analysis, source, lexicon)
    shares[SourceKind.NONE.value] = 0.0
    if entry is not None:
        shares[entry.value] += LIST_WEIGHT
    best = max(shares, key=lambda kind: (shares[kind], kind))
    rule = f"kind:{entry.name}" if entry is not None and entry.value == best else "model:kind"
    return SourceKind(best), Reason(rule, source, round(cue.kinds[best], 3))


def _entry(analysis: Analysis, source: Span, lexicon: Lexicon) -> Entry | None:
    words = source.text.lower().split()
    return next((lexicon.kinds[word] for word in reversed(words) if word in lexicon.kinds), None)
