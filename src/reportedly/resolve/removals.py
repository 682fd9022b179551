"""Take a finding out of a reading together with all that names it."""

from dataclasses import replace

from reportedly.model import Event, Number, Reading, Statement


def without_event(reading: Reading, id_: str) -> Reading:
    """Return a reading without an event; its numbers stay numbers of the report."""
    return replace(reading, events=tuple(one for one in reading.events if one.id != id_))


def without_statement(reading: Reading, id_: str) -> Reading:
    """Return a reading without a statement: what it told is told by whatever it stood in, or by the report."""
    gone = next(one for one in reading.statements if one.id == id_)
    kept = [one for one in reading.statements if one.id != id_]
    return replace(
        reading,
        statements=tuple(replace(one, inside=gone.inside) if one.inside == id_ else one for one in kept),
        checks=tuple(replace(one, about=tuple(x for x in one.about if x != id_)) for one in reading.checks),
        events=tuple(_without_teller(one, gone) for one in reading.events),
        numbers=tuple(_without_speaker(one, gone) for one in reading.numbers),
    )


def _without_teller(event: Event, gone: Statement) -> Event:
    instead = () if gone.inside is None else (gone.inside,)
    told_by = [x for one in event.told_by for x in (instead if one == gone.id else (one,))]
    return replace(
        event,
        told_by=tuple(dict.fromkeys(told_by)),
        numbers=tuple(_without_speaker(one, gone) for one in event.numbers),
        responsibility=tuple(
            replace(one, by=gone.inside) if one.by == gone.id else one for one in event.responsibility
        ),
    )


def _without_speaker(number: Number, gone: Statement) -> Number:
    return replace(number, speaker=gone.inside) if number.speaker == gone.id else number
