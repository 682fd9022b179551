"""Put scenes of several reports together that are one happening."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.model import EventType, Link, Point, Reading, Realis, Reason, Ruling, Telling
from reportedly.resolve.incident_clues import CLUES, bars
from reportedly.resolve.linkage import join_near
from reportedly.resolve.scenes import Scene, find_scenes
from reportedly.text.edtf import stretch_to_edtf

BASE = -1.0
"""Two scenes with nothing in common are not one happening; chosen between -2.5 and -0.5 on the wire-room cases."""
BAR = -3.0
"""What another town, or a truce beside an attack, takes away."""
LIMIT = 4.0
"""No pair speaks for or against a whole group by more than this."""
SURE = 1e6
"""What a ruling weighs: more than all clues of the largest groups together."""
SHOWN_REASONS = 4
TOLD = frozenset({Realis.ACTUAL, Realis.DENIED, Realis.PLANNED})
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """Scenes that are one happening, with the links that hold them together."""

    id: str
    scenes: tuple[Scene, ...]
    links: tuple[Link, ...]

    @property
    def type(self) -> EventType:
        """The type that most of its words have."""
        counts = Counter(scene.type for scene in self.scenes for _ in scene.mentions)
        return max(sorted(counts), key=lambda one: (one is not EventType.OTHER, counts[one]))

    @property
    def place(self) -> str | None:
        """The place that most of its scenes are told to be in, as compared."""
        counts = Counter(name for scene in self.scenes for name in scene.known or scene.where)
        return max(sorted(counts), key=lambda one: counts[one]) if counts else None

    @property
    def date(self) -> str | None:
        """The days that most of its scenes name, as EDTF."""
        counts = Counter(days for scene in self.scenes for days in scene.when[:1])
        if not counts:
            return None
        first, last = max(sorted(counts), key=lambda one: counts[one])
        return stretch_to_edtf(first, last)


def find_incidents(readings: Sequence[Reading], rulings: Sequence[Ruling] = ()) -> tuple[Group, ...]:
    """Return the happenings that some reports tell, each with its scenes; what a user has ruled goes before all clues.

    The order of the reports changes nothing.
    """
    scenes = [scene for scene in find_scenes(sorted(readings, key=lambda one: one.report.id)) if _is_told(scene)]
    if not scenes:
        return ()
    scores, apart = score_scenes(scenes)
    _apply(rulings, scenes, scores, apart)
    sizes = [len(scene.mentions) for scene in scenes]
    groups = [[scenes[one] for one in group] for group in join_near(scores, apart, sizes)]
    return tuple(sorted((_group(group) for group in groups if _is_happening(group)), key=lambda one: one.id))


def _apply(rulings: Sequence[Ruling], scenes: Sequence[Scene], scores: Scores, apart: Scores) -> None:
    """Set what a user has ruled in the tables: sure to be one, or never to be."""
    for ruling in rulings:
        left, right = _at(ruling.a, scenes), _at(ruling.b, scenes)
        whole = [*left, *right]
        pairs = [(x, y) for x in whole for y in whole] if ruling.same else [(x, y) for x in left for y in right]
        for row, column in pairs:
            if row != column:
                scores[row, column] = scores[column, row] = SURE if ruling.same else -SURE
                apart[row, column] = apart[column, row] = 0.0 if ruling.same else SURE


def _at(points: Sequence[Point], scenes: Sequence[Scene]) -> list[int]:
    """Return the scenes that some places in texts belong to."""
    return [number for number, scene in enumerate(scenes) if any(_holds(scene, point) for point in points)]


def _holds(scene: Scene, point: Point) -> bool:
    here = scene.report == point.report
    return here and any(m.start < point.end and point.start < m.end for m in scene.mentions)


def score_scenes(scenes: Sequence[Scene]) -> tuple[Scores, Scores]:
    """Return for all pairs of scenes how much speaks for their being one happening, and what keeps them apart."""
    apart = bars(scenes)
    total = np.full(apart.shape, BASE, np.float32)
    for clue, weight in CLUES:
        total += np.float32(weight) * clue(scenes)
    scores = np.clip(total, -LIMIT, LIMIT) + BAR * apart
    np.fill_diagonal(scores, -np.inf)
    return scores.astype(np.float64), apart.astype(np.float64)


def telling_of(scene: Scene) -> Telling:
    """Return a scene as the telling of its report."""
    return Telling(report=scene.report, finding=scene.event, spans=scene.mentions)


def _is_told(scene: Scene) -> bool:
    return bool(scene.realis & TOLD)


def _is_happening(group: Sequence[Scene]) -> bool:
    """Tell whether a group is worth an incident: something of a type, or something that two reports tell."""
    return any(scene.type is not EventType.OTHER for scene in group) or len({scene.report for scene in group}) > 1


def _group(scenes: Sequence[Scene]) -> Group:
    ordered = sorted(scenes, key=lambda one: (one.report, one.mentions[0].start))
    first = ordered[0]
    key = f"{first.report}\n{first.event}\n{first.mentions[0].start}"
    return Group("i" + hashlib.sha256(key.encode()).hexdigest()[:10], tuple(ordered), tuple(_links(ordered)))


def _links(scenes: Sequence[Scene]) -> Iterator[Link]:
    """Yield for each scene what ties it to the one before it that it is most like."""
    if len(scenes) == 1:
        return
    scores, _ = score_scenes(scenes)
    weighed = [(clue.__name__.replace("_", "-"), weight * clue(scenes)) for clue, weight in CLUES]
    for at in range(1, len(scenes)):
        best = int(scores[at, :at].argmax())
        clues = sorted(((name, float(table[at, best])) for name, table in weighed), key=lambda one: -abs(one[1]))
        reasons = tuple(Reason(name, score=round(value, 2)) for name, value in clues[:SHOWN_REASONS] if value)
        score = round(float(scores[at, best]), 2)
        yield Link(a=telling_of(scenes[best]), b=telling_of(scenes[at]), score=score, reasons=reasons)
