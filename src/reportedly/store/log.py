"""The log of all changes: each row carries a hash over itself and the row before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from reportedly.store.database import Database
from reportedly.store.evidence import digest
from reportedly.store.records import JsonValue, to_json
from reportedly.store.schema import LogRow, MetaRow
from reportedly.store.values import LogEntry

HEAD = "log head"
"""The fact that tells number and hash of the last row, so that a cut-off end shows too."""
NOTHING = ""


@dataclass(frozen=True, slots=True)
class Pen:
    """A transaction that writes, with who writes in it and when."""

    connection: Connection
    database: Database
    who: str
    when: str


def to_time(when: datetime) -> str:
    """Return a moment as the tables hold it: ISO 8601 in UTC, to the microsecond, so that it sorts."""
    moment = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return moment.isoformat(timespec="microseconds")


def append(pen: Pen, what: str, subject: str, *, before: JsonValue = None, after: str = NOTHING) -> None:
    """Add a row to the log."""
    last = pen.connection.execute(select(LogRow.number, LogRow.hash).order_by(LogRow.number.desc()).limit(1)).first()
    number, chained = (1, NOTHING) if last is None else (last.number + 1, last.hash)
    told = NOTHING if before is None else to_json(before)
    values = {"when": pen.when, "who": pen.who, "what": what, "subject": subject, "before": told, "after": after}
    sealed = _seal(chained, number, values)
    pen.connection.execute(insert(LogRow).values(number=number, hash=sealed, **values))
    moved = update(MetaRow).where(MetaRow.name == HEAD).values(value=f"{number} {sealed}")
    if pen.connection.execute(moved).rowcount == 0:
        pen.connection.execute(insert(MetaRow).values(name=HEAD, value=f"{number} {sealed}"))


def entries(connection: Connection, *, after: int = 0, limit: int | None = None) -> Iterator[LogEntry]:
    """Yield the rows that come after a number, oldest first."""
    found = select(LogRow.__table__).where(LogRow.number > after).order_by(LogRow.number).limit(limit)
    for row in connection.execute(found).mappings():
        yield LogEntry(**row)


def first_broken(connection: Connection) -> LogEntry | None:
    """Return the first row that is not as it was written or does not follow the one before it.

    Where the end is missing, that is a row with nothing but the number and hash it should have.
    """
    number, chained = 0, NOTHING
    for entry in entries(connection):
        values = {name: getattr(entry, name) for name in ("when", "who", "what", "subject", "before", "after")}
        if entry.number != number + 1 or entry.hash != _seal(chained, entry.number, values):
            return entry
        number, chained = entry.number, entry.hash
    head = connection.scalar(select(MetaRow.value).where(MetaRow.name == HEAD)) or f"0 {NOTHING}"
    if head == f"{number} {chained}":
        return None
    expected, _, sealed = head.partition(" ")
    missing = {name: NOTHING for name in ("when", "who", "what", "subject", "before", "after")}
    return LogEntry(number=int(expected), hash=sealed, **missing)


def _seal(chained: str, number: int, values: dict[str, str]) -> str:
    return digest(to_json([chained, number, dict(values)]).encode())
