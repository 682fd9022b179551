"""What the page says when it cannot do what was asked: a status, what is wrong, and what to do."""

from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from reportedly.errors import ReportedlyError, StoreBusyError, StoreError, StoreReadOnlyError, UsageError
from reportedly.web.headers import HEADERS
from reportedly.web.site import site_of

STATUS_OF_STORE = ((StoreReadOnlyError, 409), (StoreBusyError, 503), (StoreError, 500))
TOLD = {
    404: ("There is no such page", "Look whether the address is complete, or start from the first page."),
    405: ("This address cannot be asked in that way", "Start from the first page."),
    413: ("This is too large", "The page for adding reports tells the limits."),
    500: ("Something broke here", "It is in the log of the server. Try again, and report it if it stays."),
}


class Refusal(Exception):  # noqa: N818  # a refusal is no error of ours
    """A request that is refused; ``what`` is wrong, ``do`` what helps."""

    def __init__(self, status: int, what: str, do: str) -> None:
        super().__init__(what)
        self.status, self.what, self.do = status, what, do


class SignInNeeded(Exception):  # noqa: N818
    """Nobody is signed in, and this page is not for everybody."""


def install(app: FastAPI) -> None:
    """Let every error become a plain page, or JSON for those who asked for it."""
    app.add_exception_handler(Refusal, _refuse)
    app.add_exception_handler(SignInNeeded, _ask_to_sign_in)
    app.add_exception_handler(ReportedlyError, _explain)
    app.add_exception_handler(HTTPException, _explain_status)
    app.add_exception_handler(RequestValidationError, _explain_request)
    app.add_exception_handler(Exception, _explain_crash)


def show(request: Request, refusal: Refusal) -> Response:
    """Return a refusal as a page or as JSON."""
    values = {"status": refusal.status, "what": refusal.what, "do": refusal.do}
    if wants_json(request):
        return JSONResponse({"error": values}, refusal.status)
    return site_of(request).render(request, "refusal.html", values, status=refusal.status)


def wants_json(request: Request) -> bool:
    """Tell whether whoever asks is a program."""
    return request.url.path.endswith(".json") or "application/json" in request.headers.get("accept", "")


def _refuse(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return show(request, error)


def _ask_to_sign_in(request: Request, error: Exception) -> Response:
    if wants_json(request) or request.method not in ("GET", "HEAD"):
        return show(request, Refusal(401, "You are not signed in", "Sign in, then do the same again."))
    target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/sign-in?next={quote(target, safe='')}", 303)


def _explain(request: Request, error: Exception) -> Response:
    status = next((status for kind, status in STATUS_OF_STORE if isinstance(error, kind)), 400)
    missing = isinstance(error, UsageError) and str(error).startswith(("the ledger has no", "there is no"))
    do = "It may have been taken out since. Search for it." if missing else "Change what you asked for, then try again."
    return show(request, Refusal(404 if missing else status, str(error), do))


def _explain_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    what, do = TOLD.get(error.status_code, (str(error.detail), "Go back and try again."))
    response = show(request, Refusal(error.status_code, what, do))
    response.headers.update(error.headers or {})
    return response


def _explain_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return show(request, Refusal(422, f"This cannot be understood: {told}", "Change it, then try again."))


def _explain_crash(request: Request, error: Exception) -> Response:
    response = show(request, Refusal(500, *TOLD[500]))
    response.headers.update(HEADERS)  # it is answered outside of the border
    return response
