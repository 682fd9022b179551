"""Rule by hand what is one: an incident, a claim or an actor, telling by telling, with others that may be the same."""

import re
from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Depends, Form, Response
from fastapi.responses import RedirectResponse

from reportedly.api import Ledger
from reportedly.api.decisions import Told
from reportedly.api.finding_again import Places, find_at, places_of, places_ruled
from reportedly.api.pages import Hit
from reportedly.api.review import Review, review_of
from reportedly.api.ruling_pages import load_actor_nearby, load_claim_nearby
from reportedly.api.users import Role
from reportedly.model import Claim, Party, Ruled, Ruling, Span
from reportedly.view import claim_row
from reportedly.view.claim_life import find_moments
from reportedly.view.words import STANCES, plain
from reportedly.web.admission import TheLedger, TheSite, TheVisitor, only_reviewers
from reportedly.web.asking import Text
from reportedly.web.page import Content, add_page
from reportedly.web.routes.incidents import listed_row
from reportedly.web.site import Site, Visitor, to_address
from reportedly.web.telling import appearance_rows, sentences_with
from reportedly.web.vetting import vetting_row

router = APIRouter(tags=["review"])
MAX_NOTE_CHARS, MAX_ID_CHARS, MAX_LINK_CHARS = 2000, 200, 500
Id = Annotated[str, Form(max_length=MAX_ID_CHARS)]
Link = Annotated[str, Form(max_length=MAX_LINK_CHARS)]
Note = Annotated[str, Form(max_length=MAX_NOTE_CHARS)]
BY_REVIEWERS = [Depends(only_reviewers)]
FOLDERS = {Ruled.INCIDENT: "incidents", Ruled.CLAIM: "claims", Ruled.ACTOR: "actors"}
PAGE = re.compile(r"/(?:review/)?(?:incidents|claims|actors)/([^/]+?)(?:\.json)?/?$")
ID = re.compile("[ica][0-9a-f]{10}")
UNDER_REVIEW = re.compile(r"/review/(?:incidents|claims|actors)/")


def incident(site: TheSite, visitor: TheVisitor, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return an incident report by report, others that may be the same, and what was last said of it."""
    desk = review_of(site.ledger)
    found = desk.incident(id)
    told: dict[str, list[Span]] = {}
    for telling in found.listed.incident.tellings:
        told.setdefault(telling.report, []).extend(telling.spans)
    return {
        "incident": listed_row(found.listed),
        "reports": [
            {
                "report": report,
                "outlet": found.readings[report].report.outlet,
                "published": found.readings[report].report.published,
                "sentences": sentences_with(found.readings[report], spans),
            }
            for report, spans in told.items()
            if report in found.readings
        ],
        "others": [listed_row(one) for one in found.others],
        "vetting": vetting_row(found.vetting, told),
        **_around(desk, visitor),
    }


def claim(site: TheSite, visitor: TheVisitor, id: str, same: Text = "") -> Content:  # noqa: A002
    """Return a claim telling by telling, and others that say much the same; ``same`` is an id, a link or words."""
    wanted = to_id(same)
    found = load_claim_nearby(site.ledger, id, wanted=wanted, hits=_hits(site, wanted))
    moments = [one for one in find_moments(found.claim, found.readings, found.names) if one.stance is not None]
    return {
        "claim": _claim(found.claim),
        "tellings": [
            {
                "report": one.report,
                "outlet": one.outlet,
                "published": one.published,
                "speaker": one.speaker,
                "stance": STANCES[one.stance] if one.stance else None,
                "start": one.start,
                "end": one.end,
                "words": one.words,
            }
            for one in moments
        ],
        "others": [_claim(one) for one in found.others],
        "asked": {"same": same},
        "vetting": vetting_row(found.vetting, found.readings),
        **_around(review_of(site.ledger), visitor),
    }


def actor(site: TheSite, visitor: TheVisitor, id: str, same: Text = "") -> Content:  # noqa: A002
    """Return an actor report by report, and others that may be the same; ``same`` is an id, a link or a name."""
    found = load_actor_nearby(site.ledger, id, wanted=to_id(same))
    return {
        "actor": _actor(found.party),
        "appearances": appearance_rows(found.party, found.cards),
        "others": [_actor(one) for one in found.others],
        "asked": {"same": same},
        **_around(review_of(site.ledger), visitor),
    }


def _around(desk: Review, visitor: Visitor) -> Content:
    return {"_may": visitor.may(Role.REVIEW), "_last": last_of(desk, visitor)}


def last_of(desk: Review, visitor: Visitor) -> Told | None:
    """Return what this visitor decided last, to be undone by a key."""
    return desk.last_of(visitor.name if visitor.token else None)


def _claim(claim: Claim) -> Content:
    return {**claim_row(claim), "words": plain(claim.tellings[0].span.text)}


def _actor(party: Party) -> Content:
    return {
        "id": party.id,
        "name": plain(party.name),
        "kind": party.kind,
        "names": list(map(plain, party.names)),
        "roles": list(dict.fromkeys(map(plain, party.roles))),
        "reports": len({one.report for one in party.appearances}),
    }


def _hits(site: Site, wanted: str) -> tuple[Hit, ...]:
    """Return where some words stand, nothing where it is an id that is looked for."""
    return site.pages.sentences_like(wanted) if wanted and not ID.fullmatch(wanted) else ()


def to_id(typed: str) -> str:
    """Return the id that somebody pasted as the address of a page, else what was typed."""
    typed = typed.strip()
    found = PAGE.search(re.split("[?#]", typed, maxsplit=1)[0])
    return unquote(found[1]) if found else typed


add_page(router, "/review/incidents/{id}", "review_incident.html", incident)
add_page(router, "/review/claims/{id}", "review_claim.html", claim)
add_page(router, "/review/actors/{id}", "review_actor.html", actor)


@router.post("/review/merge", status_code=303, dependencies=BY_REVIEWERS)
def merge(ledger: TheLedger, one: Id, other: Link, note: Note = "") -> Response:
    """Rule that two incidents, claims or actors are one, the other given by its id or address, and lead to it."""
    places = places_of(ledger, one)
    ledger.merge(one, to_id(other), note=note)
    return RedirectResponse(_address_at(ledger, places), 303)


@router.post("/review/split", status_code=303, dependencies=BY_REVIEWERS)
def split(ledger: TheLedger, one: Id, report: Id, note: Note = "") -> Response:
    """Rule that what a report tells is no part of an incident, claim or actor, and lead to what is left of it."""
    places = places_of(ledger, one, besides=report)
    ledger.split(one, report, note=note)
    return RedirectResponse(_address_at(ledger, places), 303)


def address_after(ledger: Ledger, ruling: Ruling | None, back: str) -> str:
    """Return where to go once a ruling is taken back: what it was about may have another address then."""
    if ruling is None or not UNDER_REVIEW.match(back):
        return back
    places = places_ruled(ledger, ruling)
    return "/review/log" if places is None else _address_at(ledger, places)


def _address_at(ledger: Ledger, places: Places) -> str:
    found = find_at(ledger, places)
    return "/review/log" if found is None else f"/review/{FOLDERS[places[0]]}/{to_address(found)}"
