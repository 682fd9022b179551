"""The reference of addresses has every page, every twin and every parameter that the page takes."""

import re
from pathlib import Path

import pytest
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute

from reportedly.web.routes import ROUTERS

TEXT = (Path(__file__).parents[2] / "docs" / "reference" / "addresses.md").read_text("utf-8")
ROUTES = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]


def as_written(path: str) -> str:
    """Return a path with its variable parts as the reference writes them."""
    return re.sub(r"\{(\w+)\}", lambda found: found[1].upper(), path)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_address_is_in_the_reference(route: APIRoute) -> None:
    assert f"`{as_written(route.path)}`" in TEXT


@pytest.mark.parametrize("route", [one for one in ROUTES if "GET" in (one.methods or ())], ids=lambda route: route.name)
def test_every_parameter_is_in_the_reference(route: APIRoute) -> None:
    in_path = set(re.findall(r"\{(\w+)\}", route.path))
    named = {one.alias for one in get_flat_params(route.dependant) if not one.alias.startswith("reportedly_")} - in_path

    assert [one for one in sorted(named) if f"`{one}`" not in TEXT] == []


def test_the_reference_names_no_page_that_is_not_there() -> None:
    paths = {as_written(route.path) for route in ROUTES} | {"/openapi.json"}

    assert [one for one in re.findall(r"`(/[^` ]*)`", TEXT) if one not in paths] == []
