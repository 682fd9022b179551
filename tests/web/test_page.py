"""A page and its JSON twin."""

from datetime import date

import pytest
from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from reportedly.model import Realis, Span
from reportedly.web.page import to_plain
from reportedly.web.routes import ROUTERS


def test_values_become_what_json_holds() -> None:
    value = {"a": Span(0, 1, "x"), "b": (Realis.ACTUAL, date(2031, 3, 4)), "_only for the template": object()}

    assert to_plain(value) == {"a": {"start": 0, "end": 1, "text": "x"}, "b": ["actual", "2031-03-04"]}


@pytest.mark.parametrize("router", ROUTERS)
def test_every_page_has_its_twin(router: APIRouter) -> None:
    routes = [route for route in router.routes if isinstance(route, APIRoute)]
    known = {route.path for route in routes}

    for route in routes:
        if route.response_class is HTMLResponse:
            assert route.path == "/" or f"{route.path}.json" in known, route.path
