"""Draw who acts on whom and who speaks about whom: one in the middle, those it has most to do with around it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import cos, hypot, pi, sin


class TieKind(StrEnum):
    """What one does with the other."""

    ACTS = "acts-on"
    SPEAKS = "speaks-about"


WIDTH, ACROSS = 720, 165.0
"""Pixels: the whole, and from the middle to those beside it."""
HEIGHTS = ((2, 120), (6, 260), (12, 420))
"""With so many around the middle, so many pixels high."""
EDGE = 60.0
"""Pixels kept free above and below."""
MOST_NODES = 12
GAP = 12.0
"""Pixels between an arrow and its node."""
BENDS = {TieKind.ACTS: 0.08, TieKind.SPEAKS: 0.2}
"""Shares of its length by which an arrow is bent, so that acts and words of a pair lie apart."""
LABEL_CHARS = 22
MIDDLE_SHARE = 0.25
"""Nodes nearer to the middle line than this share of the width have their label above or below."""


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """One time that somebody acts on or speaks about somebody else."""

    kind: TieKind
    doer: str
    other: str


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody on the drawing, in pixels, with where the label stands."""

    id: str
    label: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """How often one does something with another, as an SVG path."""

    kind: TieKind
    doer: str
    other: str
    count: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes and arrows in pixels; ``left_out`` counts those for whom there was no room."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int


def to_network(middle: str, names: dict[str, str], ties: Iterable[Tie]) -> Network | None:
    """Return somebody with those it has most to do with, None where there are none; ``names`` are labels by id."""
    counts = Counter(tie for tie in ties if middle in (tie.doer, tie.other) and tie.doer != tie.other)
    weight: Counter[str] = Counter()
    for tie, n in counts.items():
        weight[tie.other if tie.doer == middle else tie.doer] += n
    order = sorted(weight, key=lambda id_: (-weight[id_], names[id_], id_))
    if not order:
        return None
    shown = order[:MOST_NODES]
    height = next(pixels for most, pixels in HEIGHTS if len(shown) <= most)
    nodes = {middle: _middle(middle, names[middle], height)} | _around(shown, names, height)
    kept = [tie for tie in sorted(counts) if tie.doer in nodes and tie.other in nodes]
    return Network(
        width=WIDTH,
        height=height,
        nodes=tuple(nodes.values()),
        arrows=tuple(_arrow(tie, counts[tie], nodes) for tie in kept),
        left_out=max(0, len(order) - MOST_NODES),
    )


def _middle(id_: str, name: str, height: int) -> Node:
    x, y = WIDTH / 2, height / 2
    return Node(id_, _short(name), x, y, x, y - GAP, "middle")


def _around(order: Sequence[str], names: dict[str, str], height: int) -> dict[str, Node]:
    found = {}
    for at, id_ in enumerate(order):
        angle = 2 * pi * at / len(order)
        across, down = cos(angle), sin(angle)
        x, y = round(WIDTH / 2 + ACROSS * across, 1), round(height / 2 + (height / 2 - EDGE) * down, 1)
        beside = abs(across) > MIDDLE_SHARE
        anchor = "middle" if not beside else "start" if across > 0 else "end"
        label_x = x if not beside else x + (GAP if across > 0 else -GAP)
        label_y = y + 4 if beside else y + (2 * GAP if down > 0 else -GAP)
        found[id_] = Node(id_, _short(names[id_]), x, y, round(label_x, 1), round(label_y, 1), anchor)
    return found


def _arrow(tie: Tie, count: int, nodes: dict[str, Node]) -> Arrow:
    """Return a bent arrow; acts bend less than words, so that both can be seen."""
    a, b = nodes[tie.doer], nodes[tie.other]
    length = hypot(b.x - a.x, b.y - a.y)
    right, down = (b.x - a.x) / length, (b.y - a.y) / length
    bend = BENDS[tie.kind] * length
    middle = ((a.x + b.x) / 2 - down * bend, (a.y + b.y) / 2 + right * bend)
    start, end = (a.x + right * GAP, a.y + down * GAP), (b.x - right * GAP, b.y - down * GAP)
    path = f"M{start[0]:.1f},{start[1]:.1f} Q{middle[0]:.1f},{middle[1]:.1f} {end[0]:.1f},{end[1]:.1f}"
    return Arrow(tie.kind, tie.doer, tie.other, count, path)


def _short(name: str) -> str:
    return name if len(name) <= LABEL_CHARS else name[: LABEL_CHARS - 1].rstrip() + "…"
