"""The words of this project as frozen values, without any reading or writing."""

from reportedly.model.actor import Actor
from reportedly.model.analysis import Analysis, Cue, Mention, Name, Range
from reportedly.model.check import Check, Status
from reportedly.model.failure import Failure
from reportedly.model.given import Given
from reportedly.model.page import ActorRow, CheckRow, Page, Piece, StatementRow
from reportedly.model.reading import Reading
from reportedly.model.reason import Reason
from reportedly.model.report import DateCertainty, Report
from reportedly.model.span import Span
from reportedly.model.statement import Manner, SourceKind, Stance, Statement

__all__ = [
    "Actor",
    "ActorRow",
    "Analysis",
    "Check",
    "CheckRow",
    "Cue",
    "DateCertainty",
    "Failure",
    "Given",
    "Manner",
    "Mention",
    "Name",
    "Page",
    "Piece",
    "Range",
    "Reading",
    "Reason",
    "Report",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementRow",
    "Status",
]
