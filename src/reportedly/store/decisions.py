"""What users decided, and which inputs failed: kept until withdrawn or read."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from reportedly.errors import UsageError
from reportedly.model import Failure
from reportedly.store.log import Pen, append
from reportedly.store.records import JsonValue, to_record
from reportedly.store.schema import DecisionRow, FailureRow
from reportedly.store.values import Decision, FailureEntry


def decide(pen: Pen, kind: str, keys: tuple[str, ...], values: JsonValue) -> int:
    """Write down a decision and return its number."""
    row = insert(DecisionRow).values(kind=kind, keys=list(keys), record=values, who=pen.who, when=pen.when)
    number = pen.connection.execute(row.returning(DecisionRow.number)).scalar_one()
    append(pen, "decided", str(number), after=kind)
    return number


def withdraw(pen: Pen, number: int) -> None:
    """Take a decision back; the log keeps what it was."""
    known = {decision.id: decision for decision in decisions(pen.connection, None)}
    if number not in known:
        raise UsageError(f"there is no decision {number}")
    pen.connection.execute(delete(DecisionRow).where(DecisionRow.number == number))
    append(pen, "withdrew", str(number), before=to_record(known[number]))


def decisions(connection: Connection, kind: str | None) -> tuple[Decision, ...]:
    """Return the decisions that stand, oldest first."""
    found = select(DecisionRow.__table__).order_by(DecisionRow.number)
    found = found if kind is None else found.where(DecisionRow.kind == kind)
    return tuple(
        Decision(
            id=row.number,
            kind=row.kind,
            keys=tuple(row.keys),
            values=row.record,
            who=row.who,
            when=datetime.fromisoformat(row.when),
        )
        for row in connection.execute(found)
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
