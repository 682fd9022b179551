"""How far places on earth are from each other."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0
Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def km_between(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres (haversine formula)."""
    low, high = radians(one[0]), radians(other[0])
    across = sin(radians(other[1] - one[1]) / 2) ** 2
    half = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * across
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
