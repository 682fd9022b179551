"""Choose who does an event and to whom among the phrases around its words, by clues with learnt weights."""

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from reportedly.extract.parties import Party
from reportedly.extract.party_candidates import Candidate
from reportedly.extract.party_clues import PartyClues
from reportedly.model import Analysis, Trigger

# Chosen on our development reports: a party must reach the first, a further one beside it the second.
FIRST_MIN_SHARE = 0.25
FURTHER_MIN_SHARE = 0.45
PARTY_ROLES = ("actor", "recipient")
Weights = Mapping[str, Mapping[str, float]]
Scored = tuple[float, Candidate]


class PartyChooser:
    """Chooses the parties of the events of one report; ``weights`` has the weight of each clue by role."""

    def __init__(self, analysis: Analysis, clues: PartyClues, weights: Weights) -> None:
        self._analysis, self._clues, self._weights = analysis, clues, weights

    def choose(self, triggers: Sequence[Trigger], role: str) -> tuple[Party, ...]:
        """Return the parties of one event in one role, each actor and stretch of text once, by name if it can be."""
        kept: list[Candidate] = []
        for share, candidate in sorted(self._each(triggers, role), key=_order):
            enough = FURTHER_MIN_SHARE if kept else FIRST_MIN_SHARE
            if share >= enough and not any(self._is_same(candidate, other) for other in kept):
                kept.append(candidate)
        named = (self._name(candidate, triggers) for candidate in kept)
        parties = (Party(self._analysis.span(*candidate.words), candidate.actor) for candidate in named)
        return tuple(sorted(parties, key=lambda party: party.span))

    def _name(self, candidate: Candidate, triggers: Sequence[Trigger]) -> Candidate:
        """Return for a pronoun the nearest phrase that names whom it means, if one stands near the event."""
        if candidate.kind != "pron" or candidate.actor is None:
            return candidate
        near = (c for trigger in triggers for c in self._clues.list_near(trigger))
        names = (c for c in near if c.actor == candidate.actor and c.kind != "pron")
        return min(names, key=lambda one: (abs(one.head - candidate.head), one.head), default=candidate)

    def _each(self, triggers: Sequence[Trigger], role: str) -> Iterator[Scored]:
        weights = self._weights[role]
        for trigger in triggers:
            for candidate, clues in self._clues.find_likely(self._clues.look(trigger), role):
                total = sum(weights.get(clue, 0.0) * value for clue, value in clues.items())
                yield 1 / (1 + exp(-total)), candidate

    def _is_same(self, candidate: Candidate, other: Candidate) -> bool:
        if candidate.words[0] < other.words[1] and other.words[0] < candidate.words[1]:
            return True
        if candidate.actor is not None and candidate.actor == other.actor:
            return True
        return self._analysis.span(*candidate.words).text.lower() == self._analysis.span(*other.words).text.lower()


def _order(scored: Scored) -> tuple[float, int]:
    share, candidate = scored
    return -share, candidate.head
