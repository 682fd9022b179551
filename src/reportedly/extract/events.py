"""Find what happened, is planned, feared or denied: put an event together from the words that mean it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.extract.attach import attach_numbers
from reportedly.extract.grammar_parties import find_time_by_grammar
from reportedly.extract.heading_dates import keep_told
from reportedly.extract.modes import find_mode
from reportedly.extract.parties import Party, find_parties, index_actors
from reportedly.extract.party_choice import PARTY_ROLES, PartyChooser
from reportedly.extract.party_clues import PartyClues
from reportedly.extract.party_lists import join_lists
from reportedly.extract.realis import decide_realis
from reportedly.extract.responsibility import find_responsibility
from reportedly.extract.same_events import group_triggers
from reportedly.extract.tellers import Tellers
from reportedly.extract.times import decide_date
from reportedly.extract.whole_phrases import find_whole_places, find_whole_times
from reportedly.lexicon import Lexicon
from reportedly.model import Actor, Analysis, Event, EventType, Number, Range, Reason, Span, Statement, Time, Trigger

Parties = Mapping[str, tuple[Party, ...]]
SCENE_ROLES = ("place", "time")


@dataclass(frozen=True, slots=True)
class Known:
    """What was found in the report before its events."""

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    numbers: tuple[Number, ...] = ()
    times: tuple[Time, ...] = ()


def find_events(analysis: Analysis, lexicon: Lexicon, known: Known) -> tuple[Event, ...]:
    """Return the events of a report in the order of their first words."""
    tellers, actors = Tellers(known.statements), index_actors(analysis, known.actors)
    chooser = PartyChooser(analysis, PartyClues(analysis, actors, known.statements), lexicon.party_clues)
    found = []
    for number, triggers in enumerate(group_triggers(analysis, lexicon.lists), 1):
        parties = {role: chooser.choose(triggers, role) for role in PARTY_ROLES}
        event = _set(analysis, triggers, _event(analysis, lexicon, triggers, parties), known.times)
        found.append(replace(event, id=f"e{number}", told_by=tellers.find(event.mentions)))
    counted = attach_numbers(analysis, found, known.numbers, tellers)
    blamed = find_responsibility(analysis, lexicon, counted, known.statements)
    return tuple(join_lists(analysis, event) for event in blamed)


def _set(analysis: Analysis, triggers: Sequence[Trigger], event: Event, times: Sequence[Time]) -> Event:
    """Return an event with where and when it was."""
    places, told = (_spans(find_parties(analysis, triggers, role, {})) for role in SCENE_ROLES)
    when = keep_told(analysis.text, find_whole_times(analysis, told, times), times)
    when = when or find_time_by_grammar(analysis, triggers, times)
    day = decide_date(times, _surest_first(analysis, triggers, when), analysis.text)
    return replace(event, place=find_whole_places(analysis, places), time=when, date=day)


def _event(analysis: Analysis, lexicon: Lexicon, triggers: Sequence[Trigger], parties: Parties) -> Event:
    mentions = tuple(analysis.span(*trigger.words) for trigger in triggers)
    type_, why_type = _decide_type(analysis, triggers)
    realis, why_realis = decide_realis(analysis, lexicon, triggers)
    score = round(max(trigger.score for trigger in triggers), 3)
    mode = find_mode(analysis, lexicon, triggers, type_)
    reasons = (Reason("model:event", mentions[0], score), why_type, why_realis)
    return Event(
        id="",
        mentions=mentions,
        type=type_,
        realis=realis,
        actor=_spans(parties["actor"]),
        recipient=_spans(parties["recipient"]),
        place=(),
        time=(),
        date=None,
        numbers=(),
        told_by=(),
        confidence=score,
        reasons=reasons if mode is None else (*reasons, mode[1]),
        actors=_meant(parties["actor"]),
        recipients=_meant(parties["recipient"]),
        mode=None if mode is None else mode[0],
    )


def _surest_first(analysis: Analysis, triggers: Sequence[Trigger], times: Sequence[Span]) -> list[Span]:
    """Return the words that tell when in the order of the model's share for them, so that the surest give the date."""
    shares = {span: max(_share_of_time(trigger, analysis.words_of(span)) for trigger in triggers) for span in times}
    return sorted(times, key=lambda span: -shares[span])


def _share_of_time(trigger: Trigger, words: Range) -> float:
    shares = trigger.leanings.get("time", {})
    return max((shares.get(word, 0.0) for word in range(*words)), default=0.0)


def _spans(parties: Sequence[Party]) -> tuple[Span, ...]:
    return tuple(party.span for party in parties)


def _meant(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(party.actor for party in parties if party.actor is not None)


def _decide_type(analysis: Analysis, triggers: Sequence[Trigger]) -> tuple[EventType, Reason]:
    shares: dict[str, float] = defaultdict(float)
    for trigger in triggers:
        for kind, share in trigger.types.items():
            shares[kind] += share
    best = max(shares, key=lambda kind: (shares[kind], kind))
    surest = max(triggers, key=lambda trigger: trigger.types[best])
    return EventType(best), Reason("model:type", analysis.span(*surest.words), round(surest.types[best], 3))
