"""The dossier builder: collect incidents, put them in order, comment them, print them, take them along as a file."""

import json
from typing import Annotated, Literal

from fastapi import APIRouter, Cookie, Depends, Form, Query, Response
from fastapi.responses import RedirectResponse

from reportedly.api.dossier_pages import Chosen, Collected, collect
from reportedly.export import dossier_to_html, dossier_to_markdown, dossier_to_values
from reportedly.export.dossier import CODED, PARTS
from reportedly.model import Dossier
from reportedly.web.admission import TheSite
from reportedly.web.asking import Text
from reportedly.web.basket import MOST, keep_basket, moved, read_basket, to_chosen, to_query
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["dossier"])
UNTITLED = "Dossier"
Ids = Annotated[list[str], Query(alias="in", max_length=MOST)]
Notes = Annotated[list[str], Query(max_length=MOST)]
Basket = Annotated[str, Cookie(max_length=4000)]
Action = Annotated[str, Query(max_length=60)]
Kind = Literal["html", "md", "json"]
TYPES = {"html": "text/html", "md": "text/markdown", "json": "application/json"}


def asked(ids: Ids = [], note: Notes = [], reportedly_basket: Basket = "") -> list[Chosen]:  # noqa: B006  # FastAPI copies it
    """Return the incidents that an address asks for; without any, those that the browser has collected."""
    return to_chosen(ids, note) if ids else read_basket(reportedly_basket)


TheChosen = Annotated[list[Chosen], Depends(asked)]


def dossier(site: TheSite, chosen: TheChosen, title: Text = "") -> Content:
    """Return a dossier of the incidents named by ``in``, each with the ``note`` at the same place."""
    found = collect(site.ledger, title or UNTITLED, chosen)
    return {
        "title": title,
        "dossier": dossier_to_values(found.dossier),
        "missing": found.missing,
        "_dossier": found.dossier,
        "_parts": PARTS,
        "_coded": CODED,
        "_query": to_query(title, _there(chosen, found)),
        "_most": MOST,
    }


@router.get("/dossier/arrange", include_in_schema=False)
def arrange(
    chosen: TheChosen, title: Text = "", up: Action = "", down: Action = "", out: Action = ""
) -> RedirectResponse:
    """Put the incidents of a form in another order, or take one out, and lead to the address that says so."""
    order = [one for one in moved(moved(chosen, up, -1), down, 1) if one.id != out]
    response = RedirectResponse(f"/dossier?{to_query(title, order)}", 303)
    keep_basket(response, (one.id for one in order))
    return response


@router.post("/dossier/collect", status_code=303)
def put_in(incident: Annotated[str, Form(max_length=40)], reportedly_basket: Basket = "") -> RedirectResponse:
    """Add an incident to what this browser has collected."""
    ids = [*(one.id for one in read_basket(reportedly_basket)), incident]
    response = RedirectResponse("/dossier", 303)
    keep_basket(response, (one.id for one in read_basket(".".join(ids))))
    return response


@router.get("/dossier/file", include_in_schema=False)
def take_along(
    site: TheSite, chosen: TheChosen, title: Text = "", kind: Annotated[Kind, Query(alias="as")] = "html"
) -> Response:
    """Send a dossier as a file."""
    made = collect(site.ledger, title or UNTITLED, chosen).dossier
    headers = {
        "content-disposition": f'attachment; filename="dossier-{made.made}.{kind}"',
        "content-security-policy": "default-src 'none'; sandbox",
    }
    return Response(_written(made, kind), media_type=TYPES[kind], headers=headers)


def _written(made: Dossier, kind: Kind) -> str:
    if kind == "html":
        return dossier_to_html(made)
    if kind == "md":
        return dossier_to_markdown(made)
    return json.dumps(dossier_to_values(made), ensure_ascii=False, indent=1) + "\n"


def _there(chosen: list[Chosen], found: Collected) -> list[Chosen]:
    return [one for one in chosen if one.id not in found.missing]


add_page(router, "/dossier", "dossier.html", dossier)
