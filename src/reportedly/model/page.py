"""A reading laid out for people to look at: what the terminal and the web page show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some text of the report with the statements and checks that mark it; contents go from outermost to innermost.

    ``ends`` names the statements whose cue ends here and the checks that end here: the place for a number.
    """

    text: str
    contents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
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
    actors: tuple[ActorRow, ...]
