"""Lay the places of a reading out in words, and choose those that its map shows."""

from collections.abc import Iterator, Sequence

from reportedly.model import Candidate, Event, Place, PlaceRow
from reportedly.view.map import Spot
from reportedly.view.words import PRECISIONS, plain, to_reason

WIDE = frozenset({"country", "larger"})


def to_place_row(place: Place, events: Sequence[Event]) -> PlaceRow:
    """Return one place as a page shows it."""
    best = place.best
    return PlaceRow(
        id=place.id,
        name=plain(place.name),
        known_as="" if best is None or best.name == place.name else best.name,
        precision="not in the gazetteer" if best is None else PRECISIONS[best.precision],
        radius_km=0.0 if best is None else best.radius_km,
        countries=() if best is None else best.countries,
        events=tuple(event.id for event in events if _is_there(event, place)),
        rivals=tuple(map(_describe, place.rivals)),
        reasons=tuple(to_reason(reason) for reason in place.reasons),
    )


def find_located(places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places that are somewhere: not only a government, a people, or a name without a place."""
    return tuple(
        place
        for place in places
        if place.best is not None and len(place.mentions) > len(place.as_actor) + len(place.as_people)
    )


def find_spots(places: Sequence[Place], events: Sequence[Event]) -> Iterator[Spot]:
    """Yield what a map shows: towns and regions, and countries where an event is put or nothing smaller is named."""
    located = find_located(places)
    small = [place for place in located if place.best is not None and place.best.precision not in WIDE]
    for place in located:
        if place in small or not small or any(_is_there(event, place) for event in events):
            yield from _spot(place)


def _spot(place: Place) -> Iterator[Spot]:
    best = place.best
    if best is not None and best.precision != "larger":
        yield Spot(place.id, plain(place.name), best.latitude, best.longitude, best.radius_km)


def _is_there(event: Event, place: Place) -> bool:
    return any(where.overlaps(mention) for where in event.place for mention in place.mentions)


def _describe(candidate: Candidate) -> str:
    where = f", {'/'.join(candidate.countries)}" if candidate.countries else ""
    return f"{candidate.name} ({PRECISIONS[candidate.precision]}{where})"
