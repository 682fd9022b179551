"""A page and its JSON twin: one function finds what both show."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from reportedly.web.site import site_of

Content = dict[str, Any]
"""What a page shows: plain values and the values of the model and of view."""
SIGNS = re.compile(r"\W+")
HIDDEN = "_"
"""Begins the names of what only the template needs, such as a form's choices; JSON leaves it out."""


def add_page(
    router: APIRouter, path: str, template: str, content: Callable[..., Content], *, twin: str | None = None
) -> None:
    """Give a page an address, and at ``path.json`` (or ``twin``) the same values as JSON.

    ``content`` is a dependency: what it takes from the path and the query is written as its parameters.
    """

    def show(request: Request, found: Annotated[Content, Depends(content)]) -> HTMLResponse:
        return site_of(request).render(request, template, found)

    def tell(found: Annotated[Content, Depends(content)]) -> dict[str, Any]:
        plain: dict[str, Any] = to_plain(found)
        return plain

    tell.__doc__ = content.__doc__
    twin = twin or f"{path}.json"
    name = SIGNS.sub("_", twin.removesuffix(".json")).strip("_")
    router.add_api_route(twin, tell, methods=["GET"], name=f"{name}_json", operation_id=name)
    router.add_api_route(path, show, methods=["GET"], response_class=HTMLResponse, include_in_schema=False, name=name)


def to_plain(value: Any) -> Any:
    """Return a value as what JSON can hold."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(one) for key, one in value.items() if not str(key).startswith(HIDDEN)}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
