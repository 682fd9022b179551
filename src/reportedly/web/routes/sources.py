"""The list of outlets, and one outlet: its reports, what it took over and lost, its sources, its edits; no rating."""

from typing import Any

from fastapi import APIRouter

from reportedly.api.source_pages import OutletSheet, find_outlets, load_outlet
from reportedly.model import SourceKind
from reportedly.view.differences import find_changes_shortly
from reportedly.view.words import KINDS
from reportedly.web.admission import TheSite
from reportedly.web.asking import After, Text, next_address
from reportedly.web.page import Content, add_page
from reportedly.web.telling import card_row, echo_row, name_of, page_edit_row

router = APIRouter(tags=["ledger"])
ADDRESS = "/sources/outlet"
SHOWN_COPIES = 50


def sources(site: TheSite) -> Content:
    """Return all outlets with counts of reports, copies, copies by others, losses and edits, most reports first."""
    return {"sources": find_outlets(site.ledger)}


def source(site: TheSite, name: Text, after: After = "") -> Content:
    """Return one outlet with its newest reports; ``after`` leads to earlier ones."""
    sheet = load_outlet(site.ledger, name, after=after or None)
    return {
        "source": sheet.row,
        "reports": [card_row(card) for card in sheet.reports.items],
        "after": sheet.reports.after,
        "taken_from": [_copy(one, sheet) for one in sheet.taken[:SHOWN_COPIES]],
        "given_to": [_copy(one, sheet) for one in sheet.given[:SHOWN_COPIES]],
        "attribution_lost": [echo_row(one, sheet.cards) for one in sheet.lost],
        "speakers": _speakers(sheet),
        "edits": [_edit(sheet, at) for at in range(len(sheet.edits))],
        "_more": next_address(ADDRESS, {"name": name}, sheet.reports.after),
    }


def _copy(one: Any, sheet: OutletSheet) -> dict[str, Any]:
    return {
        "id": one.id,
        "first": one.first,
        "first_outlet": name_of(one.first, sheet.cards),
        "second": one.second,
        "second_outlet": name_of(one.second, sheet.cards),
        "share": round(one.share, 2),
        "credited": one.credited,
    }


def _speakers(sheet: OutletSheet) -> dict[str, Any]:
    """Return to whom its statements are handed, with the share of those whose source is not named."""
    total = sum(sheet.kinds.values())
    unnamed = sheet.kinds.get(SourceKind.UNNAMED.value, 0)
    return {
        "reports": sheet.counted,
        "statements": total,
        "unnamed": unnamed,
        "share_unnamed": round(unnamed / total, 3) if total else None,
        "kinds": [
            {"kind": KINDS[SourceKind(kind)], "statements": n, "share": round(n / total, 3)}
            for kind, n in sorted(sheet.kinds.items(), key=lambda one: (-one[1], one[0]))
        ],
    }


def _edit(sheet: OutletSheet, at: int) -> dict[str, Any]:
    """Return a version that was replaced, with what the next one took out and put in."""
    card = sheet.edits[at]
    old, new = sheet.texts.get(card.id), sheet.texts.get(card.superseded_by or "")
    known = old is not None and new is not None
    pieces = find_changes_shortly(old, new) if old is not None and new is not None else []
    edit = sheet.changed.get(card.superseded_by or "")
    told = None if edit is None else page_edit_row(edit, {card.id: card})
    return {**card_row(card), "known": known, "changes": pieces, "edit": told}


add_page(router, "/sources", "sources.html", sources)
add_page(router, ADDRESS, "source.html", source)
