"""Give each number to the event that it counts for, if it counts for one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.extract.tellers import OWN_VOICE, Tellers
from reportedly.model import Analysis, Counted, Event, EventType, Number

# Weights of the clues, chosen on our development reports; a number below MIN_SCORE belongs to no event.
HANGS_ON, IN_PARTY, FITS, PER_WORD, MIN_SCORE = 2.0, 1.5, 1.5, 0.05, 1.0
UP_STEPS = 3
FITTING = {
    Counted.KILLED: {EventType.ASSAULT, EventType.HARM},
    Counted.INJURED: {EventType.ASSAULT, EventType.HARM},
    Counted.MISSING: {EventType.HARM},
    Counted.DISPLACED: {EventType.HARM, EventType.AID},
    Counted.DETAINED: {EventType.COERCE},
    Counted.RESCUED: {EventType.AID},
    Counted.RELEASED: {EventType.CONCEDE},
    Counted.PARTICIPANTS: {EventType.PROTEST, EventType.MOBILIZE, EventType.CONSULT, EventType.RETREAT},
    Counted.WEAPONS: {EventType.COOPERATE, EventType.MOBILIZE},
    Counted.MONEY: {EventType.AID, EventType.AGREE},
    Counted.OTHER: set[EventType](),
}


@dataclass(frozen=True, slots=True)
class _Place:
    event: int
    word: int


def attach_numbers(
    analysis: Analysis, events: Sequence[Event], numbers: Sequence[Number], tellers: Tellers
) -> tuple[Event, ...]:
    """Return the events with their numbers; a number goes to one event or to none."""
    at: dict[int, list[_Place]] = defaultdict(list)
    for index, event in enumerate(events):
        for mention in event.mentions:
            for word in range(*analysis.words_of(mention)):
                at[analysis.sentence_numbers[word]].append(_Place(index, word))
    given: dict[int, list[Number]] = defaultdict(list)
    for number in numbers:
        first, _ = analysis.words_of(number.span)
        scored = [(_score(analysis, events[p.event], p, number), p.event) for p in at[analysis.sentence_numbers[first]]]
        score, index = max(scored, default=(0.0, -1))
        if score >= MIN_SCORE:
            given[index].append(_spoken(number, events[index], tellers))
    return tuple(replace(event, numbers=tuple(given[index])) for index, event in enumerate(events))


def _spoken(number: Number, event: Event, tellers: Tellers) -> Number:
    """Return a number with the statement that gives it: the innermost around it, or else around all of its event."""
    around = tellers.find((number.span,)) or (() if OWN_VOICE in event.told_by else event.told_by)
    return replace(number, speaker=around[-1] if around else None)


def _score(analysis: Analysis, event: Event, place: _Place, number: Number) -> float:
    first, last = analysis.words_of(number.span)
    score = -PER_WORD * max(first - place.word, place.word - last + 1, 0)
    score += FITS * (event.type in FITTING[number.of])
    score += HANGS_ON * (_hangs(analysis, analysis.head_of(first, last), place.word) or number.governor == place.word)
    parties = (*event.actor, *event.recipient)
    return score + IN_PARTY * any(party.overlaps(number.span) for party in parties)


def _hangs(analysis: Analysis, word: int, trigger: int) -> bool:
    for _ in range(UP_STEPS):
        if word == trigger:
            return True
        word = analysis.heads[word]
    return word == trigger
