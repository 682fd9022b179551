"""Check that everything in the ledger is as it was put there."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from reportedly.store.database import Database
from reportedly.store.expected import Expected, read_log
from reportedly.store.log import first_broken
from reportedly.store.schema import ReportRow
from reportedly.store.trace import replay
from reportedly.store.values import Fault
from reportedly.store.verify_joined import find_joined_faults
from reportedly.store.verify_people import find_decision_faults, find_failure_faults, find_user_faults
from reportedly.store.verify_report import find_report_faults, find_version_faults
from reportedly.store.verify_search import find_search_faults


def find_faults(connection: Connection, database: Database) -> Iterator[Fault]:
    """Yield what is wrong, from the file itself to the words by which reports are found."""
    for complaint in database.look_for_damage(connection):
        yield Fault(None, complaint)
    if (broken := first_broken(connection)) is not None:
        yield Fault(None, f"row {broken.number} of the log is missing or was changed")
    joined, missing = replay(connection)
    if missing is not None:
        yield Fault(None, f"row {missing} of the trace of what was joined is missing or was changed")
    expected = read_log(connection)
    yield from _look_at_reports(connection, expected)
    yield from find_version_faults(connection)
    yield from find_search_faults(connection, database)
    yield from find_decision_faults(connection, expected.decisions)
    yield from find_failure_faults(connection, expected.failures)
    yield from find_user_faults(connection, expected.users)
    yield from find_joined_faults(connection, joined)


def _look_at_reports(connection: Connection, expected: Expected) -> Iterator[Fault]:
    rows = connection.execute(select(ReportRow.number, ReportRow.id, ReportRow.sha256).order_by(ReportRow.number)).all()
    for number, report, sha256 in rows:
        yield from find_report_faults(connection, (number, report, sha256), expected.reports.get(report))
    for report in sorted(expected.reports.keys() - {row.id for row in rows}):
        yield Fault(report, "it is gone, and the log does not tell that it was taken out", gone=True)
