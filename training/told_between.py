"""Find which trigger of a sentence tells what one party does to another, where a corpus marks the parties alone."""

from reportedly.model import Analysis, Span, Trigger

MATCH, HANGS = 1.0, 1.5
STEPS = 2
"""How far up the tree a source hangs on the word of its event."""
LEAST = 0.01
"""What a trigger weighs that nothing ties to the parties."""


def weigh_triggers(analysis: Analysis, source: str, target: str) -> list[tuple[Trigger, float]]:
    """Return the triggers of a sentence and how much speaks for each: parties that meet, or a source that hangs on it."""
    parties = {"actor": _find(analysis, source), "recipient": _find(analysis, target)}
    return [
        (one, one.score * (_matches(analysis, one, parties) + _hangs(analysis, one, parties["actor"])) + LEAST)
        for one in analysis.triggers
    ]


def _find(analysis: Analysis, words: str) -> Span | None:
    start = analysis.text.find(words.strip()) if words.strip() else -1
    return None if start < 0 else Span.of(analysis.text, start, start + len(words.strip()))


def _matches(analysis: Analysis, trigger: Trigger, parties: dict[str, Span | None]) -> float:
    return sum(
        MATCH
        for role, wanted in parties.items()
        if wanted is not None and any(analysis.span(*part).overlaps(wanted) for part in trigger.parties.get(role, ()))
    )


def _hangs(analysis: Analysis, trigger: Trigger, source: Span | None) -> float:
    if source is None:
        return 0.0
    word = analysis.head_of(*analysis.words_of(source))
    for _ in range(STEPS):
        word = analysis.heads[word]
        if word in range(*trigger.words):
            return HANGS
    return 0.0
