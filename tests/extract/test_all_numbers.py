"""Numbers of events and numbers of none, together."""

from dataclasses import replace

from reportedly.extract.all_numbers import settle_numbers
from reportedly.model import Counted, Number, Reason, Span

TEXT = "Twelve people died. The mayor has nine."


def number(words: str, low: float) -> Number:
    start = TEXT.index(words)
    span = Span.of(TEXT, start, start + len(words))
    return Number(span=span, of=Counted.KILLED, low=low, high=low, reasons=(Reason("number:next", span),))


def test_a_number_without_an_event_is_kept() -> None:
    numbers = (number("Twelve people", 12), number("nine", 9))

    assert settle_numbers(numbers, (), ()) == numbers


def test_zero_and_more_stay_apart() -> None:
    twelve = number("Twelve people", 12)
    injured = replace(twelve, of=Counted.INJURED)

    assert settle_numbers((twelve, injured), (), ()) == (twelve, injured)
