"""Which number belongs to which event."""

from reportedly.extract.attach import attach_numbers
from reportedly.extract.tellers import Tellers
from reportedly.model import (
    Counted,
    Event,
    EventType,
    Manner,
    Number,
    Realis,
    Reason,
    SourceKind,
    Span,
    Stance,
    Statement,
)
from tests.drafts import draft, span_of

TEXT = "The strike killed 12 people and police held 30 men."
NOBODY = Tellers([])


def event(word: str, type_: EventType, *, told_by: tuple[str, ...] = ()) -> Event:
    return Event(
        id=word, mentions=(span_of(TEXT, word),), type=type_, realis=Realis.ACTUAL, actor=(), recipient=(), place=(),
        time=(), date=None, numbers=(), told_by=told_by, confidence=1.0, reasons=(Reason("test"),),
    )  # fmt: skip


def number(words: str, of: Counted) -> Number:
    return Number(span=span_of(TEXT, words), of=of, low=1, high=1, reasons=())


def said(id_: str) -> Statement:
    return Statement(
        id=id_, source=None, source_kind=SourceKind.NONE, cue=None, content=(span_of(TEXT, "killed 12 people"),),
        manner=Manner.INDIRECT, stance=Stance.ASSERTS, confidence=1.0, reasons=(),
    )  # fmt: skip


def spans(one: Event) -> list[Span]:
    return [counted.span for counted in one.numbers]


def test_each_number_goes_to_the_event_that_it_fits() -> None:
    events = [event("killed", EventType.ASSAULT), event("held", EventType.COERCE)]
    numbers = [number("12 people", Counted.KILLED), number("30 men", Counted.DETAINED)]

    strike, arrest = attach_numbers(draft(TEXT), events, numbers, NOBODY)

    assert (spans(strike), spans(arrest)) == ([numbers[0].span], [numbers[1].span])


def test_a_number_that_fits_no_event_is_not_given_away() -> None:
    strikes = [event("strike", EventType.ASSAULT)]

    (strike,) = attach_numbers(draft(TEXT), strikes, [number("30 men", Counted.OTHER)], NOBODY)

    assert strike.numbers == ()


def test_who_says_a_number_gives_it_not_who_else_tells_its_event() -> None:
    events = [event("killed", EventType.ASSAULT, told_by=("s1", "s2"))]

    (strike,) = attach_numbers(draft(TEXT), events, [number("12 people", Counted.KILLED)], Tellers([said("s1")]))

    assert [counted.speaker for counted in strike.numbers] == ["s1"]


def test_a_number_beside_all_statements_is_given_by_the_innermost_that_tells_its_whole_event() -> None:
    events = [event("killed", EventType.ASSAULT, told_by=("s1", "s2"))]

    (strike,) = attach_numbers(draft(TEXT), events, [number("12 people", Counted.KILLED)], NOBODY)

    assert [counted.speaker for counted in strike.numbers] == ["s2"]


def test_a_number_of_the_report_itself_is_given_by_nobody_else() -> None:
    events = [event("killed", EventType.ASSAULT, told_by=("s1", "report"))]

    (strike,) = attach_numbers(draft(TEXT), events, [number("12 people", Counted.KILLED)], NOBODY)

    assert [counted.speaker for counted in strike.numbers] == [None]
