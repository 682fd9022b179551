"""List the clues for and against a phrase as a party of an event: the model, the grammar, and what the phrase is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, log1p

from reportedly.extract.grammar_parties import SUFFERED, find_roles
from reportedly.extract.party_candidates import Candidate, list_candidates
from reportedly.extract.party_paths import find_path_clues
from reportedly.extract.tellers import Tellers
from reportedly.model import Analysis, Range, Statement, Trigger

SENTENCES_BACK = 2
"""How many sentences before its own a party of an event may stand."""
OTHER = {"actor": "recipient", "recipient": "actor"}
LEAST, MOST = 0.01, 0.99
"""The shares of the model are cut to these, so that no single one decides."""
Shares = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class View:
    """What is known around one trigger: its head, its type, and the roles and shares of the words near it.

    ``plain`` keeps, by head word, the clues of a candidate that are the same for both roles.
    """

    trigger: Trigger
    head: int
    sentence: int
    type: str
    roles: Mapping[int, str]
    shares: Mapping[str, Shares]
    candidates: tuple[Candidate, ...]
    tellers: frozenset[int]
    plain: dict[int, tuple[str, ...]] = field(default_factory=dict)


class PartyClues:
    """The candidates of one report and the clues for each of them at a trigger."""

    def __init__(self, analysis: Analysis, actors: Mapping[int, str], statements: Sequence[Statement]) -> None:
        self._analysis = analysis
        self._candidates = list_candidates(analysis, actors)
        self._triggers = frozenset(word for trigger in analysis.triggers for word in range(*trigger.words))
        spoken = [one for one in statements if one.source is not None]
        self._tellers = Tellers(spoken)
        self._sources = {statement.id: self._source(statement) for statement in spoken}
        self._speakers = frozenset(self._sources.values())
        self._views: dict[Range, View] = {}

    def list_near(self, trigger: Trigger) -> tuple[Candidate, ...]:
        """Return the candidates in the sentence of a trigger and in those just before it."""
        sentence = self._analysis.sentence_numbers[self._analysis.head_of(*trigger.words)]
        return tuple(c for part in self._candidates[max(0, sentence - SENTENCES_BACK) : sentence + 1] for c in part)

    def look(self, trigger: Trigger) -> View:
        """Return what is known around a trigger; kept, since both roles ask."""
        if trigger.words not in self._views:
            self._views[trigger.words] = self._look(trigger)
        return self._views[trigger.words]

    def _look(self, trigger: Trigger) -> View:
        analysis = self._analysis
        head = analysis.head_of(*trigger.words)
        sentence = analysis.sentence_numbers[head]
        roles: dict[int, str] = {}
        for role, word in find_roles(analysis, head):
            roles.setdefault(word, role)
        at = analysis.span(*trigger.words)
        tellers = frozenset(self._sources[teller] for teller in self._tellers.find((at,)))
        candidates = tuple(c for c in self.list_near(trigger) if c.head not in range(*trigger.words))
        type_ = max(trigger.types, key=lambda kind: trigger.types[kind])
        return View(trigger, head, sentence, type_, roles, _shares(trigger), candidates, tellers)

    def find_likely(self, view: View, role: str) -> Iterator[tuple[Candidate, dict[str, float]]]:
        """Yield as ``find`` does the candidates for which the model or the grammar speaks at all.

        Of those left out one in seven thousand would be chosen.
        """
        return self.find(view, role, least=LEAST)

    def find(self, view: View, role: str, *, least: float = -1.0) -> Iterator[tuple[Candidate, dict[str, float]]]:
        """Yield every candidate with a role in the grammar or a share above the least, with the clues for it."""
        own = {c: self._name_share(c, view.shares[role]) for c in view.candidates}
        ranked = sorted(own.values(), reverse=True)
        chains, grammar = _by_actor(view, own)
        for candidate in view.candidates:
            if candidate.head not in view.roles and _is_below(least, candidate, own[candidate], view.shares[role]):
                continue
            if candidate.head not in view.plain:
                view.plain[candidate.head] = tuple(self._plain(view, candidate))
            clues: dict[str, float] = dict.fromkeys(view.plain[candidate.head], 1.0)
            clues |= self._measures(view, candidate, role)
            best = ranked[1] if len(ranked) > 1 and ranked[0] == own[candidate] else ranked[0]
            clues["rel mh"] = _logit(own[candidate]) - _logit(best if len(ranked) > 1 else 0.0)
            if candidate.actor is not None:
                more = _logit(chains[candidate.actor]) - _logit(own[candidate])
                clues |= {"ch": more, f"ch {candidate.kind}": more}
                if candidate.head not in view.roles:
                    clues |= {f"gchain={found}{candidate.kind}": 1.0 for found in grammar[candidate.actor]}
            yield candidate, clues

    def _plain(self, view: View, candidate: Candidate) -> Iterator[str]:
        """Yield the clues that are there or not."""
        analysis, back = self._analysis, view.sentence - self._analysis.sentence_numbers[candidate.head]
        role = view.roles.get(candidate.head)
        yield from ("bias", f"kind={candidate.kind}", f"back={back}", f"type={view.type}", f"g={role}")
        yield from (f"tpos={analysis.upos[view.head]}", f"bt|{view.type}|{role}", f"kd|{candidate.kind}{back}")
        if candidate.head > view.head:
            yield "after"
        if candidate.head in self._triggers:
            yield "trigger"
        if candidate.head in self._speakers:
            yield "source"
        if candidate.head in view.tellers:
            yield "tsource"
        if view.type == SUFFERED:
            yield f"harm g={role}"
        if candidate.actor is not None:
            yield "id"
        if analysis.xpos[candidate.head] in ("NNS", "NNPS"):
            yield "plural"
        if back == 0:
            yield from find_path_clues(analysis, candidate.head, view.head)

    def _measures(self, view: View, candidate: Candidate, role: str) -> dict[str, float]:
        """Return the clues that are more or less."""
        head = _logit(self._name_share(candidate, view.shares[role]))
        back = min(view.sentence - self._analysis.sentence_numbers[candidate.head], 1)
        return {
            "mh": head,
            f"mh d{back}": head,
            "m": _logit(max(view.shares[role].get(word, 0.0) for word in range(*candidate.words))),
            "mo": _logit(self._name_share(candidate, view.shares[OTHER[role]])),
            "dist": log1p(abs(candidate.head - view.head)),
        }

    def _name_share(self, candidate: Candidate, shares: Shares) -> float:
        name = self._analysis.name_at.get(candidate.head)
        words: Range = (candidate.head, candidate.head + 1) if name is None else (name.first, name.last)
        return max(shares.get(word, 0.0) for word in range(*words))

    def _source(self, statement: Statement) -> int:
        assert statement.source is not None  # only such statements are kept
        return self._analysis.head_of(*self._analysis.words_of(statement.source))


def _shares(trigger: Trigger) -> dict[str, Shares]:
    """Return the model's shares in both roles; where it gives none, the words that it takes for a party are sure."""
    if trigger.leanings:
        return {role: trigger.leanings.get(role, {}) for role in OTHER}
    return {role: {word: 1.0 for words in trigger.parties.get(role, ()) for word in range(*words)} for role in OTHER}


def _by_actor(view: View, own: Mapping[Candidate, float]) -> tuple[dict[str, float], dict[str, list[str]]]:
    """Return for each actor the best share of its phrases, and the roles that the grammar gives to them."""
    chains: dict[str, float] = defaultdict(float)
    roles: dict[str, list[str]] = defaultdict(list)
    for candidate, share in own.items():
        if candidate.actor is not None:
            chains[candidate.actor] = max(chains[candidate.actor], share)
            if candidate.head in view.roles:
                roles[candidate.actor].append(view.roles[candidate.head])
    return chains, roles


def _is_below(least: float, candidate: Candidate, own: float, shares: Shares) -> bool:
    return own <= least and all(shares.get(word, 0.0) <= least for word in range(*candidate.words))


def _logit(share: float) -> float:
    cut = min(max(share, LEAST), MOST)
    return log(cut / (1 - cut))
