"""What every request passes first and every answer last: host, origin and size, and the headers of the answer."""

import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import unquote_to_bytes, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web.admission import SAFE, VISIT
from reportedly.web.headers import HEADERS
from reportedly.web.refusals import TOLD, Refusal
from reportedly.web.settings import WebSettings

STATIC, UPLOAD = "/static/", "/upload"
VISIT_BYTES, VISIT_CHARS = 18, 24
NOTHING = b"\0"
"""No word has it, and a database may stumble over it."""
SAME_SITE = ("same-origin", "none")


class Border:
    """The outermost part of the page; it knows nothing of the ledger."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        visit = _visit_of(headers)
        scope.setdefault("state", {})["visit"] = visit or secrets.token_urlsafe(VISIT_BYTES)
        send = _answering(send, scope, new_visit=visit is None)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self._app(scope, _Counted(receive, self._limit(scope)).receive, send)

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        if not _is_ours(headers.getlist("host"), self._settings.names):
            return PlainTextResponse("This name does not lead to this page: start it with --name to allow it.\n", 421)
        if scope["method"] not in SAFE and not _is_from_here(headers):
            return PlainTextResponse("A change must come from a page of ours.\n", 403)
        if NOTHING in scope["path"].encode() + unquote_to_bytes(scope["query_string"]):
            return PlainTextResponse("This address has signs in it that no word has.\n", 400)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._limit(scope):
            return PlainTextResponse("This is too large: the page for adding reports tells the limits.\n", 413)
        return None

    def _limit(self, scope: Scope) -> int:
        room = self._settings.max_body_bytes
        return self._settings.max_upload_bytes + room if scope["path"] == UPLOAD else room


class _Counted:
    """A body that is cut off where it is larger than it may be, whatever it says of itself."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._left = receive, limit

    async def receive(self) -> Message:
        """Return the next part; raises Refusal at one that is too much."""
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise Refusal(413, *TOLD[413])
        return message


def _answering(send: Send, scope: Scope, *, new_visit: bool) -> Send:
    secure = "; Secure" if scope["scheme"] == "https" else ""

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            is_static = scope["path"].startswith(STATIC)
            headers.setdefault("cache-control", "public, max-age=3600" if is_static else "no-store")
            if new_visit and not is_static:
                cookie = f"{VISIT}={scope['state']['visit']}; HttpOnly; SameSite=Lax; Path=/{secure}"
                headers.append("set-cookie", cookie)
        await send(message)

    return answer


def _is_ours(hosts: list[str], names: Iterable[str]) -> bool:
    """Tell whether a request asks for one of our names: another one means that somebody plays with DNS."""
    if len(hosts) != 1:
        return False
    name, _, port = hosts[0].rpartition(":") if not hosts[0].endswith("]") else (hosts[0], "", "")
    name = name if name and port.isdecimal() else hosts[0]
    return name.lower() in names


def _is_from_here(headers: Headers) -> bool:
    """Tell whether a change was sent by a page of this site, as far as the browser says."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in SAME_SITE
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _visit_of(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(VISIT)
    except CookieError:
        return None
    return found.value if found is not None and len(found.value) == VISIT_CHARS else None
