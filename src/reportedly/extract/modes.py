"""Tell how an event is done, where its words are clear: by air, by arrest, by phone; the modes of PLOVER."""

from collections.abc import Iterator, Sequence

from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, EventType, Reason, Trigger

AT = frozenset({"compound", "amod", "obj", "nmod", "obl", "nsubj:pass"})
"""Relations of words at a trigger that can tell how ("air strike", "fired rockets", "attack with drones")."""


def find_mode(
    analysis: Analysis, lexicon: Lexicon, triggers: Sequence[Trigger], type_: EventType
) -> tuple[str, Reason] | None:
    """Return the mode of an event and the word that tells it; what stands at a trigger says more than the trigger."""
    modes = lexicon.modes.get(type_.value, {})
    for word in _words(analysis, triggers):
        mode = modes.get(analysis.lower[word])
        if mode is not None:
            return mode, Reason(f"mode:{mode}", analysis.span(word, word + 1))
    return None


def _words(analysis: Analysis, triggers: Sequence[Trigger]) -> Iterator[int]:
    for trigger in triggers:
        head = analysis.head_of(*trigger.words)
        yield from (child for child in analysis.children[head] if analysis.relations[child] in AT)
    for trigger in triggers:
        yield from range(*trigger.words)
