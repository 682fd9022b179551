"""Who is let in, and to do what: sessions, roles, and the seal that every change must carry."""

import hmac
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request

from reportedly.api import Ledger
from reportedly.api.users import Role
from reportedly.web.refusals import Refusal, SignInNeeded
from reportedly.web.site import Site, Visitor, site_of

SESSION, VISIT = "reportedly_session", "reportedly_visit"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN_PATHS = frozenset({"/sign-in"})
"""What is shown to those who are not signed in yet."""
FOR_ALL = frozenset({"/sign-in", "/sign-out", "/seen", "/dossier/collect"})
"""Changes that concern nobody but the visitor."""
CSRF_FIELD, CSRF_HEADER = "csrf", "x-csrf-token"
NOTHING = "\0"
"""Stands in no word, and a database may stumble over it."""


def admit(request: Request) -> None:
    """Find out who asks, and refuse whom the page is not for; a change needs the role of a reviewer at least."""
    site = site_of(request)
    visitor = find_visitor(request, site)
    request.state.visitor = visitor
    if visitor is None and request.url.path not in OPEN_PATHS:
        raise SignInNeeded
    if visitor is not None and request.method not in SAFE and request.url.path not in FOR_ALL:
        require(visitor, Role.REVIEW)


def find_visitor(request: Request, site: Site) -> Visitor | None:
    """Return who asks: the owner of the ledger where nobody signs in, else whoever holds a living session."""
    if not site.settings.signs_in:
        return site.host()
    token = request.cookies.get(SESSION)
    found = site.users.of_session(token) if token else None
    return None if found is None else Visitor(name=found[0], role=found[1], token=token)


async def check_seal(request: Request) -> AsyncIterator[None]:
    """Refuse a change that does not come from a form of ours; the files of a form are let go of at the end."""
    if request.method in SAFE:
        yield
        return
    try:
        await _require_seal(request)
        yield
    finally:
        await request.close()


async def _require_seal(request: Request) -> None:
    form = await request.form(max_files=site_of(request).settings.max_files + 1)
    field = form.get(CSRF_FIELD)
    brought = request.headers.get(CSRF_HEADER, field if isinstance(field, str) else "")
    if not hmac.compare_digest(brought.encode(), site_of(request).csrf(request).encode()):
        raise Refusal(403, "This form is too old, or is not ours", "Load the page again, then send it once more.")
    if any(NOTHING in name or (isinstance(told, str) and NOTHING in told) for name, told in form.multi_items()):
        raise Refusal(400, "This form has signs in it that no word has", "Write it anew, then send it once more.")


def require(visitor: Visitor, role: Role) -> None:
    """Refuse a visitor who has less than a role."""
    if not visitor.may(role):
        told = f"This needs the role {role.value}; yours is {visitor.role.value}"
        raise Refusal(403, told, "Ask whoever runs this page.")


def who_asks(request: Request) -> Visitor:
    """Return the visitor whom admit let in."""
    found: Visitor | None = request.state.visitor
    if found is None:
        raise SignInNeeded
    return found


def only_owners(visitor: Annotated[Visitor, Depends(who_asks)]) -> None:
    """Refuse all but those with the role of an owner."""
    require(visitor, Role.OWN)


def only_reviewers(visitor: Annotated[Visitor, Depends(who_asks)]) -> None:
    """Refuse those who may only look."""
    require(visitor, Role.REVIEW)


def own_ledger(request: Request, visitor: Annotated[Visitor, Depends(who_asks)]) -> Ledger:
    """Return the ledger with what is changed through it logged as the visitor's, or as of whoever started the page."""
    ledger = site_of(request).ledger
    return ledger if visitor.token is None else ledger.in_name_of(visitor.name)


TheSite = Annotated[Site, Depends(site_of)]
TheVisitor = Annotated[Visitor, Depends(who_asks)]
TheLedger = Annotated[Ledger, Depends(own_ledger)]
