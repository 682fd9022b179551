"""Find counts: how many of whom, and what happened to them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.extract.counted_phrases import CountPhrase, find_count, is_person
from reportedly.extract.counts import is_count
from reportedly.extract.indicators import find_sign
from reportedly.extract.quantities import find_amounts
from reportedly.extract.signs import SUFFERED, Sign
from reportedly.extract.zeros import find_zeros
from reportedly.lexicon import Lexicon
from reportedly.model import Analysis, Counted, Number, Reason, Span, Trigger

PART = re.compile(r"\b(?:including|among (?:them|whom)|of (?:them|whom))\b")
PARTAKING = frozenset({"PROTEST", "MOBILIZE", "CONSULT"})
"""Types of events in which those to whom it is done take part too: who is sent, dispersed or met."""
REACH_WORDS = 150
"""Words from a trigger to where its parties can be at most; the reader looks at fewer to either side."""
OF_THINGS = frozenset({"noun", "part", "list"})
"""Rules by which the counted noun itself tells what happened, whether or not it means people."""
STAND_INS = frozenset({"names", "others", "more"})
"""Words that stand for those counted before."""
DEFAULTS = frozenset({"number:people", "number:other"})
HAPPENED = frozenset(Counted) - {Counted.OTHER, Counted.MONEY, Counted.WEAPONS}
"""What is told of people, and so of others counted after them without a word of their own."""


def find_numbers(analysis: Analysis, lexicon: Lexicon) -> tuple[Number, ...]:
    """Return the counts of a report in order; subsets know the number of which they are a part."""
    found: list[Number] = []
    refused: set[int] = set()
    for amount in find_amounts(analysis, lexicon):
        phrase = find_count(analysis, lexicon, amount)
        if analysis.heads[phrase.head] in refused or not is_count(analysis, lexicon, phrase):
            refused.update(range(*amount.core))
        else:
            number = _number(analysis, lexicon, phrase)
            number = replace(number, part_of=_whole(analysis, number, found))
            found.append(_inherit(analysis, phrase, number, found))
    return tuple(sorted((*found, *find_zeros(analysis, lexicon)), key=lambda number: number.span.start))


def _number(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> Number:
    amount, noun = phrase.amount, phrase.noun
    of, governor, why = _decide(analysis, lexicon, phrase)
    return Number(
        span=analysis.span(*phrase.words), of=of, low=amount.low, high=amount.high, governor=governor, reasons=(why,),
        whom=analysis.span(noun, noun + 1) if noun is not None else None,
    )  # fmt: skip


def _inherit(analysis: Analysis, phrase: CountPhrase, number: Number, found: Sequence[Number]) -> Number:
    """Return a number that says nothing of its own with what the number before it counts, if it goes on from that."""
    if number.reasons[0].rule not in DEFAULTS or not (number.part_of or _goes_on(analysis, phrase)):
        return number
    before = _before(analysis, phrase, found)
    if before is None:
        return number
    return replace(number, of=before.of, reasons=(Reason("number:as before", before.span),))


def _before(analysis: Analysis, phrase: CountPhrase, found: Sequence[Number]) -> Number | None:
    """Return the number from which another goes on: the last one, or the last of people in the sentence before."""
    if not found or found[-1].of in HAPPENED:
        return found[-1] if found else None
    here = analysis.sentence_numbers[phrase.head]
    there = [(analysis.sentence_numbers[analysis.words_of(one.span)[0]], one) for one in found]
    if there[-1][0] == here:
        return None
    return next((one for at, one in reversed(there) if at == here - 1 and one.of in HAPPENED), None)


def _goes_on(analysis: Analysis, phrase: CountPhrase) -> bool:
    """Tell whether a number without a noun and a verb of its own goes on from what was counted before."""
    if (
        phrase.noun is not None
        and analysis.upos[phrase.noun] != "PRON"
        and analysis.lower[phrase.noun] not in STAND_INS
    ):
        return False
    first, head = phrase.amount.words[0], phrase.head
    if first > 1 and analysis.lower[first - 1] == "of" and analysis.upos[first - 2] in ("NOUN", "PROPN"):
        return False
    verb = analysis.heads[head]
    if not analysis.relations[head].startswith("nsubj") or analysis.upos[verb] != "VERB":
        return True
    return analysis.lower[verb] in ("had", "has", "have")


def _decide(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase) -> tuple[Counted, int | None, Reason]:
    """Return what is counted, the word that governs the phrase, and why."""
    head = phrase.noun if phrase.noun is not None else phrase.head
    core = analysis.span(*phrase.amount.core)
    if phrase.amount.money or analysis.lower[head] in lexicon.lists["currencies"]:
        return Counted.MONEY, head, Reason("number:money", core)
    sign = find_sign(analysis, lexicon, phrase)
    if sign is not None and (sign.of not in SUFFERED or _may_suffer(analysis, lexicon, phrase, sign)):
        return sign.of, sign.word, Reason(f"number:{sign.rule}", analysis.span(sign.word, sign.word + 1))
    people = is_person(analysis, lexicon, head) and _takes_part(analysis, phrase)
    why = Reason("number:people" if people else "number:other", core)
    return Counted.PARTICIPANTS if people else Counted.OTHER, analysis.heads[head], why


def _may_suffer(analysis: Analysis, lexicon: Lexicon, phrase: CountPhrase, sign: Sign) -> bool:
    """Tell whether those counted may be people, to whom something can happen."""
    noun = phrase.noun
    if sign.rule in OF_THINGS or noun in (None, sign.word) or analysis.upos[noun] != "NOUN":
        return True
    return is_person(analysis, lexicon, noun) or analysis.lower[noun] in STAND_INS | lexicon.counted.keys()


def _takes_part(analysis: Analysis, phrase: CountPhrase) -> bool:
    """Tell whether those counted act in an event, or are sent, met or dispersed in one."""
    return _does(analysis, phrase.head) or any(
        first <= phrase.head < last
        for trigger in _triggers_near(analysis, phrase.head)
        for role in ("actor", "recipient")
        if role == "actor" or max(trigger.types, key=lambda type_: trigger.types[type_]) in PARTAKING
        for first, last in trigger.parties.get(role, ())
    )


def _triggers_near(analysis: Analysis, word: int) -> tuple[Trigger, ...]:
    """Return the triggers that are not too far from a word to have it as a party."""
    first, last = (
        bisect_left(analysis.triggers, word + far, key=lambda one: one.words[0]) for far in (-REACH_WORDS, REACH_WORDS)
    )
    return analysis.triggers[first:last]


def _does(analysis: Analysis, head: int) -> bool:
    """Tell whether a word is the subject of a verb with an object that hands over nothing said."""
    verb = analysis.heads[head]
    if analysis.relations[head] != "nsubj" or analysis.upos[verb] != "VERB":
        return False
    if any(first <= verb < last for cue in analysis.cues for first, last in (cue.words,)):
        return False
    return any(analysis.relations[child] == "obj" for child in analysis.children[verb])


def _whole(analysis: Analysis, number: Number, found: Sequence[Number]) -> Span | None:
    """Return the number just before, where "including", "among them" or "of them" makes this one a part of it."""
    if not found or found[-1].span.end > number.span.start:
        return None
    between = analysis.text[found[-1].span.end : number.span.start].lower()
    part = PART.search(between) is not None or PART.search(number.span.text.lower()) is not None
    return found[-1].span if part and "." not in between else None
