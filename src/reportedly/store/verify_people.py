"""Check what people decided, which inputs failed and who may sign in against what the log tells of them."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, Text, cast, select

from reportedly.store.schema import DecisionRow, FailureRow, UserRow
from reportedly.store.seals import from_text, seal_decision
from reportedly.store.values import Fault


def find_decision_faults(connection: Connection, sealed: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the decisions that were changed, put in or taken out without the log."""
    standing = {str(number): seal for number, seal in read_decisions(connection)}
    for number, seal in standing.items():
        if number not in sealed:
            yield Fault(None, f"decision {number} is none that the log tells of")
        elif seal != sealed[number]:
            yield Fault(None, f"decision {number} is not what the log tells of")
    for number in sealed.keys() - standing.keys():
        yield Fault(None, f"decision {number} is gone, and the log does not tell that it was taken back", gone=True)


def read_decisions(connection: Connection) -> Iterator[tuple[int, str]]:
    """Yield the number and the digest of each decision as it stands in its table."""
    held = (DecisionRow.kind, cast(DecisionRow.keys, Text), cast(DecisionRow.record, Text))
    columns = select(DecisionRow.number, *held, DecisionRow.who, DecisionRow.when).order_by(DecisionRow.number)
    for number, kind, keys, record, who, when in connection.execute(columns):
        yield number, seal_decision(kind, from_text(keys), from_text(record), (who, when))


def find_failure_faults(connection: Connection, causes: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the failed inputs whose cause was changed, and those that never failed."""
    for origin, cause in connection.execute(select(FailureRow.origin, FailureRow.cause).order_by(FailureRow.origin)):
        if causes.get(origin) != cause:
            yield Fault(None, f"what is said of the input {origin!r} is not what the log tells of")


def find_user_faults(connection: Connection, roles: Mapping[str, str]) -> Iterator[Fault]:
    """Yield who may sign in, or may no longer, other than the log tells."""
    kept = {row.name: row.role for row in connection.execute(select(UserRow.name, UserRow.role).order_by(UserRow.name))}
    for name in sorted(kept.keys() | roles.keys()):
        if kept.get(name) != roles.get(name):
            told = f"may sign in as {roles[name]!r}" if name in roles else "may not sign in"
            yield Fault(None, f"the user {name!r} {told} by the log, and it is otherwise", gone=name not in kept)
