"""Blind double coding: draw a sample, answer item after item, and see what both found once both are through."""

from dataclasses import asdict
from itertools import pairwise
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Response
from fastapi.responses import RedirectResponse

from reportedly.api.coding import Coding, Drawn, coding_of
from reportedly.api.users import MAX_NAME_CHARS, Role
from reportedly.model import Code, CodingItem
from reportedly.web.admission import TheLedger, TheSite, TheVisitor, only_reviewers
from reportedly.web.page import Content, add_page
from reportedly.web.refusals import Refusal
from reportedly.web.site import Site, Visitor

router = APIRouter(tags=["coding"])
MAX_SIZE = 500
MAX_SEED_CHARS = 100
LARGEST = 10**9
Name = Annotated[str, Form(min_length=1, max_length=MAX_NAME_CHARS)]
QUESTIONS = {
    "source": "Is this who says it?",
    "cue": "Are these the words that hand it over?",
    "content": "Is this what is said, all of it and no more?",
    "stance": "Is this what the source does with it?",
    "source_kind": "Is this what the source stands for?",
    "manner": "Is this how much of it stands in quotation marks?",
    "mentions": "Do these words tell of one event?",
    "actor": "Is this who does it?",
    "recipient": "Is this to whom it is done?",
    "place": "Is this where it happens?",
    "time": "Is this when it happens?",
    "type": "Is this what is done?",
    "realis": "Is this as what it is told?",
    "date": "Is this the date that is told?",
    "numbers": "Is this the number, and what it counts?",
}


def samples(site: TheSite, visitor: TheVisitor) -> Content:
    """Return all samples with how far their coders are, and what both found where both are through."""
    desk = coding_of(site.ledger)
    return {
        "samples": [{**_sample(one), "agreement": desk.agreement(one)} for one in desk.samples()],
        "_coders": _coders(site),
        "_may": visitor.may(Role.REVIEW),
        "_max": MAX_SIZE,
    }


def sample(
    site: TheSite, visitor: TheVisitor, number: int, item: Annotated[int, Query(ge=-1, le=LARGEST)] = -1
) -> Content:
    """Return one sample: to a coder the next item or the one asked for, to all what was found when both are through."""
    desk = coding_of(site.ledger)
    drawn = desk.sample(number)
    is_coder = visitor.name in drawn.sample.coders and visitor.may(Role.REVIEW)
    own = desk.own_answers(number, visitor.name) if is_coder else {}
    at = _next(drawn, own, item) if is_coder and not drawn.is_closed else None
    return {
        "sample": _sample(drawn),
        "item": None if at is None else {"number": at, "answer": own.get(at), **_item(drawn.sample.items[at])},
        "answered": len(own),
        "agreement": desk.agreement(drawn),
        "disagreements": _disagreements(desk, drawn),
        "_codes": list(Code),
    }


def _next(drawn: Drawn, own: dict[int, Code], asked: int) -> int | None:
    """Return the item asked for, else the first that is not answered."""
    if 0 <= asked < len(drawn.sample.items):
        return asked
    return next((at for at in range(len(drawn.sample.items)) if at not in own), None)


def _sample(drawn: Drawn) -> Content:
    return {
        "number": drawn.number,
        "drawn_by": drawn.who,
        "when": drawn.when,
        "seed": drawn.sample.seed,
        "coders": drawn.sample.coders,
        "size": len(drawn.sample.items),
        "answered": drawn.answered,
        "closed": drawn.is_closed,
    }


def _item(item: CodingItem) -> Content:
    return {
        **asdict(item),
        "question": QUESTIONS[item.field],
        "passages": [_parts(item, number) for number in range(len(item.around))],
    }


def _parts(item: CodingItem, number: int) -> list[Content]:
    """Return one sentence around an item in parts: the words in question, and those that name the finding."""
    around = item.around[number]
    marks = [*item.spans, item.at]
    bounds = {around.start, around.end, *(at for span in marks for at in (span.start, span.end))}
    inside = sorted(at for at in bounds if around.start <= at <= around.end)
    return [
        {
            "text": around.text[a - around.start : b - around.start],
            "asked": any(span.start <= a and b <= span.end for span in item.spans),
            "named": item.at.start <= a and b <= item.at.end,
        }
        for a, b in pairwise(inside)
    ]


def _disagreements(desk: Coding, drawn: Drawn) -> list[Content]:
    """Return the items on which both coders differ, for them to talk about, once both are through."""
    if not drawn.is_closed:
        return []
    first, second = (desk.own_answers(drawn.number, one) for one in drawn.sample.coders)
    differing = [at for at, code in sorted(first.items()) if second[at] is not code]
    return [{"codes": [first[at], second[at]], **_item(drawn.sample.items[at])} for at in differing]


def _coders(site: Site) -> list[str]:
    return [user.name for user in site.users.all() if Role(user.role).covers(Role.REVIEW)]


add_page(router, "/coding", "coding.html", samples)
add_page(router, "/coding/{number}", "coding_sample.html", sample)


@router.post("/coding", status_code=303, dependencies=[Depends(only_reviewers)])
def draw(
    site: TheSite,
    ledger: TheLedger,
    size: Annotated[int, Form(ge=1, le=MAX_SIZE)],
    seed: Annotated[str, Form(min_length=1, max_length=MAX_SEED_CHARS)],
    first: Name,
    second: Name,
) -> Response:
    """Draw a sample for two users who may review."""
    missing = [name for name in (first, second) if name not in _coders(site)]
    if missing:
        raise Refusal(400, f"{missing[0]} may not review", "Choose two users with the role review or own.")
    number = coding_of(ledger).draw(size, seed, (first, second))
    return RedirectResponse(f"/coding/{number}", 303)


@router.post("/coding/{number}", status_code=303, dependencies=[Depends(only_reviewers)])
def answer(
    ledger: TheLedger,
    visitor: TheVisitor,
    number: int,
    item: Annotated[int, Form(ge=0, le=LARGEST)],
    code: Annotated[Code, Form()],
) -> Response:
    """Answer one item of a sample that was drawn for the visitor."""
    desk = coding_of(ledger)
    _refuse_others(visitor, desk.sample(number))
    desk.answer(number, item, code, who=visitor.name)
    return RedirectResponse(f"/coding/{number}", 303)


def _refuse_others(visitor: Visitor, drawn: Drawn) -> None:
    if visitor.name not in drawn.sample.coders:
        raise Refusal(403, "This sample was drawn for others to code", "Draw one of your own.")
