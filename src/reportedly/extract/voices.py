"""Lead "I" and "we" inside quotations to whoever speaks: the speaker, and the side that the speaker is on."""

from collections.abc import Mapping, Sequence

from reportedly.extract.genders import Signs

MANY = frozenset({"NNS", "NNPS"})


def find_voices(signs: Signs, speakers: Mapping[int, int], heads: Sequence[int]) -> frozenset[int]:
    """Return the words among some that mean a speaker or the speaker's side, in quotations whose speaker is known."""
    lists = signs.lexicon.lists
    words = lists["speaking"] | lists["siding"]
    return frozenset(head for head in heads if head in speakers and signs.analysis.lower[head] in words)


def join_voices(signs: Signs, parts: list[list[int]], voices: frozenset[int], speakers: Mapping[int, int]) -> None:
    """Add each voice to the part of its speaker; a single speaker's "we" makes a part of its own."""
    sides: dict[int, list[int]] = {}
    for voice in sorted(voices, key=lambda voice: (speakers[voice] in voices, voice)):
        own = _part_of(parts, speakers[voice])
        if signs.analysis.lower[voice] in signs.lexicon.lists["siding"] and not _are_many(signs, own):
            if id(own) not in sides:
                sides[id(own)] = []
                parts.append(sides[id(own)])
            own = sides[id(own)]
        own.append(voice)
        own.sort()


def _part_of(parts: list[list[int]], head: int) -> list[int]:
    """Return the part in which a head word is, a new one where it is in none."""
    found = next((part for part in parts if head in part), None)
    if found is None:
        found = [head]
        parts.append(found)
    return found


def _are_many(signs: Signs, part: Sequence[int]) -> bool:
    """Tell whether a speaker is more than one, or a body."""
    called = [head for head in part if not signs.is_pronoun(head)]
    plural = any(signs.analysis.xpos[head] in MANY for head in called)
    return plural or any(signs.kinds.get(head) == "organization" for head in called) or not called
