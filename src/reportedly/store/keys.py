"""Keys by which findings of different reports may meet, so that only few pairs need to be compared."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select

from reportedly.store.joined import FINGERPRINTS, KEYS, read_keys
from reportedly.store.numbers import ids_of, in_lots, number_of, numbers_of
from reportedly.store.schema import FingerprintRow, KeyRow, ReportRow
from reportedly.store.trace import note
from reportedly.store.values import Member

WORD = 1 << 64
HALF = 1 << 63


def put_fingerprints(connection: Connection, report: str, values: Iterable[int]) -> None:
    """Put the fingerprints of a report in place of those it had; each has at most 64 bits."""
    number = number_of(connection, report)
    connection.execute(delete(FingerprintRow).where(FingerprintRow.report == number))
    rows = [{"value": value, "report": number} for value in sorted(set(map(_signed, values)))]
    if rows:
        connection.execute(insert(FingerprintRow), rows)


def put_keys(connection: Connection, kind: str, report: str, keys: Iterable[tuple[str, str]]) -> None:
    """Put the keys of one kind in place of those a report had; each goes with the finding it is of."""
    number = number_of(connection, report)
    connection.execute(delete(KeyRow).where(KeyRow.report == number, KeyRow.kind == kind))
    rows = [{"kind": kind, "key": key, "report": number, "finding": finding} for key, finding in sorted(set(keys))]
    if rows:
        connection.execute(insert(KeyRow), rows)


def seal(connection: Connection, report: str, kinds: Iterable[str]) -> None:
    """Note the fingerprints of a report and its keys of some kinds, once all of them are put."""
    found = read_keys(connection, number_of(connection, report), (FINGERPRINTS, *kinds))
    note(connection, KEYS, dict(found))


def drop_keys(connection: Connection, number: int) -> None:
    """Take out all keys and fingerprints of a report."""
    kinds = connection.scalars(select(KeyRow.kind).where(KeyRow.report == number).distinct()).all()
    note(connection, KEYS, {}, [name for name, _ in read_keys(connection, number, (FINGERPRINTS, *kinds))])
    connection.execute(delete(FingerprintRow).where(FingerprintRow.report == number))
    connection.execute(delete(KeyRow).where(KeyRow.report == number))


def keys_of(connection: Connection, kind: str, reports: Iterable[str]) -> frozenset[str]:
    """Return those keys of one kind under which some reports are kept."""
    found: set[str] = set()
    for lot in in_lots(sorted(numbers_of(connection, set(reports)).values())):
        found.update(connection.scalars(select(KeyRow.key).where(KeyRow.kind == kind, KeyRow.report.in_(lot))))
    return frozenset(found)


def count_keys(connection: Connection, kind: str, reports: Iterable[str]) -> dict[str, int]:
    """Return how many keys of one kind each of some reports has, without those that have none."""
    found: dict[str, int] = {}
    for lot in in_lots(sorted(set(reports))):
        rows = select(ReportRow.id, func.count()).join(KeyRow, KeyRow.report == ReportRow.number)
        where = rows.where(ReportRow.id.in_(lot), KeyRow.kind == kind).group_by(ReportRow.id)
        found.update((id_, count) for id_, count in connection.execute(where))
    return found


def find_by_fingerprint(connection: Connection, values: Iterable[int], exclude: str | None) -> dict[str, int]:
    """Return how many of some fingerprints each other report has, most first."""
    counts: Counter[int] = Counter()
    for lot in in_lots(sorted(set(map(_signed, values)))):
        counts.update(connection.scalars(select(FingerprintRow.report).where(FingerprintRow.value.in_(lot))))
    ids = ids_of(connection, counts.keys())
    found = {ids[number]: shared for number, shared in counts.items() if ids[number] != exclude}
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def find_by_key(connection: Connection, kind: str, keys: Iterable[str], exclude: str | None) -> dict[Member, int]:
    """Return how many of some keys each finding of another report has, most first."""
    counts: Counter[tuple[int, str]] = Counter()
    for lot in in_lots(sorted(set(keys))):
        found = select(KeyRow.report, KeyRow.finding).where(KeyRow.kind == kind, KeyRow.key.in_(lot))
        counts.update(connection.execute(found))
    ids = ids_of(connection, {number for number, _ in counts})
    members = {Member(ids[number], finding): shared for (number, finding), shared in counts.items()}
    others = {member: shared for member, shared in members.items() if member.report != exclude}
    return dict(sorted(others.items(), key=lambda one: (-one[1], one[0])))


def _signed(value: int) -> int:
    value %= WORD
    return value - WORD if value >= HALF else value
