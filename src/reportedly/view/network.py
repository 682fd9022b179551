"""Count who acts on whom and who speaks about whom: one in the middle, and those it has most to do with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class TieKind(StrEnum):
    """What one does with the other."""

    ACTS = "acts-on"
    SPEAKS = "speaks-about"


MOST_OTHERS = 24
"""With more around the middle a drawing cannot be read."""


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """One time that somebody acts on or speaks about somebody else."""

    kind: TieKind
    doer: str
    other: str


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in a network."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """How often one does something with another."""

    kind: TieKind
    doer: Node
    other: Node
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The one in the middle, then the others, closest first; ``left_out`` counts those for whom there was no room."""

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int


def to_network(middle: str, names: dict[str, str], ties: Iterable[Tie]) -> Network | None:
    """Return somebody with those it has most to do with, None where there are none; ``names`` are labels by id.

    What the others have to do with each other is in it too.
    """
    counts = Counter(tie for tie in ties if tie.doer != tie.other)
    weight: Counter[str] = Counter()
    for tie, n in counts.items():
        if middle in (tie.doer, tie.other):
            weight[tie.other if tie.doer == middle else tie.doer] += n
    order = sorted(weight, key=lambda id_: (-weight[id_], names[id_], id_))
    if not order:
        return None
    nodes = {id_: Node(id_, names[id_]) for id_ in (middle, *order[:MOST_OTHERS])}
    return Network(
        nodes=tuple(nodes.values()),
        arrows=tuple(_arrows(counts, nodes, middle)),
        left_out=max(0, len(order) - MOST_OTHERS),
    )


def _arrows(counts: Counter[Tie], nodes: dict[str, Node], middle: str) -> Iterable[Arrow]:
    """Yield the arrows between those shown: of the middle one first, the most frequent first."""
    kept = [tie for tie in counts if tie.doer in nodes and tie.other in nodes]
    for tie in sorted(kept, key=lambda tie: (middle not in (tie.doer, tie.other), -counts[tie], tie)):
        yield Arrow(tie.kind, nodes[tie.doer], nodes[tie.other], counts[tie])
