"""What kinds of happening there are, and which of them news does not mix."""

from reportedly.model import EventType
from reportedly.resolve.boards import Board, Flags
from reportedly.resolve.scenes import Scene
from reportedly.resolve.wordforms import listed

HARMFUL = frozenset({EventType.ASSAULT, EventType.HARM})
"""Types that news mixes for one happening: the blast and the deaths by it."""
SAYINGS = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.OTHER}
)
KINDS = {
    EventType.ASSAULT: "harm",
    EventType.HARM: "harm",
    EventType.AGREE: "talks",
    EventType.CONSULT: "talks",
    EventType.CONCEDE: "talks",
    EventType.COOPERATE: "talks",
    EventType.COERCE: "force",
    EventType.SANCTION: "force",
    EventType.PROTEST: "protest",
}
"""Types that news does not mix for one happening, by what sets them apart."""


def kinds_of(scene: Scene) -> frozenset[str]:
    """Return the kinds of happening that a scene's types and words make it."""
    found = frozenset(KINDS[one] for one in scene.types if one in KINDS)
    return frozenset({"disease"}) if "harm" in found and scene.words & listed("disease") else found


def own_kinds(scene: Scene) -> frozenset[str]:
    """Return the kinds of happening, or the types where these are of no kind; all that is said is of one."""
    return frozenset(KINDS.get(one, "words" if one in SAYINGS else one.value) for one in scene.types)


def kinds_at_odds(board: Board, at: int) -> Flags:
    """Tell which scenes are of another kind than one, where news does not mix the two."""
    return board.sets("kinds", kinds_of).differ(at)
