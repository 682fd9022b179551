"""The numbers by which tables refer to reports, which outside of the store have ids."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, select

from reportedly.errors import UsageError
from reportedly.store.schema import ReportRow

T = TypeVar("T")
MAX_VALUES = 500
"""Values in one query; SQLite allows 999 in old builds."""


def in_lots(values: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """Yield values in lots that fit one query."""
    left = iter(values)
    while lot := tuple(islice(left, MAX_VALUES)):
        yield lot


def number_of(connection: Connection, report: str) -> int:
    """Return the number of a report; raises UsageError where there is none of the id."""
    return numbers_of(connection, [report])[report]


def numbers_of(connection: Connection, reports: Iterable[str]) -> dict[str, int]:
    """Return the number of each report; raises UsageError naming the first that is not there."""
    wanted = sorted(set(reports))
    found: dict[str, int] = {}
    for lot in in_lots(wanted):
        rows = connection.execute(select(ReportRow.id, ReportRow.number).where(ReportRow.id.in_(lot)))
        found.update((key, value) for key, value in rows)
    if len(found) < len(wanted):
        missing = next(one for one in wanted if one not in found)
        raise UsageError(f"the ledger has no report {missing!r}")
    return found


def ids_of(connection: Connection, numbers: Collection[int]) -> dict[int, str]:
    """Return the id of each report by its number."""
    found: dict[int, str] = {}
    for lot in in_lots(sorted(numbers)):
        rows = connection.execute(select(ReportRow.number, ReportRow.id).where(ReportRow.number.in_(lot)))
        found.update((key, value) for key, value in rows)
    return found
