"""Bring together the numbers of events and those that belong to none, each with the statement that gives it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.extract.tellers import OWN_VOICE, Tellers
from reportedly.model import Event, Number, Statement


def settle_numbers(
    numbers: Iterable[Number], events: Iterable[Event], statements: Sequence[Statement]
) -> tuple[Number, ...]:
    """Return all numbers in order: as their events have them or, outside of events, with who gives them here."""
    tellers = Tellers(statements)
    settled = {_key(number): number for event in events for number in event.numbers}
    return tuple(settled.get(_key(number)) or _spoken(number, tellers) for number in numbers)


def _key(number: Number) -> tuple[int, int, str]:
    return number.span.start, number.span.end, number.of.value


def _spoken(number: Number, tellers: Tellers) -> Number:
    around = [teller for teller in tellers.find((number.span,)) if teller != OWN_VOICE]
    return replace(number, speaker=around[-1] if around else None)
