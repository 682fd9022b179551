"""Build readings of invented reports by hand, so that no test needs the reader model."""

from collections.abc import Sequence

from reportedly.model import Manner, Place, Reading, Report, SourceKind, Span, Stance, Statement
from tests.drafts import span_of

EARLY, LATE = "2031-03-04T08:00:00Z", "2031-03-04T11:00:00Z"
LEAD = (
    "At least 14 people were killed when a ferry overturned off Port Vella on Monday evening, the harbour office said."
)
BACKGROUND = (
    "The ferry, built in 1988, carries workers between the two banks and had passed its last inspection in May."
)


def reading_of(
    text: str,
    *,
    id_: str = "r1",
    published: str | None = EARLY,
    outlet: str | None = None,
    byline: str | None = None,
    statements: Sequence[Statement] = (),
    places: Sequence[str] = (),
) -> Reading:
    """Return a reading of a text with the given statements, and the given names as its places."""
    report = Report(
        id=id_,
        text=text,
        sha256="",
        language="en",
        origin="",
        outlet=outlet,
        byline=byline,
        published=published,
    )
    found = tuple(_place(name, span_of(text, name)) for name in places)
    return Reading(report=report, statements=tuple(statements), checks=(), actors=(), places=found)


def said(text: str, content: str, source: str, cue: str = "said") -> Statement:
    """Return the statement that hands ``content`` to ``source``."""
    at = text.index(f"{source} {cue}")
    return Statement(
        id="s1",
        source=Span.of(text, at, at + len(source)),
        source_kind=SourceKind.GOVERNMENT,
        cue=Span.of(text, at + len(source) + 1, at + len(source) + 1 + len(cue)),
        content=(span_of(text, content),),
        manner=Manner.INDIRECT,
        stance=Stance.ASSERTS,
        confidence=1.0,
        reasons=(),
    )


def _place(name: str, span: Span) -> Place:
    return Place(
        id=name,
        name=name,
        mentions=(span,),
        as_actor=(),
        as_people=(),
        best=None,
        rivals=(),
        reasons=(),
    )
