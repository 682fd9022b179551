"""Distances on earth."""

import pytest

from reportedly.gazetteer.distance import km_between

LONDON, NEW_YORK = (51.5074, -0.1278), (40.7128, -74.006)


def test_the_distance_of_two_cities_is_that_of_the_atlas_both_ways() -> None:
    assert km_between(LONDON, NEW_YORK) == pytest.approx(5570, abs=5)
    assert km_between(NEW_YORK, LONDON) == km_between(LONDON, NEW_YORK)


def test_half_way_round_the_earth_is_its_farthest() -> None:
    assert km_between((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)
