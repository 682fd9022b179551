"""Tell who is said to have done the harmful act of an incident, not something else in its reports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Event, EventType, Footing, Reading, SourceKind, Span, Stance, Statement
from reportedly.resolve.denials import denies_own_part, is_negated
from reportedly.resolve.doer_phrases import Phrase, to_phrase
from reportedly.resolve.doer_ties import find_accused, is_tied
from reportedly.resolve.incidents import Group
from reportedly.resolve.mentions import find_acts_of
from reportedly.resolve.wordforms import listed, stem

VIOLENT = frozenset({"kill", "shoot", "attack", "bomb", "injure", "damage", "hit", "burn", "rob", "kidnap"})
FORCING = frozenset({"arrest", "kidnap", "seize", "search"})
ACTS = {EventType.ASSAULT: VIOLENT, EventType.HARM: VIOLENT, EventType.COERCE: FORCING, EventType.ACCUSE: VIOLENT}
"""What somebody can have done, by the type of the incident; by other acts ("die", "crash") people come to harm."""
UNSURE = frozenset({Stance.BELIEVES, Stance.DOUBTS, Stance.PREDICTS, Stance.WARNS})
REPORTING = frozenset({SourceKind.MEDIA, SourceKind.NONE})


@dataclass(frozen=True, slots=True)
class Doer:
    """A phrase for who did it, how the party comes to stand for it, and the statement that says so, if one does."""

    phrase: Phrase
    footing: Footing
    by: Statement | None


def find_doers(reading: Reading, group: Group) -> tuple[Doer, ...]:
    """Return who is said in a report to have done the harmful act of an incident, in the order of the text."""
    acts = ACTS.get(group.type, frozenset())
    scenes = [scene for scene in group.scenes if scene.report == reading.report.id]
    told = [(scene.event, m) for scene in scenes for m in scene.mentions if _tells(m, acts)] if acts else []
    events = {event.id: event for event in reading.events}
    found = {one for id_, mention in told for one in _of_mention(reading, events[id_], mention)}
    return tuple(sorted(found, key=lambda one: (one.phrase.span, one.footing, one.by.id if one.by else "")))


def _tells(mention: Span, acts: frozenset[str]) -> bool:
    """Tell whether a wording means one of some acts, or other harm that somebody does."""
    return bool(find_acts_of(mention.text) & acts) or any(stem(w) in listed("harm") for w in mention.text.split())


def _of_mention(reading: Reading, event: Event, mention: Span) -> Iterator[Doer]:
    here = next((one.span for one in reading.meanings if one.span.contains(mention)), None)
    if here is None:
        return
    voices = [one for one in reading.statements if any(span.contains(mention) for span in one.content)]
    parties = [one for one in event.actor if here.contains(one) and is_tied(reading, event, one, mention)]
    for party in (*parties, *find_accused(reading.report.text, mention, here)):
        yield from _tell(reading, party, mention, voices)
    for statement in voices:
        yield from _of_oneself(reading, statement, mention)


def _tell(reading: Reading, party: Span, mention: Span, voices: Sequence[Statement]) -> Iterator[Doer]:
    """Yield a party with the footing that its innermost voice gives it."""
    around = [one for one in voices if any(span.contains(party) for span in one.content)]
    voice = min(around, key=lambda one: (min(len(span.text) for span in one.content), one.id), default=None)
    phrase = to_phrase(reading, party, voice)
    if phrase is not None:
        negated = phrase.none or is_negated(reading.report.text, mention)
        footing = Footing.DENIED if negated and voice is not None else _footing(reading, party, voice, phrase)
        yield Doer(phrase, footing, voice)


def _footing(reading: Reading, party: Span, voice: Statement | None, phrase: Phrase) -> Footing:
    """Return how a party stands for it by the voice that says so."""
    if voice is not None and voice.stance is Stance.DENIES:
        return Footing.DENIED
    if voice is not None and (phrase.own or voice.stance is Stance.CLAIMS_RESPONSIBILITY):
        return Footing.CLAIMED
    if phrase.hedged or _was_possible(reading, party) or (voice is not None and voice.stance in UNSURE):
        return Footing.POSSIBLE
    if voice is None or (voice.source_kind in REPORTING and voice.stance is not Stance.ACCUSES):
        return Footing.STATED
    return Footing.BLAMED_BY_AUTHORITIES if voice.source_kind is SourceKind.GOVERNMENT else Footing.BLAMED


def _was_possible(reading: Reading, party: Span) -> bool:
    """Tell whether a word in the report makes a party a suspect and no more."""
    known = (one for event in reading.events for one in event.responsibility if one.party == party)
    return any(reason.rule == "responsibility:hedge" for one in known for reason in one.reasons)


def _of_oneself(reading: Reading, statement: Statement, mention: Span) -> Iterator[Doer]:
    """Yield who denies or claims by a statement to have done it."""
    words = next(span.text for span in statement.content if span.contains(mention))
    if statement.stance is Stance.DENIES and denies_own_part(words):
        footing = Footing.DENIED
    elif statement.stance is Stance.CLAIMS_RESPONSIBILITY:
        footing = Footing.CLAIMED
    else:
        return
    phrase = None if statement.source is None else to_phrase(reading, statement.source, statement)
    if phrase is not None:
        yield Doer(phrase, footing, statement)
