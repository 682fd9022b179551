"""What the tables hold of links, groups and keys, each under a name and with its digest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, cast, select
from sqlalchemy.orm import aliased

from reportedly.store.numbers import in_lots
from reportedly.store.records import to_json
from reportedly.store.schema import FingerprintRow, GroupRow, KeyRow, LinkRow, MemberRow, ReportRow
from reportedly.store.seals import from_text, seal_group, seal_keys, seal_link

LINK, GROUP, KEYS = "link", "group", "keys"
"""What is noted of what was joined."""
FINGERPRINTS = ""
"""The kind under which the fingerprints of a report are noted."""
A, B = aliased(ReportRow), aliased(ReportRow)
SIDES = (A.id, LinkRow.a_finding, B.id, LinkRow.b_finding)
BARE = tuple(one for one in GroupRow.__table__.columns if one.name not in ("number", "record"))
Named = Iterator[tuple[str, str]]
"""Names with digests."""


def name_of(*parts: str) -> str:
    """Return the name of a link (kind and both sides), a group (kind and id), or the keys of a kind and report."""
    return to_json([str(part) for part in parts])


def parts_of(name: str) -> list[str]:
    """Return what a name was made of, nothing where it is no name."""
    found = from_text(name)
    return list(map(str, found)) if isinstance(found, list) else []


def read_links(connection: Connection, *where: ColumnElement[bool]) -> Named:
    """Yield the links that a condition lets through."""
    columns = select(LinkRow.kind, *SIDES, LinkRow.score, cast(LinkRow.record, Text))
    joined = columns.join(A, A.number == LinkRow.a_report).join(B, B.number == LinkRow.b_report)
    for *named, score, record in connection.execute(joined.where(*where)):
        yield name_of(*named), seal_link(score, from_text(record))


def read_groups(connection: Connection, numbers: Iterable[int]) -> Named:
    """Yield the groups of some numbers."""
    for lot in in_lots(numbers):
        members = _members(connection, lot)
        columns = select(GroupRow.number, *BARE, cast(GroupRow.record, Text).label("record"))
        for row in connection.execute(columns.where(GroupRow.number.in_(lot))).mappings():
            held = dict(row) | {"record": from_text(row["record"])}
            number = held.pop("number")
            yield name_of(row["kind"], row["id"]), seal_group(held, members[number])


def read_keys(connection: Connection, number: int, kinds: Iterable[str]) -> Named:
    """Yield the keys of some kinds that a report has, each kind as one."""
    report = connection.scalar(select(ReportRow.id).where(ReportRow.number == number)) or ""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    rows = select(KeyRow.kind, KeyRow.key, KeyRow.finding).where(KeyRow.report == number)
    for kind, key, finding in connection.execute(rows):
        found[kind].append((key, finding))
    values = connection.scalars(select(FingerprintRow.value).where(FingerprintRow.report == number))
    found[FINGERPRINTS] = [(str(value),) for value in values]
    yield from ((name_of(kind, report), seal_keys(found[kind])) for kind in kinds)


def _members(connection: Connection, groups: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    columns: Any = select(MemberRow.group_number, ReportRow.id, MemberRow.finding)
    joined = columns.join(ReportRow, ReportRow.number == MemberRow.report).order_by(MemberRow.place_in)
    for group, report, finding in connection.execute(joined.where(MemberRow.group_number.in_(groups))):
        found[group].append((report, finding))
    return found
