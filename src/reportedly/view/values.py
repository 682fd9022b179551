"""A reading as plain values: the public JSON of one report, schema ``reportedly/reading@1``."""

from typing import Any

from reportedly.model import Actor, Check, Reading, Reason, Report, Span, Statement

SCHEMA = "reportedly/reading@1"
Values = dict[str, Any]


def to_values(reading: Reading) -> Values:
    """Return a reading as values that JSON can carry, in a fixed order."""
    return {
        "schema": SCHEMA,
        "report": _report(reading.report),
        "statements": [_statement(one) for one in reading.statements],
        "events": [],
        "checks": [_check(one) for one in reading.checks],
        "actors": [_actor(one) for one in reading.actors],
    }


def _report(report: Report) -> Values:
    return {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "byline": report.byline,
        "dateline": report.dateline,
        "agency": report.agency,
        "published": report.published,
        "published_certainty": report.published_certainty.value,
        "url": report.url,
        "language": report.language,
        "origin": report.origin,
        "sha256": report.sha256,
        "text": report.text,
    }


def _statement(statement: Statement) -> Values:
    return {
        "id": statement.id,
        "source": _maybe(statement.source),
        "source_kind": statement.source_kind.value,
        "actor": statement.actor,
        "cue": _maybe(statement.cue),
        "content": _spans(statement.content),
        "manner": statement.manner.value,
        "stance": statement.stance.value,
        "inside": statement.inside,
        "confidence": statement.confidence,
        "reasons": _reasons(statement.reasons),
    }


def _check(check: Check) -> Values:
    return {
        "span": _span(check.span),
        "status": check.status.value,
        "by": _maybe(check.by),
        "about": list(check.about),
        "reasons": _reasons(check.reasons),
    }


def _actor(actor: Actor) -> Values:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": _maybe(actor.role),
        "mentions": _spans(actor.mentions),
        "reasons": _reasons(actor.reasons),
    }


def _span(span: Span) -> Values:
    return {"start": span.start, "end": span.end, "text": span.text}


def _maybe(span: Span | None) -> Values | None:
    return None if span is None else _span(span)


def _spans(spans: tuple[Span, ...]) -> list[Values]:
    return [_span(span) for span in spans]


def _reasons(reasons: tuple[Reason, ...]) -> list[Values]:
    return [_reason(reason) for reason in reasons]


def _reason(reason: Reason) -> Values:
    values: Values = {"rule": reason.rule}
    if reason.span is not None:
        values["span"] = _span(reason.span)
    if reason.score is not None:
        values["score"] = reason.score
    return values
