"""The map of incidents: one circle for each place, with how many incidents it has and how far off it may be."""

from typing import Annotated

from fastapi import APIRouter, Depends

from reportedly.api.incident_pages import PlaceCount, find_places, world
from reportedly.view.incident_map import Placed, to_incident_map
from reportedly.view.words import PRECISIONS
from reportedly.web.addresses import to_address_of
from reportedly.web.admission import TheSite
from reportedly.web.narrowing import Asked, narrowed
from reportedly.web.page import Content, add_page

router = APIRouter(tags=["ledger"])
WIDE = ("country", "larger")
"""Where an incident is only known to lie in one of these, a circle says little: the list has them, the map not."""
UNKNOWN = "not in the gazetteer"


def map_(site: TheSite, asked: Annotated[Asked, Depends()]) -> Content:
    """Return for each place how many incidents it has, where it lies, how exactly, and who holds or claims it."""
    places, unplaced = find_places(site.ledger, asked.narrow)
    small = [one for one in places if one.precision not in WIDE]
    drawn = to_incident_map([_placed(one) for one in small or places if one.precision != "larger"], world())
    return {
        "asked": asked,
        "places": [_row(one) for one in places],
        "unplaced": unplaced,
        "incidents": sum(one.incidents for one in places),
        "disputed": [_row(one) for one in places if len(one.countries) > 1 and one.precision != "larger"],
        "_map": drawn,
        "_drawn": len(small or places),
        **narrowed("/map", asked.plain),
        "_address_of": lambda path, **changed: to_address_of(path, {**asked.plain, **changed}),
    }


def _placed(one: PlaceCount) -> Placed:
    return Placed(
        name=one.name,
        latitude=one.latitude,
        longitude=one.longitude,
        radius_km=one.radius_km,
        incidents=one.incidents,
    )


def _row(one: PlaceCount) -> Content:
    return {
        "place": one.name,
        "latitude": one.latitude,
        "longitude": one.longitude,
        "precision": PRECISIONS[one.precision] if one.precision else UNKNOWN,
        "radius_km": one.radius_km,
        "countries": one.countries,
        "incidents": one.incidents,
        "most_reports": one.reports,
    }


add_page(router, "/map", "map.html", map_)
