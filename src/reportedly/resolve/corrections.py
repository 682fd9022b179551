"""Lay what users corrected over a reading, so that it holds whenever a report is read anew."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reportedly.model import (
    Amendment,
    Correction,
    Event,
    FindingKind,
    Reading,
    Reason,
    Span,
    Statement,
    Verdict,
)
from reportedly.model.correction import DATE, SPAN_FIELDS, WORD_FIELDS
from reportedly.resolve.removals import without_event, without_statement
from reportedly.resolve.retellings import actors_at, stand_anew

Finding = Statement | Event
RULE = "review"
SINGLE = ("source", "cue")
"""Fields of one span or none."""


def apply_corrections(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """Return a reading as users corrected it, one correction after the other.

    One whose finding is not there any more, or whose words are others by now, changes nothing.
    """
    for correction in corrections:
        finding = find_corrected(reading, correction)
        if finding is not None:
            reading = _apply(reading, correction, finding)
    return reading


def find_corrected(reading: Reading, correction: Correction) -> Finding | None:
    """Return the finding that a correction is about: the one that shares most with its words, None where two do."""
    if correction.report != reading.report.id or not _stands(reading, correction.at):
        return None
    found = reading.statements if correction.kind is FindingKind.STATEMENT else reading.events
    ranked = sorted(((_shared(correction.at, one), one) for one in found), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] == 0 or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def anchor_of(finding: Finding) -> Span:
    """Return the words by which a correction names a finding: its cue, or its first mention."""
    if isinstance(finding, Event):
        return finding.mentions[0]
    return finding.cue or finding.content[0]


def is_reviewed(finding: Finding) -> bool:
    """Tell whether a user has accepted or changed a finding."""
    return any(reason.rule.startswith(f"{RULE}:") for reason in finding.reasons)


def _stands(reading: Reading, span: Span) -> bool:
    return reading.report.text[span.start : span.end] == span.text


def _shared(at: Span, finding: Finding) -> float:
    """Return which part of both together the words and those of a finding share, at best."""
    own = finding.mentions if isinstance(finding, Event) else (anchor_of(finding),)
    return max(_overlap(at, span) for span in own)


def _overlap(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(0, shared) / max(1, max(a.end, b.end) - min(a.start, b.start))


def _apply(reading: Reading, correction: Correction, finding: Finding) -> Reading:
    if correction.verdict is Verdict.REJECTED:
        remove = without_event if isinstance(finding, Event) else without_statement
        return remove(reading, finding.id)
    if not all(_stands(reading, span) for one in correction.amendments for span in one.spans):
        return reading
    reason = Reason(f"{RULE}:{correction.verdict.value}", correction.at)
    if isinstance(finding, Event):
        return _with_event(
            reading, replace(_amend_event(reading, finding, correction), reasons=(*finding.reasons, reason))
        )
    changed = replace(_amend_statement(reading, finding, correction), reasons=(*finding.reasons, reason))
    return stand_anew(reading, finding, changed)


def _with_event(reading: Reading, event: Event) -> Reading:
    return replace(reading, events=tuple(event if one.id == event.id else one for one in reading.events))


def _amend_statement(reading: Reading, statement: Statement, correction: Correction) -> Statement:
    values = _values(correction)
    changed: Statement = replace(statement, **values)
    if "source" not in values:
        return changed
    found = actors_at(reading, () if changed.source is None else (changed.source,))
    return replace(changed, actor=found[0] if len(found) == 1 else None)


def _amend_event(reading: Reading, event: Event, correction: Correction) -> Event:
    values = _values(correction)
    changed: Event = replace(event, **values)
    if "time" in values and DATE not in values:
        dates = {one.edtf for one in reading.times if any(one.span.overlaps(span) for span in changed.time)}
        changed = replace(changed, date=dates.pop() if len(dates) == 1 else None)
    actors = actors_at(reading, changed.actor) if "actor" in values else event.actors
    recipients = actors_at(reading, changed.recipient) if "recipient" in values else event.recipients
    return replace(changed, actors=actors, recipients=recipients)


def _values(correction: Correction) -> dict[str, Any]:
    return {one.field: _value(one, correction.kind) for one in correction.amendments}


def _value(amendment: Amendment, kind: FindingKind) -> object:
    """Return what a field is to be, in the form that the field has."""
    if amendment.field in SPAN_FIELDS[kind]:
        first = amendment.spans[0] if amendment.spans else None
        return first if amendment.field in SINGLE else amendment.spans
    listed = WORD_FIELDS[kind].get(amendment.field)
    return amendment.value if listed is None or amendment.value is None else listed(amendment.value)
