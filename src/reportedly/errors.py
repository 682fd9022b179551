"""Everything this package raises on purpose.

ReportedlyError
├── UnreadableReportError   the bytes could not become a report
├── ModelError              the reader model is missing or does not fit this version
├── LexiconError            a word list breaks its own schema
└── UsageError              what was asked for cannot be done as asked
"""


class ReportedlyError(Exception):
    """Root of all errors that we raise; its text says what to do."""


class UnreadableReportError(ReportedlyError):
    """The bytes could not become a report; the text names the input and the cause."""


class ModelError(ReportedlyError):
    """The reader model is missing or does not fit this version."""


class LexiconError(ReportedlyError):
    """A word list breaks its own schema; the text names the file and the entry."""


class UsageError(ReportedlyError):
    """What was asked for cannot be done as asked."""
