"""Which number belongs to which event."""

from reportedly.extract.attach import attach_numbers
from reportedly.model import Counted, Event, EventType, Number, Realis, Reason, Span
from tests.drafts import draft, span_of

TEXT = "The strike killed 12 people and police held 30 men."


def event(word: str, type_: EventType, *, told_by: tuple[str, ...] = ()) -> Event:
    return Event(
        id=word, mentions=(span_of(TEXT, word),), type=type_, realis=Realis.ACTUAL, actor=(), recipient=(), place=(),
        time=(), date=None, numbers=(), told_by=told_by, confidence=1.0, reasons=(Reason("test"),),
    )  # fmt: skip


def number(words: str, of: Counted) -> Number:
    return Number(span=span_of(TEXT, words), of=of, low=1, high=1, reasons=())


def spans(one: Event) -> list[Span]:
    return [counted.span for counted in one.numbers]


def test_each_number_goes_to_the_event_that_it_fits() -> None:
    events = [event("killed", EventType.ASSAULT), event("held", EventType.COERCE)]
    numbers = [number("12 people", Counted.KILLED), number("30 men", Counted.DETAINED)]

    strike, arrest = attach_numbers(draft(TEXT), events, numbers)

    assert (spans(strike), spans(arrest)) == ([numbers[0].span], [numbers[1].span])


def test_a_number_that_fits_no_event_is_not_given_away() -> None:
    (strike,) = attach_numbers(draft(TEXT), [event("strike", EventType.ASSAULT)], [number("30 men", Counted.OTHER)])

    assert strike.numbers == ()


def test_the_innermost_teller_of_an_event_gives_its_number() -> None:
    events = [event("killed", EventType.ASSAULT, told_by=("s1", "s2", "report"))]

    (strike,) = attach_numbers(draft(TEXT), events, [number("12 people", Counted.KILLED)])

    assert [counted.speaker for counted in strike.numbers] == ["s2"]
