"""Tell on what footing a party stands for an act: by whose voice, denied, claimed, or no more than possible."""

import re

from reportedly.lexicon.load import load_lists
from reportedly.model import Footing, Reading, SourceKind, Span, Stance, Statement
from reportedly.resolve.denials import denies_own_part, is_negated
from reportedly.resolve.doer_phrases import Phrase
from reportedly.resolve.doer_ties import disowns

UNSURE = frozenset({Stance.BELIEVES, Stance.DOUBTS, Stance.PREDICTS, Stance.WARNS})
REPORTING = frozenset({SourceKind.MEDIA, SourceKind.NONE})
NEAR_CUE = 20
NEAR_HEDGE = 40
"""How far around an act or in front of a party its denial, claim or hedge is looked for, in characters."""
MIN_WORDS = 3
"""Fewer words ("denied blame") do not tell what is denied."""
CLAIM = re.compile(r"\bclaim(?:s|ed|ing)? (?:responsibility|to have(?! been)|credit)\b|\badmit\w*")
NOT = re.compile(r"(?:\bnot|n't|n’t|\bnever)(?: \w+)?\W+\Z")
NOTHING = re.compile(r" (?:at )?(?:nothing|nobody|no one|no)\b")
WE_DID = re.compile(r"\W*(?:that )?(?:they|it|we|(?:its|their|our) \w+) (?:had |have |has )?(?:\w+ly )?(?:set )?")
"""How a source tells its own act: "that they had struck a column"."""


def find_footing(reading: Reading, party: Span, voice: Statement | None, phrase: Phrase) -> Footing:
    """Return how a party stands for an act by the voice that says so."""
    if phrase.hedged or _is_hedged(reading, party):
        return Footing.POSSIBLE
    known = [one for event in reading.events for one in event.responsibility if one.party == party]
    told = next((one.footing for one in known if voice is not None and one.by == voice.id), None)
    return told or _by_voice(voice, phrase)


def _by_voice(voice: Statement | None, phrase: Phrase) -> Footing:
    if voice is None:
        return Footing.STATED
    if voice.stance is Stance.DENIES:
        return Footing.DENIED
    if phrase.own or voice.stance is Stance.CLAIMS_RESPONSIBILITY:
        return Footing.CLAIMED
    if voice.stance in UNSURE:
        return Footing.POSSIBLE
    if voice.source_kind in REPORTING and voice.stance is not Stance.ACCUSES:
        return Footing.STATED
    return Footing.BLAMED_BY_AUTHORITIES if voice.source_kind is SourceKind.GOVERNMENT else Footing.BLAMED


def _is_hedged(reading: Reading, party: Span) -> bool:
    """Tell whether words in the report make a party a suspect and no more."""
    known = (one for event in reading.events for one in event.responsibility if one.party == party)
    before = reading.report.text[max(0, party.start - NEAR_HEDGE) : party.start].casefold()
    phrases = (one for one in load_lists("en")["doubt"] if " " in one)
    return any(reason.rule == "responsibility:hedge" for one in known for reason in one.reasons) or any(
        phrase in before for phrase in phrases
    )


def is_denied(reading: Reading, party: Span, mention: Span, phrase: Phrase) -> bool:
    """Tell whether the words around an act say that a party did not do it: "no unit fired", "did not fire"."""
    text = reading.report.text
    return phrase.none or is_negated(text, mention) or disowns(text, party) or _is_undone(text, mention)


def _is_undone(text: str, mention: Span) -> bool:
    """Tell whether an act is told as not done: "did not fire", "fired nothing"."""
    before = NOT.search(text, max(0, mention.start - NEAR_CUE), mention.start)
    return before is not None or NOTHING.match(text, mention.end) is not None


def find_own_footing(reading: Reading, statement: Statement, mention: Span, here: Span) -> Footing | None:
    """Return whether a source denies or claims to have done an act itself, None where it says neither."""
    content = next((span for span in statement.content if span.contains(mention)), None)
    near = next(span for span in statement.content if here.overlaps(span))
    if statement.stance is Stance.DENIES:
        return Footing.DENIED if content is not None and _disowns(reading, content, mention) else None
    undone = _is_undone(reading.report.text, mention)
    return Footing.CLAIMED if not undone and _claims(reading, statement, content or near, mention) else None


def _disowns(reading: Reading, content: Span, mention: Span) -> bool:
    """Tell whether the words that a source denies are that it did it, in words enough to tell that."""
    if len(content.text.split()) < MIN_WORDS:
        return False
    return denies_own_part(content.text) or _is_own_act(reading, content, mention)


def _is_own_act(reading: Reading, content: Span, mention: Span) -> bool:
    return WE_DID.fullmatch(reading.report.text, content.start, mention.start) is not None


def _claims(reading: Reading, statement: Statement, content: Span, mention: Span) -> bool:
    """Tell whether a source says that it did it: by the cue, by "claimed responsibility", or "that they had struck"."""
    if statement.stance is Stance.CLAIMS_RESPONSIBILITY:
        return content.contains(mention)
    text = reading.report.text
    if CLAIM.search(text, max(0, content.start - NEAR_CUE), content.start + NEAR_CUE):
        return True
    armed = statement.source_kind in (SourceKind.ARMED_GROUP, SourceKind.GOVERNMENT)
    return armed and content.contains(mention) and _is_own_act(reading, content, mention)
