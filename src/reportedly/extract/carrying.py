"""Find verbs that only carry the event of the noun beside them: "launched an attack", "put on trial"."""

from collections.abc import Iterator, Mapping

from reportedly.model import Analysis, Trigger

OBJECTS = frozenset({"obj", "nsubj:pass"})
INTO = frozenset({"into", "on", "to", "in", "under"})
Words = Mapping[str, frozenset[str]]


def find_carried(analysis: Analysis, lists: Words) -> Iterator[tuple[Trigger, Trigger]]:
    """Yield each verb that tells no event of its own, with the trigger of the event that it carries."""
    at = {analysis.head_of(*trigger.words): trigger for trigger in analysis.triggers}
    for noun, carried in at.items():
        verb = at.get(analysis.heads[noun])
        if verb is not None and analysis.upos[noun] == "NOUN" and _carries(analysis, analysis.heads[noun], noun, lists):
            yield verb, carried


def _carries(analysis: Analysis, verb: int, noun: int, lists: Words) -> bool:
    relation, word = analysis.relations[noun], analysis.lower[verb]
    if relation in OBJECTS:
        return word in lists["carrying"]
    return relation.startswith("obl") and word in lists["bringing"] and _follows(analysis, noun)


def _follows(analysis: Analysis, noun: int) -> bool:
    return any(analysis.lower[c] in INTO for c in analysis.children[noun] if analysis.relations[c] == "case")
