"""A page and its JSON twin."""

from datetime import date

import pytest

from reportedly.model import Realis, Span
from reportedly.web.page import to_plain
from reportedly.web.routes import ROUTERS


def test_values_become_what_json_holds() -> None:
    value = {"a": Span(0, 1, "x"), "b": (Realis.ACTUAL, date(2031, 3, 4)), "_only for the template": object()}

    assert to_plain(value) == {"a": {"start": 0, "end": 1, "text": "x"}, "b": ["actual", "2031-03-04"]}


@pytest.mark.parametrize("router", ROUTERS)
def test_every_page_has_its_twin(router: object) -> None:
    routes = {route.path for route in router.routes if "GET" in route.methods}  # type: ignore[attr-defined]
    pages = routes - {"/sign-in", "/openapi.json", "/reports/{id}/original"}

    for path in pages:
        assert path.endswith(".json") or f"{path}.json" in routes or path == "/", path
