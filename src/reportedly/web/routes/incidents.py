"""The list of incidents, by type, realis, place, days and what they rest on."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from reportedly.api.pages import GroupFilter, Listed, Support
from reportedly.model import EventType, Realis
from reportedly.view import incident_row
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, Least, Text, Whole, next_address
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["ledger"])


@dataclass(frozen=True, slots=True)
class Asked:
    """Which incidents: of a type, realis and place, between two days, resting on so many of each at least."""

    type: EventType | Whole = ""
    realis: Realis | Whole = ""
    place: Text = ""
    since: Annotated[date | Whole, Query()] = ""
    until: Annotated[date | Whole, Query()] = ""
    reports: Least = 0
    texts: Least = 0
    informants: Least = 0


def incidents(site: TheSite, asked: Annotated[Asked, Depends()], after: After = "") -> Content:
    """Return incidents, the newest first, fifty at a time; ``after`` leads to the next ones."""
    where = to_filter(asked, site.pages.fold_place(asked.place))
    part = site.pages.incidents(where, after=after or None)
    return {
        "incidents": [listed_row(one) for one in part.items],
        "after": part.after,
        "facets": site.pages.incident_facets(where),
        "asked": asked,
        "_more": next_address("/incidents", asdict(asked), part.after),
    }


def to_filter(asked: Asked, place: str) -> GroupFilter:
    """Return what the ledger is asked for; ``place`` is the name as incidents are found by it."""
    counts = Support(asked.reports, 0, asked.texts, asked.informants)
    return GroupFilter(
        type=asked.type or None,
        realis=asked.realis or None,
        place=place or None,
        first=asked.since or None,
        last=asked.until or None,
        support=counts if counts != Support(0, 0, 0, 0) else None,
    )


def listed_row(one: Listed) -> Content:
    """Return an incident in a list with as what it is told and how many conflicts it has."""
    return {**incident_row(one.incident), "realis": one.realis, "conflicts": one.conflicts}


add_page(router, "/incidents", "incidents.html", incidents)
