"""Load the outlines of the world's countries, for drawing a map."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

SHARE = 1000


@dataclass(frozen=True, slots=True)
class Outlines:
    """Rings of longitudes and latitudes in degrees [points, 2]; ring ``i`` goes from ``starts[i]`` to the next."""

    points: NDArray[np.float32]
    starts: NDArray[np.int32]

    def rings(self) -> list[NDArray[np.float32]]:
        """Return each ring by itself."""
        return np.split(self.points, self.starts[1:-1])


@cache
def load_outlines() -> Outlines:
    """Return the outlines that ship: Natural Earth at 1:50 million, borders as they are held on the ground."""
    with (files("reportedly") / "data/map/outlines.npz").open("rb") as file, np.load(file) as stored:
        return Outlines((stored["points"] / SHARE).astype(np.float32), stored["starts"])
