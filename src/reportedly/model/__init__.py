"""The words of this project as frozen values, without any reading or writing."""

from reportedly.model.actor import Actor
from reportedly.model.analysis import Analysis, Cue, Mention, Name, Range, Trigger
from reportedly.model.check import Check, Status
from reportedly.model.event import Event, EventType, Realis
from reportedly.model.failure import Failure
from reportedly.model.given import Given
from reportedly.model.number import Counted, Number
from reportedly.model.page import (
    ActorRow,
    Bar,
    CheckRow,
    Dot,
    EventRow,
    MapView,
    Page,
    Piece,
    PlaceRow,
    StatementRow,
    Timeline,
)
from reportedly.model.place import Candidate, Place
from reportedly.model.reading import Reading
from reportedly.model.reason import Reason
from reportedly.model.report import DateCertainty, Report
from reportedly.model.responsibility import Footing, Responsibility
from reportedly.model.span import Span
from reportedly.model.statement import Manner, SourceKind, Stance, Statement
from reportedly.model.time import Time, TimeKind

__all__ = [
    "Actor",
    "ActorRow",
    "Analysis",
    "Bar",
    "Candidate",
    "Check",
    "CheckRow",
    "Counted",
    "Cue",
    "DateCertainty",
    "Dot",
    "Event",
    "EventRow",
    "EventType",
    "Failure",
    "Footing",
    "Given",
    "Manner",
    "MapView",
    "Mention",
    "Name",
    "Number",
    "Page",
    "Piece",
    "Place",
    "PlaceRow",
    "Range",
    "Reading",
    "Realis",
    "Reason",
    "Report",
    "Responsibility",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementRow",
    "Status",
    "Time",
    "TimeKind",
    "Timeline",
    "Trigger",
]
