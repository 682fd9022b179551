"""The list of incidents, by type, realis, place, actor, check, days and what they rest on."""

from typing import Annotated

from fastapi import APIRouter, Depends

from reportedly.api.pages import Listed
from reportedly.view import incident_row
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, next_address
from reportedly.web.narrowing import Asked, narrowed
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["ledger"])


def incidents(site: TheSite, asked: Annotated[Asked, Depends()], after: After = "") -> Content:
    """Return incidents, the newest first, fifty at a time; ``after`` leads to the next ones."""
    where = asked.narrow.incidents
    part = site.pages.incidents(where, after=after or None)
    return {
        "incidents": [listed_row(one) for one in part.items],
        "after": part.after,
        "facets": site.pages.incident_facets(where),
        "asked": asked,
        "_more": next_address("/incidents", asked.plain, part.after),
        **narrowed("/incidents", asked.plain),
    }


def listed_row(one: Listed) -> Content:
    """Return an incident in a list with as what it is told and how many conflicts it has."""
    return {**incident_row(one.incident), "realis": one.realis, "conflicts": one.conflicts}


add_page(router, "/incidents", "incidents.html", incidents)
