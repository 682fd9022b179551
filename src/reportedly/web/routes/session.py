"""Sign in and out, who I am, and the description of all that programs can ask."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, RedirectResponse

from reportedly.api.users import MAX_NAME_CHARS, SESSION_LASTS
from reportedly.web.admission import SESSION, TheSite, TheVisitor
from reportedly.web.asking import Text
from reportedly.web.page import Content, add_page
from reportedly.web.refusals import Refusal

router = APIRouter(tags=["session"])
MAX_PASSWORD_CHARS = 1024


@router.get("/sign-in", include_in_schema=False)
def show_sign_in(request: Request, site: TheSite, next: Text = "/") -> Response:  # noqa: A002  # its name in the address
    """Show the form to sign in."""
    return site.render(request, "sign_in.html", {"next": to_local(next), "told": "", "name": ""})


@router.post("/sign-in", status_code=303)
def sign_in(
    request: Request,
    site: TheSite,
    name: Annotated[str, Form(max_length=MAX_NAME_CHARS)],
    password: Annotated[str, Form(max_length=MAX_PASSWORD_CHARS)],
    next: Annotated[str, Form(max_length=2000)] = "/",  # noqa: A002
) -> Response:
    """Open a session for whoever knows a password; those who fail often have to wait."""
    address = request.client.host if request.client else ""
    if site.slowdown.must_wait(name, address):
        raise Refusal(429, "There were too many failed tries", "Wait a quarter of an hour, then try again.")
    token = site.users.sign_in(name, password) if site.settings.signs_in else None
    if token is None:
        site.slowdown.note_failure(name, address)
        told = "Name or password is wrong."
        return site.render(request, "sign_in.html", {"next": to_local(next), "told": told, "name": name}, status=401)
    site.slowdown.note_success(name, address)
    response = RedirectResponse(to_local(next), 303)
    _set_session(request, response, token, int(SESSION_LASTS.total_seconds()))
    return response


@router.post("/sign-out", status_code=303)
def sign_out(
    request: Request, site: TheSite, visitor: TheVisitor, everywhere: Annotated[Literal["", "yes"], Form()] = ""
) -> Response:
    """End this session, or all of this user."""
    if visitor.token is not None:
        site.users.sign_out(visitor.token)
        if everywhere:
            site.users.sign_out_everywhere(visitor.name)
    response = RedirectResponse("/sign-in", 303)
    _set_session(request, response, "", 0)
    return response


def me(request: Request, site: TheSite, visitor: TheVisitor) -> Content:
    """Return who is signed in, and what a program must send in X-CSRF-Token with a change."""
    return {"name": visitor.name, "role": visitor.role, "csrf": site.csrf(request)}


add_page(router, "/me", "me.html", me)


@router.get("/openapi.json", include_in_schema=False)
def describe(request: Request) -> JSONResponse:
    """Return the OpenAPI description."""
    app: Any = request.app
    return JSONResponse(get_openapi(title=app.title, version="1", description=app.description, routes=app.routes))


def to_local(target: str) -> str:
    """Return where to go after signing in: a page of ours, whatever was asked for."""
    is_ours = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if is_ours else "/"


def _set_session(request: Request, response: Response, token: str, lasts_s: int) -> None:
    response.set_cookie(
        SESSION, token, max_age=lasts_s, httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )
