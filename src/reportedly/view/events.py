"""Lay the events of a reading out in words: what, who, whom, where, when, how many, and who tells it."""

from reportedly.model import Event, EventRow, Number, Span
from reportedly.view.words import COUNTED, FOOTINGS, REALIS, TYPES, plain, to_reason

OWN_VOICE = "report"
NO_BOUND = "?"


def to_row(event: Event) -> EventRow:
    """Return one event as a page shows it."""
    words = list(dict.fromkeys(plain(mention.text) for mention in event.mentions))
    tellers = tuple(teller for teller in event.told_by if teller != OWN_VOICE)
    return EventRow(
        id=event.id,
        what=words[0],
        also=tuple(words[1:]),
        kind=TYPES[event.type],
        realis=REALIS[event.realis],
        who=_words(event.actor),
        whom=_words(event.recipient),
        where=_words(event.place),
        when=_words(event.time),
        date=event.date or "",
        numbers=tuple(_number(number) for number in event.numbers),
        told_by=tellers,
        own=not tellers or OWN_VOICE in event.told_by,
        mode=(event.mode or "").replace("-", " "),
        responsibility=tuple((plain(r.party.text), FOOTINGS[r.footing], r.by) for r in event.responsibility),
        confidence=event.confidence,
        reasons=tuple(to_reason(reason) for reason in event.reasons),
    )


def _words(spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(plain(span.text) for span in spans)


def _number(number: Number) -> str:
    part = ", a part of the number before" if number.part_of is not None else ""
    return f"{plain(number.span.text)} ({_bounds(number)} {COUNTED[number.of]}{part})"


def _bounds(number: Number) -> str:
    low, high = (NO_BOUND if bound is None else f"{bound:,.10g}" for bound in (number.low, number.high))
    if low == high:
        return low
    if high == NO_BOUND:
        return f"{low} or more"
    return f"{high} or fewer" if low == NO_BOUND else f"{low} to {high}"
