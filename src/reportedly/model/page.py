"""A reading laid out for people to look at: what the terminal and the web page show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some text of the report with what marks it; contents go from outermost to innermost.

    ``ends`` names the statements whose cue ends here, and the checks and first words of events that do: the place for
    a number.
    """

    text: str
    contents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One statement in words; ``depth`` counts the statements around it."""

    id: str
    who: str
    name: str
    kind: str
    stance: str
    manner: str
    cue: str
    words: tuple[str, ...]
    inside: str | None
    depth: int
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One check in words; ``about`` holds ids of statements."""

    id: str
    status: str
    words: str
    by: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event in words; ``told_by`` holds ids of statements, ``own`` tells whether the report itself tells it.

    ``responsibility`` has a party, how it comes to stand for the event, and the id of the statement that says so.
    """

    id: str
    what: str
    also: tuple[str, ...]
    kind: str
    realis: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: tuple[str, ...]
    when: tuple[str, ...]
    date: str
    numbers: tuple[str, ...]
    told_by: tuple[str, ...]
    own: bool
    mode: str
    responsibility: tuple[tuple[str, str, str | None], ...]
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One event on the timeline: left end and width in percent, and which ends are open; ``date`` is EDTF."""

    id: str
    what: str
    realis: str
    date: str
    left: float
    width: float
    open_left: bool
    open_right: bool
    rough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in their time; ``ticks`` are labels with their places in percent."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place in words; ``events`` are ids of those that happen there, ``rivals`` other places of the name."""

    id: str
    name: str
    known_as: str
    precision: str
    radius_km: float
    countries: tuple[str, ...]
    events: tuple[str, ...]
    rivals: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One place on the map, in pixels; ``radius`` is how far off it may be."""

    id: str
    name: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A map in pixels: outlines of countries as SVG paths, dots, and a scale in words.

    The larger circles come first, so that they are drawn below.
    """

    width: int
    height: int
    land: tuple[str, ...]
    dots: tuple[Dot, ...]
    scale: tuple[float, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One actor: its name, kind and role, what it is called, and the statements it makes."""

    name: str
    kind: str
    role: str
    called: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One report with all its findings in words."""

    id: str
    title: str
    facts: tuple[str, ...]
    origin: str
    language: str
    sha256: str
    pieces: tuple[Piece, ...]
    statements: tuple[StatementRow, ...]
    checks: tuple[CheckRow, ...]
    events: tuple[EventRow, ...]
    timeline: Timeline
    places: tuple[PlaceRow, ...]
    map: MapView | None
    actors: tuple[ActorRow, ...]
