"""What all requests share: the ledger, the templates, who may come in, and the worker that adds reports."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from reportedly.api import Ledger
from reportedly.api.pages import Pages
from reportedly.api.users import Role, Users
from reportedly.export.templates import open_templates
from reportedly.view import words
from reportedly.web.adding import Worker
from reportedly.web.navigation import SECTIONS
from reportedly.web.settings import WebSettings
from reportedly.web.slowdown import Slowdown
from reportedly.web.telling import why_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks: a name for the log, a role, and the token of the session where somebody is signed in."""

    name: str
    role: Role
    token: str | None = None

    def may(self, role: Role) -> bool:
        """Tell whether the visitor may do what a role lets them."""
        return self.role.covers(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts of the running page; ``key`` seals the forms of this run."""

    ledger: Ledger
    pages: Pages
    users: Users
    settings: WebSettings
    worker: Worker
    slowdown: Slowdown
    templates: Environment
    key: bytes

    def render(self, request: Request, template: str, values: Mapping[str, Any], *, status: int = 200) -> HTMLResponse:
        """Return a page made from a template."""
        around = {
            "visitor": getattr(request.state, "visitor", None) or self.host(),
            "signs_in": self.settings.signs_in,
            "csrf": self.csrf(request),
            "path": request.url.path,
            "query": request.url.query,
            "sections": SECTIONS,
        }
        return HTMLResponse(self.templates.get_template(template).render({**around, **values}), status)

    def host(self) -> Visitor | None:
        """Return who everybody is where nobody signs in."""
        return None if self.settings.signs_in else Visitor(name=self.settings.owner, role=Role.OWN)

    def csrf(self, request: Request) -> str:
        """Return what every form of this visitor must bring back."""
        visitor: Visitor | None = getattr(request.state, "visitor", None)
        session = visitor.token if visitor and visitor.token else ""
        told = f"{getattr(request.state, 'visit', '')}|{session}"
        return hmac.new(self.key, told.encode(), hashlib.sha256).hexdigest()


def site_of(request: Request) -> Site:
    """Return the site that a request came to."""
    found = request.app.state.site
    assert isinstance(found, Site)
    return found


def load_templates() -> Environment:
    """Return the templates; all that they show is escaped, keeps its line, and a name that is missing is an error."""
    environment = open_templates("reportedly.web")
    environment.filters |= {"address": to_address, "weblink": to_weblink, "counted": to_counted, "why": why_one}
    environment.globals |= {"TYPES": _named(words.TYPES), "REALIS": _named(words.REALIS)}
    return environment


def to_address(id_: str) -> str:
    """Return an id as a part of an address."""
    return quote(id_, safe="")


def to_weblink(url: str | None) -> str:
    """Return an address of the web, nothing for anything that a browser would run or open otherwise."""
    if url is None or any(not char.isprintable() for char in url):
        return ""
    try:
        return url if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc else ""
    except ValueError:
        return ""


def to_counted(number: int, word: str) -> str:
    """Return how many there are of something, in the right form of the word."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _named(told: Mapping[Any, str]) -> dict[str, str]:
    return {key.value: value for key, value in told.items()}
