"""Put scenes of several reports together that are one happening."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.model import EventType, Link, Point, Reading, Realis, Reason, Ruled, Ruling, Telling
from reportedly.resolve.boards import Board, Flags
from reportedly.resolve.incident_clues import CLUES, Clue, bars
from reportedly.resolve.linkage import join_near
from reportedly.resolve.parts import MOST, find_parts
from reportedly.resolve.postings import Row
from reportedly.resolve.rulings import RULE, Verdicts, apply_verdicts, find_verdicts, ruled_one, verdicts_within
from reportedly.resolve.scenes import Scene, find_scenes
from reportedly.text.edtf import stretch_to_edtf

BASE = -1.0
"""Two scenes with nothing in common are not one happening; chosen between -2.5 and -0.5 on the wire-room cases."""
BAR = -3.0
"""What another town, or a truce beside an attack, takes away."""
LIMIT = 4.0
"""No pair speaks for or against a whole group by more than this."""
SHOWN_REASONS = 4
TOLD = frozenset({Realis.ACTUAL, Realis.DENIED, Realis.PLANNED})


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
        """The days that most words of its own type name, as EDTF; words that deny it may be of other days."""
        own = [scene for scene in self.scenes if scene.type is self.type and scene.when]
        counts = Counter(scene.when[0] for scene in own or self.scenes if scene.when for _ in scene.mentions)
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
    verdicts = find_verdicts(rulings, Ruled.INCIDENT, lambda points: _at(points, scenes))
    groups = (group for part in _parts(scenes, verdicts) for group in _join(scenes, part, verdicts))
    found = (_group(scenes, group, verdicts) for group in groups if _is_happening([scenes[one] for one in group]))
    return tuple(sorted(found, key=lambda one: one.id))


def _at(points: Sequence[Point], scenes: Sequence[Scene]) -> list[int]:
    """Return the scenes that some places in texts belong to."""
    return [number for number, scene in enumerate(scenes) if any(_holds(scene, point) for point in points)]


def _holds(scene: Scene, point: Point) -> bool:
    here = scene.report == point.report
    return here and any(m.start < point.end and point.start < m.end for m in scene.mentions)


def _parts(scenes: Sequence[Scene], verdicts: Verdicts) -> list[list[int]]:
    """Return what is joined apart from the rest: all at once, unless there are too many scenes for that."""
    if len(scenes) <= MOST:
        return [[*range(len(scenes))]]
    rows = (scores for scores, _ in _score_rows(Board(scenes)))
    return find_parts(rows, len(scenes), ruled_one(verdicts))


def _join(scenes: Sequence[Scene], part: Sequence[int], verdicts: Verdicts) -> Iterator[list[int]]:
    if len(part) == 1:
        yield [*part]
        return
    scores, apart = score_scenes([scenes[one] for one in part])
    apply_verdicts(verdicts_within(verdicts, part), scores, apart)
    for group in join_near(scores, apart, [len(scenes[one].mentions) for one in part]):
        yield [part[one] for one in group]


def score_scenes(scenes: Sequence[Scene]) -> tuple[Row, Row]:
    """Return for all pairs of scenes how much speaks for their being one happening, and what keeps them apart."""
    scores, apart = np.zeros((2, len(scenes), len(scenes)), np.float32)
    for at, row in enumerate(_score_rows(Board(scenes))):
        scores[at], apart[at] = row
    np.fill_diagonal(scores, -np.inf)
    return scores, apart


def _score_rows(board: Board) -> Iterator[tuple[Row, Row]]:
    """Yield for each scene its scores with all, and what keeps it apart from each."""
    for at in range(len(board.scenes)):
        apart = bars(board, at)
        yield _score(apart, (clue(board, at) for clue, _ in CLUES)), apart


def _score(apart: Row, clues: Iterable[Row | Flags]) -> Row:
    """Return the scores of one scene with all, from what keeps it apart from each and what the clues say."""
    total = np.full(len(apart), BASE, np.float32)
    for (_, weight), row in zip(CLUES, clues, strict=True):
        total += np.float32(weight) * row
    return np.asarray(np.minimum(np.maximum(total, -LIMIT), LIMIT) + np.float32(BAR) * apart, np.float32)


def telling_of(scene: Scene) -> Telling:
    """Return a scene as the telling of its report."""
    return Telling(report=scene.report, finding=scene.event, spans=scene.mentions)


def _is_told(scene: Scene) -> bool:
    return bool(scene.realis & TOLD)


def _is_happening(group: Sequence[Scene]) -> bool:
    """Tell whether a group is worth an incident: something of a type, or something that two reports tell."""
    return any(scene.type is not EventType.OTHER for scene in group) or len({scene.report for scene in group}) > 1


def _group(scenes: Sequence[Scene], members: Sequence[int], verdicts: Verdicts) -> Group:
    order = sorted(members, key=lambda one: (scenes[one].report, scenes[one].mentions[0].start))
    ordered = [scenes[one] for one in order]
    ruled = {
        (x, y) for y, b in enumerate(order) for x, a in enumerate(order[:y]) if verdicts.get((min(a, b), max(a, b)))
    }
    first = ordered[0]
    key = f"{first.report}\n{first.event}\n{first.mentions[0].start}"
    return Group("i" + hashlib.sha256(key.encode()).hexdigest()[:10], tuple(ordered), tuple(_links(ordered, ruled)))


def _links(scenes: Sequence[Scene], ruled: Collection[tuple[int, int]]) -> Iterator[Link]:
    """Yield for each scene what ties it to one before it: the one it is ruled to be one with, or is most like."""
    board = Board(scenes)
    for at in range(1, len(scenes)):
        rows = [clue(board, at) for clue, _ in CLUES]
        scores = _score(bars(board, at), rows)
        best = max(range(at), key=lambda one: ((one, at) in ruled, scores[one], -one))
        weighed = ((_name(clue), weight * float(row[best])) for (clue, weight), row in zip(CLUES, rows, strict=True))
        clues = sorted(weighed, key=lambda one: -abs(one[1]))
        reasons = tuple(Reason(name, score=round(value, 2)) for name, value in clues[:SHOWN_REASONS] if value)
        reasons = (Reason(RULE), *reasons) if (best, at) in ruled else reasons
        score = round(float(scores[best]), 2)
        yield Link(a=telling_of(scenes[best]), b=telling_of(scenes[at]), score=score, reasons=reasons)


def _name(clue: Clue) -> str:
    return clue.__name__.replace("_", "-")
