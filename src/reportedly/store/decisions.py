"""What users decided, and which inputs failed: kept until withdrawn or read."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from reportedly.errors import UsageError
from reportedly.model import Failure
from reportedly.store.log import Pen, append
from reportedly.store.records import JsonValue, to_record
from reportedly.store.schema import DecisionRow, FailureRow
from reportedly.store.seals import seal_decision
from reportedly.store.values import Decision, FailureEntry

ALL = select(DecisionRow.__table__)


def decide(pen: Pen, kind: str, keys: tuple[str, ...], values: JsonValue) -> int:
    """Write down a decision and return its number."""
    row = insert(DecisionRow).values(kind=kind, keys=list(keys), record=values, who=pen.who, when=pen.when)
    number = pen.connection.execute(row.returning(DecisionRow.number)).scalar_one()
    append(pen, "decided", str(number), after=seal_decision(kind, list(keys), values, (pen.who, pen.when)))
    return number


def withdraw(pen: Pen, number: int) -> None:
    """Take a decision back; the log keeps what it was."""
    known = _read(pen.connection, ALL.where(DecisionRow.number == number))
    if not known:
        raise UsageError(f"there is no decision {number}")
    pen.connection.execute(delete(DecisionRow).where(DecisionRow.number == number))
    append(pen, "withdrew", str(number), before=to_record(known[0]))


def decisions(connection: Connection, kind: str | None) -> tuple[Decision, ...]:
    """Return the decisions that stand, oldest first."""
    found = ALL if kind is None else ALL.where(DecisionRow.kind == kind)
    return _read(connection, found.order_by(DecisionRow.number))


def last_decision(connection: Connection, kinds: Collection[str], who: str | None) -> Decision | None:
    """Return the newest decision of some kinds that stands, of one user or of any."""
    found = ALL.where(DecisionRow.kind.in_(kinds)).order_by(DecisionRow.number.desc()).limit(1)
    return next(iter(_read(connection, found if who is None else found.where(DecisionRow.who == who))), None)


def _read(connection: Connection, query: Select[Any]) -> tuple[Decision, ...]:
    return tuple(
        Decision(
            id=row.number,
            kind=row.kind,
            keys=tuple(row.keys),
            values=row.record,
            who=row.who,
            when=datetime.fromisoformat(row.when),
        )
        for row in connection.execute(query)
    )


def put_failure(pen: Pen, failure: Failure) -> None:
    """Keep why an input gave no reading, in place of an earlier cause."""
    pen.connection.execute(delete(FailureRow).where(FailureRow.origin == failure.origin))
    row = insert(FailureRow).values(origin=failure.origin, cause=failure.cause, when=pen.when)
    pen.connection.execute(row)
    append(pen, "failed", failure.origin, after=failure.cause)


def failures(connection: Connection) -> tuple[FailureEntry, ...]:
    """Return the inputs that gave no reading, by where they came from."""
    rows = connection.execute(select(FailureRow.__table__).order_by(FailureRow.origin))
    return tuple(
        FailureEntry(origin=row.origin, cause=row.cause, when=datetime.fromisoformat(row.when)) for row in rows
    )
