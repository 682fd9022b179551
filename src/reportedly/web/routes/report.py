"""One report: its text with marks, what rests on it, its versions and their differences, and its original bytes."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from reportedly.api.pages import ReportCard, ReportSheet
from reportedly.model import Span
from reportedly.view import claim_row, incident_row, to_page, to_values
from reportedly.view.words import plain
from reportedly.web.admission import TheSite
from reportedly.web.asking import Text
from reportedly.web.marks import find_marked
from reportedly.web.page import Content, add_page
from reportedly.web.telling import card_row, conflict_sides, echo_row, page_edit_row

router = APIRouter(tags=["ledger"])
Place = Annotated[int, Query(ge=0, le=10**9)]
PARTS = re.compile(r"\s+|\w+|[^\w\s]")
"""What versions are compared by: words, spaces and signs."""


def report(site: TheSite, id: str, start: Place = 0, end: Place = 0) -> Content:  # noqa: A002  # its name in the address
    """Return one report with its reading and all that rests on it; the page marks the words from start to end."""
    sheet = site.pages.report(id)
    text = sheet.reading.report.text
    asked = Span.of(text, start, end) if start < end <= len(text) else None
    return {
        "card": {**card_row(sheet.card), "url": sheet.card.url, "sha256": sheet.card.sha256},
        "came": sheet.card.obtained,
        "read_with": sheet.card.versions,
        "versions": [card_row(card) for card in sheet.versions],
        "incidents": [incident_row(one) for one in sheet.incidents],
        "claims": [claim_row(one) for one in sheet.claims],
        "conflicts": [conflict_sides(one, sheet.cards) for one in sheet.conflicts],
        "echoes": [echo_row(one, sheet.cards) for one in sheet.echoes],
        "edits": [page_edit_row(one, _cards_of(sheet.versions)) for one in sheet.edits],
        "rests_on": _resting(sheet),
        "reading": to_values(sheet.reading),
        "_page": to_page(sheet.reading),
        "_pieces": list(find_marked(sheet.reading, asked)),
    }


def _resting(sheet: ReportSheet) -> dict[str, list[dict[str, str]]]:
    """Return for each event and statement of the report the incidents and claims that rest on it."""
    found: dict[str, list[dict[str, str]]] = {}
    told = [("incidents", one.id, row.finding, row.report) for one in sheet.incidents for row in one.tellings]
    told += [("claims", one.id, row.statement, row.report) for one in sheet.claims for row in one.tellings]
    for kind, id_, finding, report in told:
        if report == sheet.card.id:
            row = {"kind": kind, "id": id_}
            if row not in found.setdefault(finding, []):
                found[finding].append(row)
    return found


def versions(site: TheSite, id: str, before: Text = "") -> Content:  # noqa: A002
    """Return what a version of a page changed against the one before it, or against another version."""
    sheet = site.pages.versions(id, before)
    return {
        "card": card_row(sheet.card),
        "before": sheet.before,
        "versions": [card_row(card) for card in sheet.versions],
        "edits": {id_: page_edit_row(one, _cards_of(sheet.versions)) for id_, one in sheet.edits.items()},
        "changes": find_changes(*sheet.texts),
    }


def _cards_of(versions: Iterable[ReportCard]) -> dict[str, ReportCard]:
    return {card.id: card for card in versions}


def find_changes(old: str, new: str) -> list[dict[str, Any]]:
    """Return a text as what was kept, taken out and put in, in order."""
    before, after = PARTS.findall(old), PARTS.findall(new)
    found = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            found.append({"what": "kept", "text": "".join(after[c:d])})
            continue
        if a < b:
            found.append({"what": "taken out", "text": "".join(before[a:b])})
        if c < d:
            found.append({"what": "put in", "text": "".join(after[c:d])})
    return found


add_page(router, "/reports/{id}/versions", "versions.html", versions)
add_page(router, "/reports/{id}", "report.html", report)


@router.get("/reports/{id}/original", response_class=Response)
def original(site: TheSite, id: str) -> Response:  # noqa: A002
    """Send the bytes that a report was read from, to be saved: no browser opens them."""
    card, data = site.pages.original(id)
    name = quote(plain(card.origin).rsplit("/", 1)[-1].removeprefix("sent: ") or card.id, safe="")
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{name}",
        "content-security-policy": "default-src 'none'; sandbox",
    }
    return Response(data, media_type="application/octet-stream", headers=headers)
