"""Set out who says of whom that they did it: a line for each speaker, a column for each party."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model import Blame, Footing
from reportedly.view.words import FOOTINGS, plain

OWN_VOICE = "the report itself"
MOST_PARTIES = 8
"""Beyond it a table is too wide to be read; the list below it has all."""
SIGNS = {
    Footing.STATED: "▪",
    Footing.CLAIMED: "↺",
    Footing.DENIED: "⊘",
    Footing.BLAMED: "→",
    Footing.BLAMED_BY_AUTHORITIES: "⇒",
    Footing.POSSIBLE: "⇢",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody says it: the report and the place of the party's name in it."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What one speaker says of one party, on one footing, and where."""

    sign: str
    told: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """All that one speaker says, in the order of the parties."""

    speaker: str
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlameMatrix:
    """Speakers against parties, those named most first; ``left_out`` counts parties for which there was no room."""

    parties: tuple[str, ...]
    lines: tuple[Line, ...]
    left_out: int


def to_blame_matrix(blames: Sequence[Blame]) -> BlameMatrix | None:
    """Return who says what of whom, None where nobody is named."""
    if not blames:
        return None
    parties = _most_named(plain(one.party) for one in blames)
    shown = parties[:MOST_PARTIES]
    lines = (Line(name, _cells(name, shown, blames)) for name in _most_named(_speaker(one) for one in blames))
    return BlameMatrix(
        parties=shown,
        lines=tuple(line for line in lines if any(line.cells)),
        left_out=len(parties) - len(shown),
    )


def _cells(speaker: str, parties: Sequence[str], blames: Sequence[Blame]) -> tuple[tuple[Cell, ...], ...]:
    own = [one for one in blames if _speaker(one) == speaker]
    return tuple(tuple(_of_party([one for one in own if plain(one.party) == party])) for party in parties)


def _of_party(blames: Sequence[Blame]) -> Iterable[Cell]:
    for footing in Footing:
        own = (one for one in blames if one.footing is footing)
        places = dict.fromkeys(Place(one.report, one.span.start, one.span.end) for one in own)
        if places:
            yield Cell(SIGNS[footing], FOOTINGS[footing], tuple(places))


def _speaker(blame: Blame) -> str:
    return plain(blame.by) if blame.by else OWN_VOICE


def _most_named(names: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(names)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))
