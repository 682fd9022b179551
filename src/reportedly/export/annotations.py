"""A reading as an annotation: the form in which reports are annotated by hand, so that a reader can learn from it."""

from typing import Any

from reportedly.model import Event, Number, Reading, Span, Statement

ROLES = ("actor", "recipient", "place", "time")
Place = list[int]


def to_annotation(reading: Reading, reviewed: frozenset[str]) -> dict[str, Any]:
    """Return the annotation of a report; ``reviewed`` are the findings that a user has looked at.

    ``complete`` tells whether that holds of all: what nobody looked at is what a reader found, and may be wrong.
    """
    findings = {one.id for one in reading.statements} | {one.id for one in reading.events}
    return {
        "doc": reading.report.id,
        "reviewed": sorted(reviewed),
        "complete": findings <= reviewed,
        "statements": [_statement(one) for one in reading.statements],
        "events": [_event(one) for one in reading.events],
        "checks": [
            {
                "text": one.span.text,
                "status": one.status.value,
                "by": None if one.by is None else one.by.text,
                "about": list(one.about),
                "span": _place(one.span),
            }
            for one in reading.checks
        ],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "id": one.id,
        "source": None if one.source is None else one.source.text,
        "source_kind": one.source_kind.value,
        "cue": None if one.cue is None else one.cue.text,
        "content": [span.text for span in one.content],
        "manner": one.manner.value,
        "stance": one.stance.value,
        "inside": one.inside,
        "source_span": None if one.source is None else _place(one.source),
        "cue_span": None if one.cue is None else _place(one.cue),
        "content_spans": [_place(span) for span in one.content],
    }


def _event(one: Event) -> dict[str, Any]:
    spans = {role: getattr(one, role) for role in ROLES}
    return {
        "id": one.id,
        "mentions": [span.text for span in one.mentions],
        "type": one.type.value,
        "realis": one.realis.value,
        **{role: [span.text for span in found] for role, found in spans.items()},
        "date": one.date,
        "numbers": [_number(number) for number in one.numbers],
        "told_by": list(one.told_by),
        "mention_spans": [_place(span) for span in one.mentions],
        **{f"{role}_spans": [_place(span) for span in found] for role, found in spans.items()},
    }


def _number(one: Number) -> dict[str, Any]:
    return {"text": one.span.text, "of": one.of.value, "low": one.low, "high": one.high, "span": _place(one.span)}


def _place(span: Span) -> Place:
    return [span.start, span.end]
