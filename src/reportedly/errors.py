"""Everything this package raises on purpose.

ReportedlyError
├── UnreadableReportError   the bytes could not become a report
├── ModelError              the reader model is missing or does not fit this version
├── LexiconError            a word list breaks its own schema
├── UsageError              what was asked for cannot be done as asked
└── StoreError              the ledger could not do what was asked
    ├── NoStoreError            there is no ledger at this place
    ├── StoreTooOldError        an older release made it: `reportedly upgrade` brings it up to date
    ├── StoreTooNewError        a newer release made it
    ├── ForeignStoreError       the file or database belongs to something else
    ├── DamagedStoreError       what is there cannot be read any more
    ├── StoreReadOnlyError      it can be read but not written
    ├── StoreFullError          there is no room left
    ├── StoreBusyError          others write to it for too long
    └── StoreUnreachableError   the server does not answer
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


class StoreError(ReportedlyError):
    """The ledger could not do what was asked; the text names it and says what to do."""


class NoStoreError(StoreError):
    """There is no ledger at this place, and none was to be made."""


class StoreTooOldError(StoreError):
    """An older release made the ledger; `reportedly upgrade` brings it up to date."""


class StoreTooNewError(StoreError):
    """A newer release made the ledger, and this one would spoil it."""


class ForeignStoreError(StoreError):
    """The file or database belongs to something else, so we leave it alone."""


class DamagedStoreError(StoreError):
    """What is there was a ledger but cannot be read any more."""


class StoreReadOnlyError(StoreError):
    """The ledger can be read but not written."""


class StoreFullError(StoreError):
    """There is no room left where the ledger lies; what was begun has been undone."""


class StoreBusyError(StoreError):
    """Others have been writing to the ledger for longer than we wait."""


class StoreUnreachableError(StoreError):
    """The server of the ledger does not answer."""
