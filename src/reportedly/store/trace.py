"""The trace of what was joined: digests of links, groups and keys, chained as the log is.

The log tells what people did. Links, groups and keys follow from that and change far more often, so what was put and
dropped of them is noted apart from it, in the fewest rows.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from reportedly.store.evidence import digest
from reportedly.store.records import JsonValue, to_json
from reportedly.store.schema import MetaRow, TraceRow
from reportedly.store.seals import from_text

HEAD = "trace head"
"""The fact that tells number and hash of the last row."""
State = dict[str, dict[str, str]]
"""By what was joined: the digest of each by its name."""


def note(connection: Connection, what: str, put: Mapping[str, str], dropped: Iterable[str] = ()) -> None:
    """Write down what was put, by name and digest, and what was dropped for good; nothing where that is nothing."""
    gone = sorted(set(dropped) - put.keys())
    if not put and not gone:
        return
    last = connection.execute(select(TraceRow.number, TraceRow.hash).order_by(TraceRow.number.desc()).limit(1)).first()
    number, chained = (1, "") if last is None else (last.number + 1, last.hash)
    told: JsonValue = {"put": dict(put), "dropped": list(gone)}
    change = to_json(told)
    sealed = _seal(chained, number, what, change)
    connection.execute(insert(TraceRow).values(number=number, what=what, change=change, hash=sealed))
    moved = update(MetaRow).where(MetaRow.name == HEAD).values(value=f"{number} {sealed}")
    if connection.execute(moved).rowcount == 0:
        connection.execute(insert(MetaRow).values(name=HEAD, value=f"{number} {sealed}"))


def replay(connection: Connection) -> tuple[State, int | None]:
    """Return what must be there by all that was noted, and the first row that is not as it was written, if any."""
    state: State = {}
    number, chained, broken = 0, "", None
    for row in connection.execute(select(TraceRow.__table__).order_by(TraceRow.number)):
        if broken is None and (
            row.number != number + 1 or row.hash != _seal(chained, row.number, row.what, row.change)
        ):
            broken = row.number
        number, chained = row.number, row.hash
        _apply(state.setdefault(row.what, {}), from_text(row.change))
    head = connection.scalar(select(MetaRow.value).where(MetaRow.name == HEAD)) or "0 "
    if broken is None and head != f"{number} {chained}":
        broken = number + 1
    return state, broken


def _apply(known: dict[str, str], change: JsonValue) -> None:
    if isinstance(change, dict):
        put, dropped = change.get("put"), change.get("dropped")
        known.update({name: str(one) for name, one in put.items()} if isinstance(put, dict) else {})
        for name in dropped if isinstance(dropped, list) else ():
            known.pop(str(name), None)


def _seal(chained: str, number: int, what: str, change: str) -> str:
    return digest(to_json([chained, number, what, change]).encode())
