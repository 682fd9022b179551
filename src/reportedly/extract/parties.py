"""Tell who does an event, to whom, where and when: phrases of the report, and the actors that they mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.extract.grammar_parties import find_by_grammar
from reportedly.extract.passages import trim
from reportedly.model import Actor, Analysis, Range, Span, Trigger


@dataclass(frozen=True, slots=True)
class Party:
    """A phrase and the id of the actor that it means, if it means one that the report names."""

    span: Span
    actor: str | None


def index_actors(analysis: Analysis, actors: Sequence[Actor]) -> dict[int, str]:
    """Return the actor that is meant at the head word of each of its mentions."""
    return {analysis.head_of(*analysis.words_of(mention)): actor.id for actor in actors for mention in actor.mentions}


def find_parties(
    analysis: Analysis, triggers: Sequence[Trigger], role: str, actors: Mapping[int, str]
) -> tuple[Party, ...]:
    """Return the parties in one role, each once: of several phrases for one actor the fullest stays."""
    kept: list[Party] = []
    for party in _each(analysis, triggers, role, actors):
        same = next((other for other in kept if _is_same(party, other)), None)
        if same is None:
            kept.append(party)
        elif len(party.span.text) > len(same.span.text):
            kept[kept.index(same)] = party
    return tuple(sorted(kept, key=lambda party: party.span))


def _each(analysis: Analysis, triggers: Sequence[Trigger], role: str, actors: Mapping[int, str]) -> Iterator[Party]:
    seen = any(trigger.parties.get(role) for trigger in triggers)
    for trigger in triggers:
        for words in trigger.parties.get(role, ()) if seen else find_by_grammar(analysis, trigger, role):
            span = trim(analysis, analysis.span(*words))
            if span is not None:
                yield Party(span, _actor(analysis, words, actors))


def _actor(analysis: Analysis, words: Range, actors: Mapping[int, str]) -> str | None:
    return actors.get(analysis.head_of(*words))


def _is_same(party: Party, other: Party) -> bool:
    if party.span.overlaps(other.span) or party.span.text.lower() == other.span.text.lower():
        return True
    return party.actor is not None and party.actor == other.actor
