"""One report under review: its text, its findings, and a form that corrects one of them."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import pairwise
from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request, Response
from fastapi.responses import RedirectResponse

from reportedly.api.review import is_reviewed, is_unsure, review_of, words_of
from reportedly.api.users import Role
from reportedly.errors import UsageError
from reportedly.model import Amendment, Correction, Event, FindingKind, Reading, Span, Statement, Verdict
from reportedly.model.correction import DATE, SPAN_FIELDS, WORD_FIELDS
from reportedly.view.words import plain
from reportedly.web.admission import TheLedger, TheSite, TheVisitor, only_reviewers
from reportedly.web.asking import Text
from reportedly.web.page import Content, add_page
from reportedly.web.site import to_address
from reportedly.web.span_fields import read_spans, write_spans
from reportedly.web.telling import card_row

router = APIRouter(tags=["review"])
Finding = Statement | Event
NOTE = "note"
MAX_FIELD_CHARS = 20_000


def correcting(site: TheSite, visitor: TheVisitor, id: str, finding: Text = "") -> Content:  # noqa: A002
    """Return a report with all findings as they are corrected, and the fields of the one that is looked at."""
    sheet = review_of(site.ledger).report(id)
    reading = sheet.reading
    chosen = next((one for one in _findings(reading) if one.id == finding), None)
    return {
        "card": card_row(sheet.card),
        "findings": [_row(one) for one in _findings(reading)],
        "decisions": [
            {"number": decision.id, "who": decision.who, "when": decision.when, **asdict(correction)}
            for decision, correction in zip(sheet.decisions, sheet.corrections, strict=True)
        ],
        "chosen": None if chosen is None else {**_row(chosen), "fields": list(_fields(chosen))},
        "_pieces": list(_pieces(reading.report.text, chosen)),
        "_may": visitor.may(Role.REVIEW),
        "_last": _last_number(sheet.decisions, visitor.name if visitor.token else None),
    }


def _last_number(decisions: Any, who: str | None) -> int | None:
    own = [one.id for one in decisions if who is None or one.who == who]
    return own[-1] if own else None


def _findings(reading: Reading) -> list[Finding]:
    """Return all findings in the order of the text."""
    return sorted((*reading.statements, *reading.events), key=lambda one: (words_of(one).start, one.id))


def _row(one: Finding) -> Content:
    at = words_of(one)
    kind = FindingKind.EVENT if isinstance(one, Event) else FindingKind.STATEMENT
    about = one.mentions if isinstance(one, Event) else one.content
    return {
        "id": one.id,
        "kind": kind,
        "start": at.start,
        "end": at.end,
        "words": plain(at.text),
        "about": " … ".join(plain(span.text) for span in about),
        "sign": one.type.value if isinstance(one, Event) else one.stance.value,
        "confidence": round(one.confidence, 2),
        "reviewed": is_reviewed(one),
        "unsure": is_unsure(one),
    }


def _fields(one: Finding) -> Iterator[Content]:
    kind = FindingKind.EVENT if isinstance(one, Event) else FindingKind.STATEMENT
    for name in SPAN_FIELDS[kind]:
        yield {"name": name, "spans": _spans(one, name), "lines": write_spans(_spans(one, name))}
    for name, listed in WORD_FIELDS[kind].items():
        yield {"name": name, "value": getattr(one, name).value, "choices": [word.value for word in listed]}
    if isinstance(one, Event):
        yield {"name": DATE, "value": one.date or "", "choices": []}


def _spans(one: Finding, name: str) -> tuple[Span, ...]:
    held = getattr(one, name)
    return held if isinstance(held, tuple) else () if held is None else (held,)


def _pieces(text: str, chosen: Finding | None) -> Iterator[Content]:
    """Yield the text in pieces, each with the fields of the chosen finding that it belongs to."""
    kind = FindingKind.EVENT if isinstance(chosen, Event) else FindingKind.STATEMENT
    marks = [] if chosen is None else [(name, span) for name in SPAN_FIELDS[kind] for span in _spans(chosen, name)]
    bounds = sorted({0, len(text)} | {at for _, span in marks for at in (span.start, span.end)})
    for start, end in pairwise(bounds):
        fields = list(dict.fromkeys(name for name, span in marks if span.start <= start and end <= span.end))
        yield {
            "text": text[start:end],
            "fields": fields,
            "first": chosen is not None and start == words_of(chosen).start,
        }


add_page(router, "/review/reports/{id}", "review_report.html", correcting)


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a form as texts of a sensible length."""
    return {name: str(value)[:MAX_FIELD_CHARS] for name, value in (await request.form()).items()}


@router.post("/review/reports/{id}/{finding}", status_code=303, dependencies=[Depends(only_reviewers)])
def change(
    ledger: TheLedger,
    later: BackgroundTasks,
    id: str,  # noqa: A002
    finding: str,
    form: Annotated[dict[str, str], Depends(read_form)],
) -> Response:
    """Correct one finding: fields that the form has otherwise than the ledger are changed, others stay."""
    desk = review_of(ledger)
    reading = desk.report(id).reading
    chosen = next((one for one in _findings(reading) if one.id == finding), None)
    if chosen is None:
        raise UsageError(f"the ledger has no finding {finding!r} in report {id!r}")
    desk.correct(_correction(reading, chosen, form))
    later.add_task(desk.settle)
    return RedirectResponse(f"/review/reports/{to_address(id)}?finding={to_address(finding)}#here", 303)


def _correction(reading: Reading, chosen: Finding, form: dict[str, str]) -> Correction:
    amendments = tuple(_amendments(reading, chosen, form))
    return Correction(
        report=reading.report.id,
        kind=FindingKind.EVENT if isinstance(chosen, Event) else FindingKind.STATEMENT,
        at=words_of(chosen),
        verdict=Verdict.CHANGED if amendments else Verdict.ACCEPTED,
        amendments=amendments,
        note=form.get(NOTE, ""),
    )


def _amendments(reading: Reading, chosen: Finding, form: dict[str, str]) -> Iterator[Amendment]:
    """Yield what a form has otherwise than the finding; a field that it lacks is left as it is."""
    text, near = reading.report.text, words_of(chosen).start
    for field in _fields(chosen):
        name = field["name"]
        if name not in form:
            continue
        if "lines" in field:
            spans = read_spans(form[name], text, near)
            if spans != tuple(sorted(field["spans"])):
                yield Amendment(field=name, spans=spans)
        elif form[name].strip() != field["value"]:
            yield Amendment(field=name, value=form[name].strip() or None)
