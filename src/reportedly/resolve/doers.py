"""Tell who is said to have done the harmful act of an incident, not something else in its reports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Event, EventType, Footing, Reading, SourceKind, Span, Stance, Statement
from reportedly.resolve.denials import denies_own_part, is_negated
from reportedly.resolve.doer_phrases import Phrase, to_phrase
from reportedly.resolve.doer_ties import disowns, find_accused, find_named, is_tied
from reportedly.resolve.incidents import Group
from reportedly.resolve.mentions import find_acts_of
from reportedly.resolve.wordforms import listed, stem

VIOLENT = frozenset({"kill", "shoot", "attack", "bomb", "injure", "damage", "hit", "burn", "rob", "kidnap"})
FORCING = frozenset({"arrest", "kidnap", "seize", "search"})
ACTS = {EventType.ASSAULT: VIOLENT, EventType.HARM: VIOLENT, EventType.COERCE: FORCING, EventType.ACCUSE: VIOLENT}
"""What somebody can have done, by the type of the incident; by other acts ("die", "crash") people come to harm."""
UNSURE = frozenset({Stance.BELIEVES, Stance.DOUBTS, Stance.PREDICTS, Stance.WARNS})
REPORTING = frozenset({SourceKind.MEDIA, SourceKind.NONE})

NEAR_CUE = 20
CLAIM = re.compile(r"\bclaim(?:s|ed|ing)? (?:responsibility|to have|credit)\b")
WE_DID = re.compile(r"\W*(?:that )?(?:they|it|we|(?:its|their|our) \w+) (?:had |have |has )?(?:\w+ly )?")


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
    told = [(events[scene.event], mention) for scene in scenes for mention in scene.mentions]
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
    here = next((one.span for one in reading.meanings if one.span.contains(mention)), None)
    if here is None:
        return
    text = reading.report.text
    voices = [one for one in reading.statements if any(span.contains(mention) for span in one.content)]
    own = [party for party in event.actor if here.contains(party)]
    parties = [one for one in own if disowns(text, one)]
    if _tells(mention, acts):
        parties += [*(one for one in own if is_tied(reading, event, one, mention)), *find_named(text, mention, here)]
    for party in parties:
        yield from _tell(reading, party, mention, voices)
    accused = find_accused(text, mention, here)
    if accused is not None:
        yield from _tell(reading, accused, mention, [one for one in voices if one.stance is Stance.ACCUSES] or voices)
    for statement in reading.statements:
        if any(here.overlaps(span) for span in statement.content):
            yield from _of_oneself(reading, statement, mention, here)


def _tell(reading: Reading, party: Span, mention: Span, voices: Sequence[Statement]) -> Iterator[Doer]:
    """Yield a party with the footing that its innermost voice gives it."""
    around = [one for one in voices if any(span.contains(party) for span in one.content) or _accuses(one)]
    voice = min(around, key=lambda one: (min(len(span.text) for span in one.content), one.id), default=None)
    phrase = to_phrase(reading, party, voice)
    if phrase is not None:
        text = reading.report.text
        negated = phrase.none or is_negated(text, mention) or disowns(text, party)
        footing = Footing.DENIED if negated and voice is not None else _footing(reading, party, voice, phrase)
        yield Doer(phrase, footing, voice)


def _accuses(statement: Statement) -> bool:
    """Tell whether a statement accuses somebody who may stand outside of its content."""
    return statement.stance is Stance.ACCUSES and statement.source is not None


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


def _of_oneself(reading: Reading, statement: Statement, mention: Span, here: Span) -> Iterator[Doer]:
    """Yield who denies or claims by a statement to have done it."""
    if statement.source is None:
        return
    content = next((span for span in statement.content if span.contains(mention)), None)
    near = next(span for span in statement.content if here.overlaps(span))
    if content is not None and statement.stance is Stance.DENIES and denies_own_part(content.text):
        footing = Footing.DENIED
    elif _claims(reading, statement, content or near, mention):
        footing = Footing.CLAIMED
    else:
        return
    phrase = to_phrase(reading, statement.source, statement)
    if phrase is not None:
        yield Doer(phrase, footing, statement)


def _claims(reading: Reading, statement: Statement, content: Span, mention: Span) -> bool:
    """Tell whether a source says that it did it: by the cue, by "claimed responsibility", or "that they had struck"."""
    if statement.stance is Stance.CLAIMS_RESPONSIBILITY:
        return content.contains(mention)
    text = reading.report.text
    if CLAIM.search(text, max(0, content.start - NEAR_CUE), content.start + NEAR_CUE):
        return True
    armed = statement.source_kind in (SourceKind.ARMED_GROUP, SourceKind.GOVERNMENT)
    return armed and content.contains(mention) and WE_DID.fullmatch(text, content.start, mention.start) is not None
