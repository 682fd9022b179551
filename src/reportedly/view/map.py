"""Draw the places of a reading on a map: outlines of countries, and a circle for how unsure each place is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer import Outlines
from reportedly.model import Dot, MapView

WIDTH, LOWEST, HIGHEST = 720, 240, 480
"""Pixels: the width of a map, and between which heights it is."""
MARGIN = 0.18
"""Share of the width left free around the places."""
NARROWEST = 4.0
"""Degrees that a map shows at least."""
KM_PER_DEGREE = 111.2
HALF_TURN = 180
"""Degrees: a step along a coast that is longer goes round the back of the world."""
SCALES_KM = (5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)

Ring = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to draw, in degrees and kilometres."""

    id: str
    name: str
    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Which part of the world is shown; degrees of longitude shrink with the latitude of the middle."""

    left: float
    top: float
    scale: float
    shrink: float
    height: int

    def x(self, longitude: NDArray[np.float32] | float) -> NDArray[np.float32]:
        """Return pixels from the left."""
        return np.asarray((np.asarray(longitude) - self.left) * self.shrink * self.scale, np.float32)

    def y(self, latitude: NDArray[np.float32] | float) -> NDArray[np.float32]:
        """Return pixels from the top."""
        return np.asarray((self.top - np.asarray(latitude)) * self.scale, np.float32)


def to_map(spots: Sequence[Spot], outlines: Outlines) -> MapView | None:
    """Return a map of the spots, None when there is none to show."""
    if not spots:
        return None
    frame = _fit(spots)
    return MapView(
        width=WIDTH,
        height=frame.height,
        land=tuple(_draw(frame, outlines)),
        dots=tuple(_dot(frame, spot) for spot in sorted(spots, key=lambda spot: -spot.radius_km)),
        scale=_scale(frame),
    )


def _fit(spots: Sequence[Spot]) -> Frame:
    reach = [spot.radius_km / KM_PER_DEGREE for spot in spots]
    low = min(spot.latitude - r for spot, r in zip(spots, reach, strict=True))
    high = max(spot.latitude + r for spot, r in zip(spots, reach, strict=True))
    shrink = max(0.2, cos(radians(max(-75.0, min(75.0, (low + high) / 2)))))
    left = min(spot.longitude - r / shrink for spot, r in zip(spots, reach, strict=True))
    right = max(spot.longitude + r / shrink for spot, r in zip(spots, reach, strict=True))
    across, down = max((right - left) * shrink, NARROWEST) * (1 + 2 * MARGIN), max(high - low, NARROWEST / 2)
    height = int(min(HIGHEST, max(LOWEST, WIDTH * down * (1 + 2 * MARGIN) / across)))
    scale = min(WIDTH / across, height / (down * (1 + 2 * MARGIN)))
    middle = (left + right) / 2
    return Frame(
        left=middle - WIDTH / scale / shrink / 2,
        top=(low + high) / 2 + height / scale / 2,
        scale=scale,
        shrink=shrink,
        height=height,
    )


def _draw(frame: Frame, outlines: Outlines) -> Iterator[str]:
    """Yield the rings that are seen, to the pixel: points that fall together are left out."""
    for ring in (part for whole in outlines.rings() for part in unroll(whole)):
        x, y = frame.x(ring[:, 0]), frame.y(ring[:, 1])
        if x.max() < 0 or x.min() > WIDTH or y.max() < 0 or y.min() > frame.height:
            continue
        points = np.stack([x.clip(-WIDTH, 2 * WIDTH), y.clip(-frame.height, 2 * frame.height)], 1)
        points = np.round(points).astype(np.int64)
        steps = np.diff(points, axis=0)
        steps = steps[(steps != 0).any(1)]
        if len(steps) > 2:
            path = " ".join(f"{across},{down}" for across, down in steps.tolist())
            yield f"m{points[0, 0]},{points[0, 1]} {path}z"


def unroll(ring: Ring) -> list[Ring]:
    """Return a ring that runs over 180 degrees as two whole ones, one beyond each edge of the world; others as is."""
    steps = np.diff(ring[:, 0])
    turns = np.cumsum(np.where(steps > HALF_TURN, -2 * HALF_TURN, np.where(steps < -HALF_TURN, 2 * HALF_TURN, 0)))
    if not turns.any():
        return [ring]
    whole = ring.copy()
    whole[1:, 0] += turns.astype(np.float32)
    other = whole.copy()
    other[:, 0] += -2 * HALF_TURN if whole[:, 0].max() > HALF_TURN else 2 * HALF_TURN
    return [whole, other]


def _dot(frame: Frame, spot: Spot) -> Dot:
    return Dot(
        id=spot.id,
        name=spot.name,
        x=round(float(frame.x(spot.longitude)), 1),
        y=round(float(frame.y(spot.latitude)), 1),
        radius=round(spot.radius_km / KM_PER_DEGREE * frame.scale, 1),
    )


def _scale(frame: Frame) -> tuple[float, str]:
    """Return the length of the scale in pixels and what it stands for: the longest that fits a quarter of the map."""
    pixels = {km: km / KM_PER_DEGREE * frame.scale for km in SCALES_KM}
    km = max((km for km in SCALES_KM if pixels[km] <= WIDTH / 4), default=SCALES_KM[0])
    return round(pixels[km], 1), f"{km:,} km"
