"""The queue of what needs eyes, what is said of it, and who said what when."""

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated, Literal

from fastapi import APIRouter, BackgroundTasks, Depends, Form, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from reportedly.api.coding import coding_of
from reportedly.api.finding_again import ruling_in
from reportedly.api.review import Queue, Review, Unsure, review_of, words_of
from reportedly.api.users import Role
from reportedly.model import Claim, Correction, Event, FindingKind, Reading, Span, Statement, Verdict, Vetted
from reportedly.view import claim_row, claim_telling_row
from reportedly.view.words import STANCES, TYPES, plain
from reportedly.web.admission import TheLedger, TheSite, TheVisitor, only_reviewers
from reportedly.web.asking import After, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.routes.incidents import listed_row
from reportedly.web.routes.ruling import address_after, last_of
from reportedly.web.routes.session import to_local
from reportedly.web.telling import conflict_sides, sentences_with, speaker_of

router = APIRouter(tags=["review"])
MAX_NOTE_CHARS, MAX_ID_CHARS, MAX_BACK_CHARS = 2000, 200, 2000
SHOWN_TELLINGS, SHOWN_CONFLICTS = 6, 2
Id = Annotated[str, Form(max_length=MAX_ID_CHARS)]
Note = Annotated[str, Form(max_length=MAX_NOTE_CHARS)]
Back = Annotated[str, Form(max_length=MAX_BACK_CHARS)]
LARGEST = 10**9
Place = Annotated[int, Form(ge=0, le=LARGEST)]
BY_REVIEWERS = [Depends(only_reviewers)]


class Of(StrEnum):
    """What of the queue is shown."""

    CONFLICTS = "conflicts"
    SINGLE = "single"
    CLAIMS = "claims"
    UNSURE = "unsure"


class Judged(BaseModel):
    """A verdict on the finding of a report that stands at some words, and the page to go back to."""

    report: str = Field(max_length=MAX_ID_CHARS)
    kind: FindingKind
    start: int = Field(ge=0, le=LARGEST)
    end: int = Field(ge=0, le=LARGEST)
    verdict: Literal[Verdict.ACCEPTED, Verdict.REJECTED]
    note: str = Field("", max_length=MAX_NOTE_CHARS)
    back: str = Field("/review", max_length=MAX_BACK_CHARS)
    csrf: str = ""


LABELS = {
    Of.CONFLICTS: "Conflicts",
    Of.SINGLE: "Single origin",
    Of.CLAIMS: "Disputed claims",
    Of.UNSURE: "Unsure findings",
}


def review(site: TheSite, visitor: TheVisitor, of: Of = Of.CONFLICTS, after: After = "") -> Content:
    """Return what needs eyes and what coding found; ``after`` leads to the unsure findings of the next reports."""
    desk = review_of(site.ledger)
    queue = _queue(desk, of, after)
    return {
        "of": of,
        "items": _items(queue),
        "after": queue.after,
        "agreement": coding_of(site.ledger).latest(),
        "_labels": LABELS,
        "_may": visitor.may(Role.REVIEW),
        "_last": last_of(desk, visitor),
        "_back": f"/review?of={of.value}" + (f"&after={after}" if after else ""),
        "_more": next_address("/review", {"of": of.value}, queue.after),
    }


def _queue(desk: Review, of: Of, after: str) -> Queue:
    if of is Of.UNSURE:
        return desk.unsure(after=after or None)
    return {Of.CONFLICTS: desk.conflicts, Of.SINGLE: desk.single, Of.CLAIMS: desk.claims}[of]()


def _items(queue: Queue) -> list[Content]:
    found = [
        {"what": "incident", **listed_row(one), "sides": _sides(queue, one.incident.id)} for one in queue.incidents
    ]
    return [*found, *map(_claim, queue.claims), *map(_unsure, queue.unsure)]


def _sides(queue: Queue, incident: str) -> list[Content]:
    return [conflict_sides(one, queue.cards) for one in queue.conflicts.get(incident, ())[:SHOWN_CONFLICTS]]


def _claim(claim: Claim) -> Content:
    tellings = [claim_telling_row(one) for one in claim.tellings[:SHOWN_TELLINGS]]
    return {"what": "claim", **claim_row(claim), "tellings": tellings}


def _unsure(one: Unsure) -> Content:
    finding, reading = one.finding, one.reading
    at = words_of(finding)
    return {
        "what": "event" if isinstance(finding, Event) else "statement",
        "report": reading.report.id,
        "outlet": reading.report.outlet,
        "id": finding.id,
        "confidence": round(finding.confidence, 2),
        "start": at.start,
        "end": at.end,
        "told": _tell_event(finding) if isinstance(finding, Event) else _tell_statement(reading, finding),
        "words": [] if isinstance(finding, Event) else [plain(span.text) for span in finding.content],
        "sentences": sentences_with(reading, [at]),
    }


def _tell_statement(reading: Reading, statement: Statement) -> str:
    return f"{speaker_of(reading, statement) or 'a source not named'} {STANCES[statement.stance]}"


def _tell_event(event: Event) -> str:
    who = ", ".join(plain(span.text) for span in event.actor)
    whom = ", ".join(plain(span.text) for span in event.recipient)
    return TYPES[event.type] + (f" by {who}" if who else "") + (f" on {whom}" if whom else "")


def log(site: TheSite, visitor: TheVisitor) -> Content:
    """Return what users said of findings, incidents and claims and what they took back, the newest first."""
    told = review_of(site.ledger).told()
    return {"decisions": [asdict(one) for one in told], "_may": visitor.may(Role.REVIEW)}


add_page(router, "/review", "review.html", review)
add_page(router, "/review/log", "review_log.html", log)


@router.post("/review/finding", status_code=303, dependencies=BY_REVIEWERS)
def judge(ledger: TheLedger, later: BackgroundTasks, found: Annotated[Judged, Form()]) -> Response:
    """Accept or reject one finding, named by its words; the account follows in the background."""
    desk = review_of(ledger)
    at = Span.of(desk.report(found.report).reading.report.text, found.start, found.end)
    desk.correct(Correction(report=found.report, kind=found.kind, at=at, verdict=found.verdict, note=found.note))
    later.add_task(desk.settle)
    return RedirectResponse(to_local(found.back), 303)


@router.post("/review/vet", status_code=303, dependencies=BY_REVIEWERS)
def vet(
    ledger: TheLedger,
    kind: Annotated[Vetted, Form()],
    id: Id,  # noqa: A002
    sound: Annotated[bool, Form()],
    back: Back,
    note: Note = "",
) -> Response:
    """Mark an incident or claim as checked, or as one that does not hold together."""
    review_of(ledger).vet(kind, id, sound=sound, note=note)
    return RedirectResponse(to_local(back), 303)


@router.post("/review/undo", status_code=303, dependencies=BY_REVIEWERS)
def undo(ledger: TheLedger, later: BackgroundTasks, number: Place, back: Back = "/review/log") -> Response:
    """Take back what somebody said; the account follows in the background."""
    desk = review_of(ledger)
    undone = desk.undo(number)
    later.add_task(desk.settle)
    return RedirectResponse(to_local(address_after(ledger, ruling_in(undone), back)), 303)
