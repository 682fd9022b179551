"""What is found across reports as plain values: the public JSON of a ledger, schema ``reportedly/ledger@1``."""

from collections.abc import Iterable
from typing import Any

from reportedly.model import (
    Account,
    Alteration,
    Check,
    Claim,
    Conflict,
    Echo,
    Figure,
    FigureRelation,
    Incident,
    Informant,
    PageEdit,
    Reading,
    Reason,
    Report,
    Side,
    Span,
)

SCHEMA = "reportedly/ledger@1"
Values = dict[str, Any]


def to_ledger(readings: Iterable[Reading], accounts: Iterable[Account], edits: Iterable[PageEdit] = ()) -> Values:
    """Return the readings of a ledger and all that is found across them as values that JSON can carry."""
    known, all_ = list(readings), list(accounts)
    return {
        "schema": SCHEMA,
        "reports": [_report(reading.report) for reading in known],
        "incidents": [_incident(one) for account in all_ for one in account.incidents],
        "echoes": [_echo(one) for account in all_ for one in account.echoes],
        "edits": [_edit(one) for one in edits],
        "texts": [list(family) for account in all_ for family in account.texts],
        "informants": [_informant(one) for account in all_ for one in account.informants],
        "numbers": [_figure(one) for account in all_ for one in account.figures],
        "number_relations": [_relation(one) for account in all_ for one in account.relations],
        "conflicts": [_conflict(one) for account in all_ for one in account.conflicts],
        "claims": [_claim(one) for account in all_ for one in account.claims],
        "checks": [_check(reading.report.id, one) for reading in known for one in reading.checks],
    }


def _report(report: Report) -> Values:
    return {
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "url": report.url,
        "sha256": report.sha256,
    }


def _incident(incident: Incident) -> Values:
    support = incident.support
    return {
        "id": incident.id,
        "type": incident.type.value,
        "place": incident.place,
        "date": incident.date,
        "tellings": [
            {"report": one.report, "event": one.finding, "spans": [_span(span)]}
            for one in incident.tellings
            for span in one.spans
        ],
        "support": {
            "reports": support.reports,
            "outlets": support.outlets,
            "texts": support.texts,
            "informants": support.informants,
        },
        "reasons": [
            {"a": link.a.report, "b": link.b.report, "score": link.score, "clues": _reasons(link.reasons)}
            for link in incident.links
        ],
    }


def _echo(echo: Echo) -> Values:
    return {
        "from": echo.first,
        "to": echo.second,
        "passages": [{"from": _span(one.original), "to": _span(one.copy)} for one in echo.passages],
        "changes": sorted({one.change.value for one in echo.alterations}),
        "alterations": _alterations(echo.alterations),
        "credited": echo.credited,
        "share": round(echo.share, 3),
        "reasons": _reasons(echo.reasons),
    }


def _edit(edit: PageEdit) -> Values:
    return {
        "from": edit.first,
        "to": edit.second,
        "changes": sorted({one.change.value for one in edit.alterations}),
        "alterations": _alterations(edit.alterations),
        "notice": _maybe(edit.notice),
        "silent": edit.is_silent,
        "kept": edit.kept,
        "reasons": _reasons(edit.reasons),
    }


def _alterations(found: Iterable[Alteration]) -> list[Values]:
    return [{"change": one.change.value, "before": _maybe(one.before), "after": _maybe(one.after)} for one in found]


def _informant(informant: Informant) -> Values:
    return {
        "incident": informant.incident,
        "name": informant.name,
        "tellings": [
            {"report": lead.report, "span": _span(lead.span), "depth": lead.depth} for lead in informant.leads
        ],
    }


def _figure(figure: Figure) -> Values:
    return {
        "id": figure.id,
        "incident": figure.incident,
        "report": figure.report,
        "span": _span(figure.span),
        "of": figure.of.value,
        "whom": figure.whom,
        "low": figure.low,
        "high": figure.high,
        "speaker": figure.speaker,
        "as_of": figure.as_of,
    }


def _relation(relation: FigureRelation) -> Values:
    reasons = _reasons(relation.reasons)
    return {"a": relation.a, "b": relation.b, "relation": relation.relation.value, "reasons": reasons}


def _conflict(conflict: Conflict) -> Values:
    return {
        "kind": conflict.kind.value,
        "incident": conflict.incident,
        "a": _side(conflict.a),
        "b": _side(conflict.b),
        "reasons": _reasons(conflict.reasons),
    }


def _side(side: Side) -> Values:
    return {"report": side.report, "span": _span(side.span), "speaker": side.speaker}


def _claim(claim: Claim) -> Values:
    return {
        "id": claim.id,
        "tellings": [
            {"report": one.report, "span": _span(one.span), "speaker": one.speaker, "stance": one.stance.value}
            for one in claim.tellings
        ],
        "reasons": _reasons(claim.reasons),
    }


def _check(report: str, check: Check) -> Values:
    return {"report": report, "span": _span(check.span), "status": check.status.value}


def _span(span: Span) -> Values:
    return {"start": span.start, "end": span.end, "text": span.text}


def _maybe(span: Span | None) -> Values | None:
    return None if span is None else _span(span)


def _reasons(reasons: Iterable[Reason]) -> list[Values]:
    return [{"rule": one.rule} | ({} if one.score is None else {"score": one.score}) for one in reasons]
