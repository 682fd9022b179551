"""Families of copies, and one copy beside what it was made from: the same sentences, and what was changed."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from reportedly.api.source_pages import EchoSheet, Family, find_families, load_echo
from reportedly.model import Passage
from reportedly.view.differences import find_differences, of_new, of_old, to_sentences
from reportedly.view.words import plain, to_reason
from reportedly.web.admission import TheSite
from reportedly.web.page import Content, add_page
from reportedly.web.telling import Cards, card_row, count_outlets, echo_row

router = APIRouter(tags=["ledger"])
Skip = Annotated[int, Query(ge=0, le=1_000_000)]


def echoes(site: TheSite, skip: Skip = 0) -> Content:
    """Return families of reports that are one text by copying, twenty at a time, the largest first."""
    found = find_families(site.ledger, skip=skip)
    return {
        "families": [_family(one, found.cards) for one in found.families],
        "total": found.total,
        "after": found.after,
        "_more": None if found.after is None else f"/echoes?skip={found.after}",
    }


def echo(site: TheSite, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return one copy passage by passage, with what became of each."""
    sheet = load_echo(site.ledger, id)
    return {
        "echo": {"id": id, **echo_row(sheet.echo, sheet.cards)},
        "first": card_row(sheet.cards[sheet.echo.first]),
        "second": card_row(sheet.cards[sheet.echo.second]),
        "why": [to_reason(reason) for reason in sheet.echo.reasons],
        "passages": [_passage(one, sheet) for one in sheet.echo.passages],
    }


def _family(one: Family, cards: Cards) -> dict[str, Any]:
    reports = [card_row(cards[id_]) for id_ in one.reports if id_ in cards]
    copies = [{"id": id_, **echo_row(each, cards)} for id_, each in one.echoes]
    return {
        "first": one.first,
        "reports": reports,
        "outlets": count_outlets(row["outlet"] for row in reports),
        "copies": sorted(copies, key=lambda row: (row["first"] != one.first, -row["share"], row["second"])),
    }


def _passage(one: Passage, sheet: EchoSheet) -> dict[str, Any]:
    pieces = find_differences(plain(one.original.text), plain(one.copy.text))
    return {
        "in_first": {"report": sheet.echo.first, "start": one.original.start, "end": one.original.end},
        "in_second": {"report": sheet.echo.second, "start": one.copy.start, "end": one.copy.end},
        "changed": any(piece.what != "kept" for piece in pieces),
        "sentences": [{"before": of_old(row), "after": of_new(row)} for row in to_sentences(pieces)],
    }


add_page(router, "/echoes", "echoes.html", echoes)
add_page(router, "/echoes/{id}", "echo.html", echo)
