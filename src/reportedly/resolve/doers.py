"""Tell who is said to have done the harmful act of an incident, not something else in its reports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Event, EventType, Footing, Reading, Realis, Span, Stance, Statement
from reportedly.resolve.doer_phrases import Phrase, to_phrase
from reportedly.resolve.doer_ties import disowns, find_accused, find_claiming, find_named, is_tied
from reportedly.resolve.doer_voices import find_footing, find_own_footing, is_denied
from reportedly.resolve.incidents import Group
from reportedly.resolve.mentions import find_acts_of
from reportedly.resolve.wordforms import listed, stem

VIOLENT = frozenset({"kill", "shoot", "attack", "bomb", "injure", "damage", "hit", "burn", "rob", "kidnap"})
FORCING = frozenset({"arrest", "kidnap", "seize", "search"})
ACTS = {EventType.ASSAULT: VIOLENT, EventType.HARM: VIOLENT, EventType.COERCE: FORCING, EventType.ACCUSE: VIOLENT}
"""What somebody can have done, by the type of the incident; by other acts ("die", "crash") people come to harm."""
TOLD = frozenset({Realis.ACTUAL, Realis.DENIED})
LIST = 2
"""A phrase with so many parties in it lists them, and each is looked at alone."""
AUXILIARY = re.compile(r"\s+(?:(?:have|has|had|did|do|also|all|only|first|then|\w+ly)\s+)*")
"""All that stands between "we" and what we did."""


@dataclass(frozen=True, slots=True)
class Doer:
    """A phrase for who did it, how the party comes to stand for it, and the statement that says so, if one does."""

    phrase: Phrase
    footing: Footing
    by: Statement | None


def find_doers(reading: Reading, group: Group) -> tuple[Doer, ...]:
    """Return who is said in a report to have done the harmful act of an incident, in the order of the text."""
    acts = ACTS.get(group.type)
    if acts is None:
        return ()
    events = {event.id: event for event in reading.events}
    scenes = [scene for scene in group.scenes if scene.report == reading.report.id]
    told = [
        (events[scene.event], mention)
        for scene in scenes
        for mention in scene.mentions
        if events[scene.event].realis in TOLD
    ]
    found = {one for event, mention in told for one in _of_mention(reading, event, mention, acts)}
    whole = [one for one in found if not any(_is_part(one, other) for other in found)]
    return tuple(sorted(whole, key=lambda one: (one.phrase.span, one.footing, one.by.id if one.by else "")))


def _is_part(one: Doer, other: Doer) -> bool:
    """Tell whether a phrase is a part of another that the same voice uses in the same way."""
    inside = other.phrase.span != one.phrase.span and other.phrase.span.contains(one.phrase.span)
    return inside and one.by == other.by and one.footing is other.footing


def _tells(mention: Span, acts: frozenset[str]) -> bool:
    """Tell whether a wording means one of some acts, or other harm that somebody does."""
    return bool(find_acts_of(mention.text) & acts) or any(stem(w) in listed("harm") for w in mention.text.split())


def _of_mention(reading: Reading, event: Event, mention: Span, acts: frozenset[str]) -> Iterator[Doer]:
    """Yield who did what a wording tells, by the words of its sentence."""
    here = next((one.span for one in reading.meanings if one.span.contains(mention)), None)
    if here is None:
        return
    voices = [one for one in reading.statements if any(span.contains(mention) for span in one.content)]
    for party in _parties(reading, event, mention, here, acts):
        yield from _tell(reading, party, mention, voices)
    accused = find_accused(reading.report.text, mention, here)
    if accused is not None:
        yield from _tell(reading, accused, mention, [one for one in voices if _accuses(one)] or voices)
    yield from _of_claiming(reading, mention, here)
    for statement in reading.statements:
        yield from _of_oneself(reading, statement, mention, here)


def _parties(reading: Reading, event: Event, mention: Span, here: Span, acts: frozenset[str]) -> list[Span]:
    """Return the phrases of a sentence that stand to a wording as who does it."""
    text = reading.report.text
    each = dict.fromkeys(one.party for one in event.responsibility)
    known = each | dict.fromkeys(one for one in event.actor if sum(one.contains(part) for part in each) < LIST)
    own = [party for party in known if here.contains(party)]
    found = [one for one in own if disowns(text, one)]
    if _tells(mention, acts):
        found += [one for one in own if is_tied(reading, event, one, mention)]
        found += find_named(text, mention, here)
    return found


def _tell(reading: Reading, party: Span, mention: Span, voices: Sequence[Statement]) -> Iterator[Doer]:
    """Yield a party with the footing that its innermost voice gives it."""
    around = [one for one in voices if any(span.contains(party) for span in one.content) or _accuses(one)]
    voice = min(around, key=lambda one: (min(len(span.text) for span in one.content), one.id), default=None)
    phrase = to_phrase(reading, party, voice)
    if phrase is None:
        return
    denied = voice is not None and is_denied(reading, party, mention, phrase)
    if denied or not phrase.own or AUXILIARY.fullmatch(reading.report.text, party.end, mention.start):
        yield Doer(phrase, Footing.DENIED if denied else find_footing(reading, party, voice, phrase), voice)


def _of_claiming(reading: Reading, mention: Span, here: Span) -> Iterator[Doer]:
    """Yield who is told to have claimed it."""
    claiming = find_claiming(reading.report.text, mention, here)
    phrase = None if claiming is None else to_phrase(reading, claiming, None)
    if phrase is not None and claiming is not None:
        yield Doer(phrase, Footing.CLAIMED, next((one for one in reading.statements if _is_by(one, claiming)), None))


def _is_by(statement: Statement, party: Span) -> bool:
    return statement.source is not None and statement.source.end == party.end


def _accuses(statement: Statement) -> bool:
    """Tell whether a statement accuses somebody who may stand outside of its content."""
    return statement.stance is Stance.ACCUSES and statement.source is not None


def _of_oneself(reading: Reading, statement: Statement, mention: Span, here: Span) -> Iterator[Doer]:
    """Yield who denies or claims by a statement to have done it."""
    if statement.source is None or not any(here.overlaps(span) for span in statement.content):
        return
    footing = find_own_footing(reading, statement, mention, here)
    phrase = None if footing is None else to_phrase(reading, statement.source, statement)
    if phrase is not None and footing is not None:
        yield Doer(phrase, footing, statement)
