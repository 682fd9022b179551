"""The list of claims, and one claim with its life: first heard, repeated, put in other words, denied, checked."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query

from reportedly.api.claim_pages import find_claims, load_claim
from reportedly.api.review import review_of
from reportedly.api.users import Role
from reportedly.model import Stance
from reportedly.view import claim_row, incident_row
from reportedly.view.claim_life import Moment, count_turns, find_moments, to_life_line
from reportedly.view.words import STANCES, plain, to_reason
from reportedly.web.admission import TheSite, TheVisitor
from reportedly.web.asking import After, Whole, next_address
from reportedly.web.narrowing import Asked, narrowed
from reportedly.web.page import Content, add_page
from reportedly.web.vetting import vetting_row

router = APIRouter(tags=["ledger"])


def claims(
    site: TheSite,
    asked: Annotated[Asked, Depends()],
    stance: Annotated[Stance | Whole, Query()] = "",
    after: After = "",
) -> Content:
    """Return what more than one statement says, fifty at a time, what most reports say first.

    The filters hold for what a telling is about, who makes it, and when and where it came out.
    """
    part = find_claims(site.ledger, asked.narrow, stance=stance or None, after=after or None)
    kept = {**asked.plain, "stance": stance and stance.value}
    return {
        "claims": [{**claim_row(one), "words": plain(one.tellings[0].span.text)} for one in part.items],
        "after": part.after,
        "asked": kept,
        "_stances": {key.value: told for key, told in STANCES.items()},
        "_more": next_address("/claims", kept, part.after),
        **narrowed("/claims", kept),
    }


def claim(site: TheSite, visitor: TheVisitor, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return one claim with every telling and check of it in the order of publication."""
    sheet = load_claim(site.ledger, id)
    moments = find_moments(sheet.claim, sheet.readings, sheet.names)
    return {
        "claim": {**claim_row(sheet.claim), "words": plain(sheet.claim.tellings[0].span.text)},
        "vetting": vetting_row(review_of(site.ledger).vetting_of(sheet.claim), sheet.readings),
        "turns": count_turns(moments),
        "moments": [_row(number, one) for number, one in enumerate(moments, 1)],
        "speakers": _speakers(moments),
        "incidents": [incident_row(one) for one in sheet.incidents],
        "why_one": [
            {"a": one.a.report, "b": one.b.report, "why": [to_reason(reason) for reason in one.reasons]}
            for one in sheet.claim.links
        ],
        "life": to_life_line(moments),
        "_may": visitor.may(Role.REVIEW),
        "_outlets": {id_: one.report.outlet or id_ for id_, one in sheet.readings.items()},
    }


def _row(number: int, one: Moment) -> dict[str, Any]:
    return {
        "number": number,
        "turn": one.turn.value,
        "report": one.report,
        "outlet": one.outlet,
        "published": one.published,
        "speaker": one.speaker,
        "stance": STANCES[one.stance] if one.stance else None,
        "status": one.status.value if one.status else None,
        "words": one.words,
        "start": one.start,
        "end": one.end,
    }


def _speakers(moments: list[Moment]) -> list[dict[str, Any]]:
    """Return who says it how often, and who speaks against it."""
    found: dict[str, dict[str, Any]] = {}
    for one in moments:
        if one.stance is not None:
            row = found.setdefault(one.speaker, {"speaker": one.speaker, "tellings": 0, "against": 0, "reports": set()})
            row["tellings"] += 1
            row["against"] += one.turn.value == "against"
            row["reports"].add(one.report)
    rows = [{**row, "reports": len(row["reports"])} for row in found.values()]
    return sorted(rows, key=lambda row: (-row["reports"], -row["tellings"], row["speaker"]))


add_page(router, "/claims", "claims.html", claims)
add_page(router, "/claims/{id}", "claim.html", claim)
