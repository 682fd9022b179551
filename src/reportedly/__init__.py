"""Who says what happened: the statements, checks and actors of news reports, in their exact words."""

import reportedly.read  # its first import sets the name "read" here, so it must come before the function of that name
from reportedly.api import Ledger, read, read_many
from reportedly.api import open_ledger as open  # noqa: A004  # reportedly.open reads best
from reportedly.errors import ReportedlyError, UnreadableReportError, UsageError
from reportedly.model import (
    Actor,
    Check,
    DateCertainty,
    Failure,
    Given,
    Manner,
    Reading,
    Reason,
    Report,
    SourceKind,
    Span,
    Stance,
    Statement,
    Status,
)

__all__ = [
    "Actor",
    "Check",
    "DateCertainty",
    "Failure",
    "Given",
    "Ledger",
    "Manner",
    "Reading",
    "Reason",
    "Report",
    "ReportedlyError",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "UnreadableReportError",
    "UsageError",
    "open",
    "read",
    "read_many",
    "reportedly",
]
