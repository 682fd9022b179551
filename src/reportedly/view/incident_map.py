"""Draw where incidents lie: one circle for each place, sized by how many it has, and how far off it may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

from reportedly.gazetteer import Outlines
from reportedly.model import Dot
from reportedly.view.map import Spot, to_map

SMALLEST, LARGEST = 4.0, 18.0
"""Pixels: the radius of a place with one incident, and of the one with most."""
NEAR = 8.0
"""Pixels within which places are drawn as one."""
LABEL_WIDTH, LABEL_HEIGHT = 110.0, 16.0
MOST_LABELS = 25
RIGHT_PART = 0.75
"""Labels of dots further right than this share of the map stand left of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place with its incidents, in degrees and kilometres."""

    name: str
    latitude: float
    longitude: float
    radius_km: float
    incidents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Places that fall together on the map, in pixels; ``reach`` is how far off the first may be."""

    names: tuple[str, ...]
    incidents: int
    x: float
    y: float
    radius: float
    reach: float
    labelled: bool
    turned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentMap:
    """A map in pixels with its clusters, the larger ones first, and a scale in words."""

    width: int
    height: int
    land: tuple[str, ...]
    clusters: tuple[Cluster, ...]
    scale: tuple[float, str]


def to_incident_map(places: Sequence[Placed], outlines: Outlines) -> IncidentMap | None:
    """Return a map of places, None when there is none to show."""
    spots = [Spot(str(at), one.name, one.latitude, one.longitude, one.radius_km) for at, one in enumerate(places)]
    drawn = to_map(spots, outlines)
    if drawn is None:
        return None
    clusters = _clusters(places, {int(dot.id): dot for dot in drawn.dots}, drawn.width)
    return IncidentMap(
        width=drawn.width,
        height=drawn.height,
        land=drawn.land,
        clusters=tuple(_labelled(clusters)),
        scale=drawn.scale,
    )


def _clusters(places: Sequence[Placed], dots: dict[int, Dot], width: int) -> list[Cluster]:
    """Put each place to the nearest larger one on which it would be drawn, or by itself."""
    order = sorted(range(len(places)), key=lambda at: (-places[at].incidents, places[at].name, at))
    groups: dict[int, list[int]] = {}
    for at in order:
        near = (other for other in groups if _distance(dots[at], dots[other]) <= NEAR)
        first = min(near, key=lambda other: _distance(dots[at], dots[other]), default=at)
        groups.setdefault(first, []).append(at)
    most = max(sum(places[at].incidents for at in group) for group in groups.values())
    made = [_cluster([places[at] for at in group], dots[first], most, width) for first, group in groups.items()]
    return sorted(made, key=lambda one: (-one.incidents, one.names))


def _cluster(places: Sequence[Placed], dot: Dot, most: int, width: int) -> Cluster:
    incidents = sum(one.incidents for one in places)
    return Cluster(
        names=tuple(one.name for one in places),
        incidents=incidents,
        x=dot.x,
        y=dot.y,
        radius=round(SMALLEST + (LARGEST - SMALLEST) * sqrt((incidents - 1) / max(1, most - 1)), 1),
        reach=dot.radius,
        labelled=False,
        turned=dot.x > width * RIGHT_PART,
    )


def _labelled(clusters: Sequence[Cluster]) -> Iterable[Cluster]:
    """Give labels to the largest as long as no label lies on another or on a dot; some stand on the other side."""
    taken: list[tuple[float, float]] = []
    for one in clusters:
        tried = (replace(one, labelled=True, turned=side) for side in (one.turned, not one.turned))
        clear = next((each for each in tried if _is_clear(each, clusters, taken)), None)
        if clear is None or len(taken) == MOST_LABELS:
            yield one
        else:
            taken.append((_label_left(clear), clear.y))
            yield clear


def _is_clear(one: Cluster, clusters: Sequence[Cluster], taken: Sequence[tuple[float, float]]) -> bool:
    left = _label_left(one)
    others = (each for each in clusters if each.names != one.names)
    on_dot = any(
        left - each.radius < each.x < left + LABEL_WIDTH + each.radius
        and abs(each.y - one.y) < each.radius + LABEL_HEIGHT / 2
        for each in others
    )
    on_label = any(abs(left - x) < LABEL_WIDTH and abs(one.y - y) < LABEL_HEIGHT for x, y in taken)
    return not on_dot and not on_label and left > 0


def _label_left(one: Cluster) -> float:
    return one.x - one.radius - LABEL_WIDTH if one.turned else one.x + one.radius


def _distance(one: Dot, other: Dot) -> float:
    return hypot(one.x - other.x, one.y - other.y)
