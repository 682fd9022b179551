"""The first page: what came in, what changed since the last look, and what needs eyes."""

from typing import Annotated

from fastapi import APIRouter, Cookie, Form, Response
from fastapi.responses import RedirectResponse

from reportedly.api.pages import Home
from reportedly.view import incident_row
from reportedly.web.admission import TheSite
from reportedly.web.page import Content, add_page
from reportedly.web.telling import card_row, conflict_sides, echo_row, name_of, page_edit_row

router = APIRouter(tags=["ledger"])
SEEN = "reportedly_seen"
SEEN_LASTS_S = 365 * 24 * 3600
LARGEST = 2**53
"""Numbers of the log stay far below it."""


def home(site: TheSite, reportedly_seen: Annotated[int, Cookie(ge=0, le=LARGEST)] = 0) -> Content:
    """Return counts, the latest reports, the changes since the last look, and what needs eyes."""
    found = site.pages.home(reportedly_seen)
    return {
        "counts": found.counts,
        "latest": [card_row(card) for card in found.latest],
        "changes": found.changes,
        "last_change": found.last_change,
        "needs_eyes": {
            "conflicts": [
                conflict_sides(one, found.cards, found.incidents.get(one.incident or "")) for one in found.conflicts
            ],
            "single_origin": [incident_row(one) for one in found.single],
            "attribution_lost": [echo_row(echo, found.cards) for echo in found.lost],
            "unverified_repeated": _unverified(found),
            "edited_without_notice": [page_edit_row(one, found.cards) for one in found.edited],
        },
        "failures": found.failures,
    }


def _unverified(found: Home) -> list[Content]:
    return [
        {
            "claim": one.claim.id,
            "words": one.claim.tellings[0].span.text,
            "reports": one.claim.support.reports,
            "check": one.check.span.text,
            "status": one.check.status.value,
            "report": one.report,
            "outlet": name_of(one.report, found.cards),
        }
        for one in found.unverified
    ]


add_page(router, "/", "home.html", home, twin="/home.json")


@router.post("/seen", status_code=303)
def mark_seen(number: Annotated[int, Form(ge=0, le=LARGEST)]) -> Response:
    """Remember in the browser up to which change somebody has looked."""
    response = RedirectResponse("/", 303)
    response.set_cookie(SEEN, str(number), max_age=SEEN_LASTS_S, httponly=True, samesite="lax")
    return response
