"""All tellings that cannot both hold, by what they disagree on."""

from fastapi import APIRouter

from reportedly.model import ConflictKind
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, Whole, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.telling import conflict_sides

router = APIRouter(tags=["ledger"])


def conflicts(site: TheSite, kind: ConflictKind | Whole = "", after: After = "") -> Content:
    """Return conflicts with both sides, fifty at a time; ``after`` leads to the next ones."""
    found = site.pages.conflicts(kind or None, after=after or None)
    asked = {"kind": kind}
    return {
        "conflicts": [
            conflict_sides(one, found.cards, found.incidents.get(one.incident or "")) for one in found.conflicts
        ],
        "after": found.after,
        "asked": asked,
        "_more": next_address("/conflicts", asked, found.after),
    }


add_page(router, "/conflicts", "conflicts.html", conflicts)
