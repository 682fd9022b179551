"""Make the outlines of the world that the map draws, from the npm package world-atlas (Natural Earth, public domain).

``python tools/build_outlines.py`` fetches the package with npm and writes ``src/reportedly/data/map/outlines.npz``:
``points``, longitude and latitude in thousandths of a degree, and ``starts``, the first point of each ring.
"""

import json
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

PACKAGE, MEMBER = "world-atlas@2.0.2", "package/countries-50m.json"
OUT = Path(__file__).parents[1] / "src/reportedly/data/map/outlines.npz"
SHARE = 1000
"""Parts of a degree that a whole number stands for: about a hundred metres."""

Ring = list[tuple[float, float]]


def main() -> None:
    """Fetch, unpack and write."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            member = archive.extractfile(MEMBER)
            assert member is not None
            rings = to_rings(json.load(member))
    starts = np.cumsum([0, *(len(ring) for ring in rings)]).astype(np.int32)
    points = np.round(np.array([point for ring in rings for point in ring]) * SHARE).astype(np.int32)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(OUT, points=points, starts=starts)
    print(f"{len(rings)} rings, {len(points)} points, {OUT.stat().st_size:,} bytes")


def to_rings(topology: dict[str, Any]) -> list[Ring]:
    """Return the outer and inner rings of all countries of a TopoJSON file, in degrees."""
    (scale_x, scale_y), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: Ring = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + low))
        arcs.append(points)
    rings = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        rings += [_join(arcs, ring) for polygon in parts for ring in polygon]
    return rings


def _join(arcs: list[Ring], numbers: list[int]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


if __name__ == "__main__":
    main()
