"""What rests on a report beyond its own findings: keys, links to others, and groups it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, or_, select

from reportedly.store.groups import drop_groups
from reportedly.store.joined import GROUP, read_groups
from reportedly.store.keys import drop_keys
from reportedly.store.links import drop_where
from reportedly.store.numbers import ids_of
from reportedly.store.schema import GroupRow, LinkRow, MemberRow, ReportRow
from reportedly.store.trace import note
from reportedly.store.values import Member, Removed

Found = Iterable[tuple[str, int, str]]
"""Kind, number of a report, finding."""


def drop_derived(connection: Connection, number: int) -> Removed:
    """Delete all of it, and tell which findings of other reports must be joined anew."""
    report = connection.execute(select(ReportRow.id).where(ReportRow.number == number)).scalar_one()
    linked = _by_kind(connection, _linked(connection, number))
    left = _by_kind(connection, _left(connection, number))
    drop_keys(connection, number)
    drop_where(connection, or_(LinkRow.a_report == number, LinkRow.b_report == number))
    groups = connection.scalars(select(MemberRow.group_number).where(MemberRow.report == number).distinct()).all()
    note(connection, GROUP, {}, [name for name, _ in read_groups(connection, groups)])
    drop_groups(connection, groups)
    return Removed(report=report, linked=linked, left=left)


def _linked(connection: Connection, number: int) -> Found:
    b_side = select(LinkRow.kind, LinkRow.b_report, LinkRow.b_finding).where(LinkRow.a_report == number)
    a_side = select(LinkRow.kind, LinkRow.a_report, LinkRow.a_finding).where(LinkRow.b_report == number)
    rows = [*connection.execute(b_side), *connection.execute(a_side)]
    return [row for row in rows if row[1] != number]


def _left(connection: Connection, number: int) -> Found:
    groups = select(MemberRow.group_number).where(MemberRow.report == number)
    members = select(GroupRow.kind, MemberRow.report, MemberRow.finding).join(
        GroupRow, GroupRow.number == MemberRow.group_number
    )
    rows = connection.execute(members.where(MemberRow.group_number.in_(groups), MemberRow.report != number))
    return rows


def _by_kind(connection: Connection, found: Found) -> Mapping[str, frozenset[Member]]:
    rows = list(found)
    ids = ids_of(connection, {number for _, number, _ in rows})
    kinds: defaultdict[str, set[Member]] = defaultdict(set)
    for kind, number, finding in rows:
        kinds[kind].add(Member(ids[number], finding))
    return {kind: frozenset(members) for kind, members in sorted(kinds.items())}
