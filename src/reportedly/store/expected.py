"""What must stand in the ledger by what its log tells."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from reportedly.store.schema import LogRow

ADDED, REMOVED = ("added", "reread", "sealed"), "removed"
DECIDED, WITHDREW = ("decided", "sealed decision"), "withdrew"
FAILED, USER_SET, USER_REMOVED = "failed", "user set", "user removed"


@dataclass(frozen=True, slots=True)
class Expected:
    """Seals of reports and decisions, causes of failures and roles of users, each by what the log calls it."""

    reports: dict[str, str] = field(default_factory=dict)
    decisions: dict[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)


def read_log(connection: Connection) -> Expected:
    """Go through the log once and return what it leaves standing."""
    found = Expected()
    rows = select(LogRow.what, LogRow.subject, LogRow.after).order_by(LogRow.number)
    for what, subject, after in connection.execute(rows):
        for names, known in ((ADDED, found.reports), (DECIDED, found.decisions)):
            if what in names:
                known[subject] = after
        for name, known in ((FAILED, found.failures), (USER_SET, found.users)):
            if what == name:
                known[subject] = after
        for name, known in ((REMOVED, found.reports), (WITHDREW, found.decisions), (USER_REMOVED, found.users)):
            if what == name:
                known.pop(subject, None)
    return found
