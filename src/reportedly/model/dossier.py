"""A document on one question: incidents with the exact words behind them, and what is still open."""

from dataclasses import dataclass

from reportedly.model.page import MapView


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: the exact words, the sentence around them, and where they stand in which report."""

    number: int
    report: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    words: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a dossier with the numbers of its footnotes."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One incident: what it is, who tells it, who knows, the tallies, the conflicts, and what is open.

    ``comment`` is what whoever put the dossier together says to it.
    """

    id: str
    title: str
    support: str
    told: tuple[Line, ...]
    informants: tuple[Line, ...]
    tallies: tuple[Line, ...]
    conflicts: tuple[Line, ...]
    open: tuple[Line, ...]
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that answers a question, or that was collected; ``made`` is the day on which it was put together.

    ``coding`` tells how good two coders found the findings of the ledger, nothing where nobody has coded it.
    """

    question: str
    made: str
    reports: int
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    map: MapView | None
    coding: tuple[Line, ...] = ()
