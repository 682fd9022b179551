"""Tell who is said to have done a harmful event: claimed by themselves, denied, blamed by others, or stated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.extract.tellers import OWN_VOICE
from reportedly.lexicon import Lexicon
from reportedly.model import (
    Analysis,
    Counted,
    Event,
    EventType,
    Footing,
    Reason,
    Responsibility,
    SourceKind,
    Span,
    Stance,
    Statement,
)

HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM, EventType.COERCE})
UNSURE = frozenset({Stance.BELIEVES, Stance.DOUBTS, Stance.PREDICTS, Stance.WARNS})
REPORTING = frozenset({SourceKind.MEDIA, SourceKind.NONE})
"""Kinds of sources that pass on what happened rather than blame."""
SUFFERED = frozenset({Counted.KILLED, Counted.INJURED, Counted.MISSING, Counted.DISPLACED, Counted.DETAINED})
OURSELVES = frozenset({"we", "us", "our", "ours", "i", "me", "my"})


def find_responsibility(
    analysis: Analysis, lexicon: Lexicon, events: Sequence[Event], statements: Sequence[Statement]
) -> tuple[Event, ...]:
    """Return the events, the harmful ones with everyone who is said to have done them."""
    known = {statement.id: statement for statement in statements}
    return tuple(
        replace(event, responsibility=tuple(_each(analysis, lexicon, event, known))) if event.type in HARMFUL else event
        for event in events
    )


def _each(
    analysis: Analysis, lexicon: Lexicon, event: Event, statements: Mapping[str, Statement]
) -> Iterator[Responsibility]:
    tellers = event.told_by or (OWN_VOICE,)
    claims = [statements[i] for i in tellers if i != OWN_VOICE and _is_claim(statements[i])]
    parties = tuple(_parties(event))
    for party, actor in parties:
        for teller in tellers:
            if teller == OWN_VOICE:
                yield _stated(analysis, lexicon, party, actor)
            else:
                yield _told(analysis, lexicon, statements[teller], party, actor)
    if not parties:
        yield from (_claimed(claim) for claim in claims if claim.source is not None)


def _parties(event: Event) -> Iterator[tuple[Span, str | None]]:
    """Yield each doer with the actor that it means; ids follow the phrases only where each phrase leads to one.

    Those who are counted as having come to harm are no doers, whatever else the phrase was taken for.
    """
    ids = event.actors if len(event.actors) == len(event.actor) else (None,) * len(event.actor)
    harmed = [number.span for number in event.numbers if number.of in SUFFERED]
    for party, actor in zip(event.actor, ids, strict=True):
        if not any(party.overlaps(one) for one in harmed):
            yield party, actor


def _is_claim(statement: Statement) -> bool:
    return statement.stance is Stance.CLAIMS_RESPONSIBILITY


def _claimed(claim: Statement) -> Responsibility:
    source = claim.source
    assert source is not None  # asked for by the caller
    why = Reason("responsibility:claim", claim.cue)
    return Responsibility(party=source, actor=claim.actor, footing=Footing.CLAIMED, by=claim.id, reasons=(why,))


def _stated(analysis: Analysis, lexicon: Lexicon, party: Span, actor: str | None) -> Responsibility:
    hedge = _hedge(analysis, lexicon, party)
    footing = Footing.STATED if hedge is None else Footing.POSSIBLE
    why = Reason("responsibility:own voice", party) if hedge is None else Reason("responsibility:hedge", hedge)
    return Responsibility(party=party, actor=actor, footing=footing, by=None, reasons=(why,))


def _told(analysis: Analysis, lexicon: Lexicon, statement: Statement, party: Span, actor: str | None) -> Responsibility:
    footing, why = _decide(analysis, lexicon, statement, party, actor)
    return Responsibility(party=party, actor=actor, footing=footing, by=statement.id, reasons=(why,))


def _decide(
    analysis: Analysis, lexicon: Lexicon, statement: Statement, party: Span, actor: str | None
) -> tuple[Footing, Reason]:
    if statement.stance is Stance.DENIES:
        return Footing.DENIED, Reason("responsibility:denial", statement.cue)
    if _is_claim(statement) or _is_self(statement, party, actor):
        return Footing.CLAIMED, Reason("responsibility:of oneself", statement.cue)
    hedge = _hedge(analysis, lexicon, party)
    if hedge is not None:
        return Footing.POSSIBLE, Reason("responsibility:hedge", hedge)
    if statement.stance in UNSURE:
        return Footing.POSSIBLE, Reason(f"responsibility:{statement.stance.value}", statement.cue)
    return _by_kind(statement)


def _by_kind(statement: Statement) -> tuple[Footing, Reason]:
    if statement.source_kind in REPORTING and statement.stance is not Stance.ACCUSES:
        return Footing.STATED, Reason("responsibility:told by media", statement.source)
    if statement.source_kind is SourceKind.GOVERNMENT:
        return Footing.BLAMED_BY_AUTHORITIES, Reason("responsibility:government", statement.source)
    return Footing.BLAMED, Reason("responsibility:others", statement.source)


def _is_self(statement: Statement, party: Span, actor: str | None) -> bool:
    same = actor is not None and actor == statement.actor
    return same or party.text.lower() in OURSELVES or statement.source == party


def _hedge(analysis: Analysis, lexicon: Lexicon, party: Span) -> Span | None:
    """Return a word that makes the doer a suspect: in the phrase, or on the word that it hangs on."""
    first, last = analysis.words_of(party)
    head = analysis.head_of(first, last)
    around = [*range(first, last), analysis.heads[head], *analysis.children[analysis.heads[head]]]
    found = next((word for word in around if analysis.lower[word] in lexicon.lists["hedges"]), None)
    return None if found is None else analysis.span(found, found + 1)
