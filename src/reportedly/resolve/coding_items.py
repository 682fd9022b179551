"""Take a reading apart into what can be coded: one item for each field of each finding that says something."""

from collections.abc import Iterator, Sequence

from reportedly.model import CodingItem, Event, FindingKind, Reading, Span, Statement
from reportedly.model.correction import SPAN_FIELDS, WORD_FIELDS
from reportedly.resolve.corrections import anchor_of

UNKNOWN_OUTLET = "unknown outlet"
DATE, NUMBERS = "date", "numbers"


def find_items(reading: Reading) -> Iterator[CodingItem]:
    """Yield the items of a report; a field that is empty gives none, since precision asks of what was found."""
    for statement in reading.statements:
        for field, spans, value in _fields(FindingKind.STATEMENT, statement):
            yield _item(reading, statement, field, spans, value)
    for event in reading.events:
        for field, spans, value in (*_fields(FindingKind.EVENT, event), *_more(event)):
            yield _item(reading, event, field, spans, value)


def _fields(kind: FindingKind, finding: Statement | Event) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    for field in SPAN_FIELDS[kind]:
        held = getattr(finding, field)
        spans = held if isinstance(held, tuple) else () if held is None else (held,)
        if spans:
            yield field, spans, None
    for field in WORD_FIELDS[kind]:
        yield field, (anchor_of(finding),), str(getattr(finding, field).value)


def _more(event: Event) -> Iterator[tuple[str, tuple[Span, ...], str | None]]:
    if event.date is not None:
        yield DATE, event.time or (anchor_of(event),), event.date
    for number in event.numbers:
        bounds = " to ".join("open" if one is None else f"{one:g}" for one in (number.low, number.high))
        yield NUMBERS, (number.span,), f"{number.of.value}: {bounds}"


def _item(
    reading: Reading, finding: Statement | Event, field: str, spans: Sequence[Span], value: str | None
) -> CodingItem:
    at = anchor_of(finding)
    return CodingItem(
        report=reading.report.id,
        outlet=reading.report.outlet or UNKNOWN_OUTLET,
        kind=FindingKind.EVENT if isinstance(finding, Event) else FindingKind.STATEMENT,
        field=field,
        at=at,
        spans=tuple(spans),
        value=value,
        around=_around(reading, [at, *spans]),
    )


def _around(reading: Reading, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences in which some words stand; words outside of all stand alone."""
    touched = {one.span for one in reading.meanings if any(one.span.overlaps(span) for span in spans)}
    alone = {span for span in spans if not any(span.overlaps(one) for one in touched)}
    return tuple(sorted(touched | alone))
