"""The incidents that somebody collects for a dossier: kept in the browser until they stand in an address."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from fastapi import Response

from reportedly.api.dossier_pages import Chosen

BASKET, BETWEEN = "reportedly_basket", "."
LASTS_S = 30 * 24 * 3600
MOST, MOST_CHARS = 40, 2000
"""Incidents of one dossier, and characters of one comment, so that an address can hold it all."""
ID = re.compile(r"[A-Za-z0-9_-]{1,40}")


def read_basket(cookie: str) -> list[Chosen]:
    """Return what a browser has collected; what cannot be an id is left out."""
    ids = dict.fromkeys(part for part in cookie.split(BETWEEN) if ID.fullmatch(part))
    return [Chosen(id_) for id_ in list(ids)[:MOST]]


def keep_basket(response: Response, ids: Iterable[str]) -> None:
    """Let the browser remember what was collected."""
    told = BETWEEN.join(list(dict.fromkeys(ids))[:MOST])
    response.set_cookie(BASKET, told, max_age=LASTS_S if told else 0, httponly=True, samesite="lax")


def to_chosen(ids: Sequence[str], comments: Sequence[str]) -> list[Chosen]:
    """Return incidents with their comments, each once."""
    told = [*comments, *[""] * len(ids)]
    found = {id_: Chosen(id_, told[at][:MOST_CHARS].strip()) for at, id_ in reversed(list(enumerate(ids)))}
    return [found[id_] for id_ in dict.fromkeys(ids)][:MOST]


def moved(chosen: Sequence[Chosen], id_: str, step: int) -> list[Chosen]:
    """Return incidents with one of them moved up or down by some places."""
    order = list(chosen)
    at = next((at for at, one in enumerate(order) if one.id == id_), None)
    if at is not None:
        one = order.pop(at)
        order.insert(min(max(0, at + step), len(order)), one)
    return order


def to_query(title: str, chosen: Iterable[Chosen]) -> str:
    """Return what an address asks for a dossier with."""
    pairs = [("title", title)] if title else []
    for one in chosen:
        pairs += [("in", one.id), ("note", one.comment)]
    return urlencode(pairs)
