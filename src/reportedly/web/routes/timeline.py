"""The timeline of incidents by type, realis, place, actor and support, with a band for days of publication."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends

from reportedly.api.incident_pages import DatedIncident, find_days
from reportedly.model import EventType
from reportedly.view.incident_timeline import Drawn, to_incident_timeline
from reportedly.view.rows import SHOWN_WORDS, support_cells
from reportedly.view.words import TYPES, plain
from reportedly.web.admission import TheSite
from reportedly.web.narrowing import Asked, narrowed
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["ledger"])
LABEL_CHARS = 34
NOWHERE = "no place told"
Lanes = Literal["type", "place"]


def timeline(site: TheSite, asked: Annotated[Asked, Depends()], lanes: Lanes = "type") -> Content:
    """Return the incidents of a period that most reports tell, and per day how many happened and were published."""
    found = find_days(site.ledger, asked.narrow)
    drawn = [_drawn(one, lanes) for one in found.drawn]
    line = to_incident_timeline(drawn, found.counted, found.published, found.period)
    shown = {strip.id for lane in line.lanes for strip in lane.strips}
    rows = [_row(one) for one in found.drawn if one.id in shown]
    return {
        "asked": {**asked.plain, "lanes": lanes},
        "timeline": line,
        "incidents": sorted(rows, key=lambda row: (str(row["date"]), str(row["id"]))),
        "inside": found.inside,
        "before": found.outside[0],
        "after": found.outside[1],
        "undated": found.undated,
        "_earliest": min((first for first, *_ in found.counted), default=None),
        "_latest": max((last for _, last, _ in found.counted), default=None),
        **narrowed("/timeline", {**asked.plain, "lanes": "" if lanes == "type" else lanes}),
    }


def _row(one: DatedIncident) -> Content:
    return {
        "id": one.id,
        "type": one.type,
        "place": one.place,
        "date": one.date,
        "realis": one.realis,
        "words": ", ".join(map(plain, one.words[:SHOWN_WORDS])),
        **support_cells(one.support),
    }


def _drawn(one: DatedIncident, lanes: Lanes) -> Drawn:
    words = plain(one.words[0]) if one.words else ""
    by_type = lanes == "type"
    label = f"{words}, {one.place}" if by_type and one.place else words
    return Drawn(
        id=one.id,
        lane=TYPES[EventType(one.type)] if by_type else one.place or NOWHERE,
        date=one.date or "",
        label=label if len(label) <= LABEL_CHARS else label[: LABEL_CHARS - 1].rstrip() + "…",
        realis=one.realis,
        reports=one.support.reports,
    )


add_page(router, "/timeline", "timeline.html", timeline)
