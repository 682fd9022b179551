"""The map of a reading."""

import numpy as np

from reportedly.gazetteer import load_outlines
from reportedly.model import MapView
from reportedly.view.map import WIDTH, Spot, to_map, unroll


def drawn(*spots: Spot) -> MapView:
    found = to_map(spots, load_outlines())
    assert found is not None
    return found


def test_without_a_place_there_is_no_map() -> None:
    """An empty map says nothing."""
    assert to_map([], load_outlines()) is None


def test_every_dot_and_its_circle_lie_inside() -> None:
    """The frame fits the places with what may be off."""
    view = drawn(Spot("p1", "Beirut", 33.9, 35.5, 5), Spot("p2", "Damascus", 33.5, 36.3, 120))

    for dot in view.dots:
        assert dot.radius <= dot.x <= view.width - dot.radius
        assert dot.radius <= dot.y <= view.height - dot.radius


def test_east_is_right_and_north_is_up() -> None:
    """A map reads as maps do."""
    west, east = sorted(
        drawn(Spot("p1", "Oslo", 59.9, 10.7, 1), Spot("p2", "Rome", 41.9, 12.5, 1)).dots, key=lambda d: d.x
    )

    assert (west.name, east.name) == ("Oslo", "Rome")
    assert west.y < east.y


def test_wide_circles_come_first_so_that_small_ones_stay_on_top() -> None:
    """A region never hides a town in it."""
    view = drawn(Spot("p1", "a town", 10, 10, 2), Spot("p2", "a region", 10, 10, 200))

    assert [dot.name for dot in view.dots] == ["a region", "a town"]


def test_a_map_of_the_world_stays_small() -> None:
    """Outlines are drawn as fine as the map shows them, no finer."""
    view = drawn(Spot("p1", "west", 50, -150, 1), Spot("p2", "east", -40, 170, 1))

    assert sum(map(len, view.land)) < 150_000
    assert all(path.startswith("m") and path.endswith("z") for path in view.land)


def test_the_scale_fits_and_tells_kilometres() -> None:
    """One degree is about 111 km, whatever the map shows."""
    length, words = drawn(Spot("p1", "Quito", 0, -78.5, 1)).scale

    assert 0 < length <= WIDTH / 4
    assert words.endswith(" km")


def test_a_coast_that_runs_over_the_edge_of_the_world_is_not_drawn_across_it() -> None:
    ring = np.array([[170, 60], [-170, 60], [-170, 70], [170, 70]], np.float32)

    parts = unroll(ring)

    assert sorted(part[:, 0].tolist() for part in parts) == [[-190, -170, -170, -190], [170, 190, 190, 170]]
    assert unroll(ring[:1].repeat(3, axis=0))[0].tolist() == ring[:1].repeat(3, axis=0).tolist()
