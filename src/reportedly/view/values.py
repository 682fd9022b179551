"""A reading as plain values: the public JSON of one report, schema ``reportedly/reading@1``."""

from typing import Any

from reportedly.model import (
    Actor,
    Candidate,
    Check,
    Event,
    Number,
    Place,
    Reading,
    Reason,
    Report,
    Responsibility,
    Span,
    Statement,
    Time,
)

SCHEMA = "reportedly/reading@1"
Values = dict[str, Any]


def to_values(reading: Reading) -> Values:
    """Return a reading as values that JSON can carry, in a fixed order."""
    return {
        "schema": SCHEMA,
        "report": _report(reading.report),
        "statements": [_statement(one) for one in reading.statements],
        "events": [_event(one) for one in reading.events],
        "checks": [_check(one) for one in reading.checks],
        "actors": [_actor(one) for one in reading.actors],
        "times": [_time(one) for one in reading.times],
        "places": [_place(one) for one in reading.places],
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


def _event(event: Event) -> Values:
    return {
        "id": event.id,
        "mentions": _spans(event.mentions),
        "type": event.type.value,
        "realis": event.realis.value,
        "actor": _spans(event.actor),
        "recipient": _spans(event.recipient),
        "place": _spans(event.place),
        "time": _spans(event.time),
        "date": event.date,
        "numbers": [_number(one) for one in event.numbers],
        "told_by": list(event.told_by),
        "mode": event.mode,
        "responsibility": [_responsibility(one) for one in event.responsibility],
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "confidence": event.confidence,
        "reasons": _reasons(event.reasons),
    }


def _responsibility(one: Responsibility) -> Values:
    return {
        "party": _span(one.party),
        "actor": one.actor,
        "footing": one.footing.value,
        "by": one.by,
        "reasons": _reasons(one.reasons),
    }


def _number(number: Number) -> Values:
    return {
        "span": _span(number.span),
        "of": number.of.value,
        "low": number.low,
        "high": number.high,
        "whom": _maybe(number.whom),
        "part_of": _maybe(number.part_of),
        "speaker": number.speaker,
        "reasons": _reasons(number.reasons),
    }


def _time(time: Time) -> Values:
    return {
        "span": _span(time.span),
        "kind": time.kind.value,
        "edtf": time.edtf,
        "timex": time.timex,
        "first": None if time.first is None else time.first.isoformat(),
        "last": None if time.last is None else time.last.isoformat(),
        "reasons": _reasons(time.reasons),
    }


def _place(place: Place) -> Values:
    best = place.best
    return {
        "id": place.id,
        "name": place.name,
        "mentions": _spans(place.mentions),
        "as_actor": _spans(place.as_actor),
        "as_people": _spans(place.as_people),
        "known_as": None if best is None else best.name,
        "latitude": None if best is None else best.latitude,
        "longitude": None if best is None else best.longitude,
        "country": None if best is None or len(best.countries) != 1 else best.countries[0],
        "countries": [] if best is None else list(best.countries),
        "precision": None if best is None else best.precision,
        "radius_km": None if best is None else best.radius_km,
        "geonames": None if best is None else best.geonames,
        "candidates": [_candidate(one) for one in ([] if best is None else [best, *place.rivals])],
        "reasons": _reasons(place.reasons),
    }


def _candidate(candidate: Candidate) -> Values:
    return {
        "name": candidate.name,
        "precision": candidate.precision,
        "countries": list(candidate.countries),
        "latitude": candidate.latitude,
        "longitude": candidate.longitude,
        "radius_km": candidate.radius_km,
        "geonames": candidate.geonames,
        "score": candidate.score,
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
