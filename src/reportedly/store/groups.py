"""Groups of findings that were joined across reports: kept whole, replaced whole, found by what they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, tuple_

from reportedly.model import Support
from reportedly.store.cards import BETWEEN, from_cursor
from reportedly.store.days import from_day, to_day
from reportedly.store.filters import COUNTS, group_conditions
from reportedly.store.joined import GROUP, name_of, read_groups
from reportedly.store.numbers import in_lots, numbers_of
from reportedly.store.schema import GroupRow, MemberRow, ReportRow
from reportedly.store.seals import seal_group
from reportedly.store.trace import note
from reportedly.store.values import Group, GroupFilter, Member, Part

NAMED = ("kind", "id", "type", "place", "latitude", "longitude", "realis")
"""Columns that a group has by the same names."""


def replace_groups(connection: Connection, kind: str, members: Iterable[Member], groups: Iterable[Group]) -> None:
    """Drop the groups of a kind that have one of the members, and put others there."""
    made = list(groups)
    old = _holding(connection, kind, set(members)) | _named(connection, kind, [group.id for group in made])
    before = dict(read_groups(connection, sorted(old)))
    drop_groups(connection, old)
    numbers = numbers_of(connection, {member.report for group in made for member in group.members})
    for lot in in_lots(made):
        _insert(connection, lot, numbers)
    after = {name_of(kind, group.id): _seal(group) for group in made}
    note(
        connection, GROUP, {name: one for name, one in after.items() if before.get(name) != one}, before.keys() - after
    )


def load_group(connection: Connection, kind: str, id_: str) -> Group | None:
    """Return one group, or None."""
    found = select(GroupRow.__table__).where(GroupRow.kind == kind, GroupRow.id == id_)
    return next(iter(to_groups(connection, connection.execute(found).all())), None)


def load_groups(connection: Connection, kind: str, where: GroupFilter, after: str | None, limit: int) -> Part[Group]:
    """Return groups of a kind by first day and id; those without a day come first."""
    found = select(GroupRow.__table__).where(GroupRow.kind == kind, *group_conditions(where))
    found = found.order_by(GroupRow.first_day, GroupRow.id).limit(limit + 1)
    if after is not None:
        found = found.where(tuple_(GroupRow.first_day, GroupRow.id) > from_cursor(after))
    rows = connection.execute(found).all()
    cursor = f"{rows[limit - 1].first_day}{BETWEEN}{rows[limit - 1].id}" if len(rows) > limit else None
    return Part(to_groups(connection, rows[:limit]), cursor)


def _holding(connection: Connection, kind: str, members: set[Member]) -> set[int]:
    """Return the groups of a kind that have one of some members, looked up by these alone, however many there are."""
    numbers = numbers_of(connection, {member.report for member in members})
    wanted = {(numbers[member.report], member.finding) for member in members}
    near: set[int] = set()
    columns = select(MemberRow.group_number, MemberRow.report, MemberRow.finding)
    for lot in in_lots(sorted(numbers.values())):
        rows = connection.execute(columns.where(MemberRow.report.in_(lot)))
        near |= {group for group, report, finding in rows if (report, finding) in wanted}
    groups: set[int] = set()
    for lot in in_lots(sorted(near)):
        of_kind = select(GroupRow.number, GroupRow.kind).where(GroupRow.number.in_(lot))
        groups |= {number for number, its_kind in connection.execute(of_kind) if its_kind == kind}
    return groups


def _named(connection: Connection, kind: str, ids: Iterable[str]) -> set[int]:
    found: set[int] = set()
    for lot in in_lots(ids):
        of_kind = select(GroupRow.number).where(GroupRow.kind == kind, GroupRow.id.in_(lot))
        found.update(connection.scalars(of_kind))
    return found


def _seal(group: Group) -> str:
    return seal_group(_to_row(group), [(member.report, member.finding) for member in group.members])


def drop_groups(connection: Connection, numbers: Iterable[int]) -> None:
    """Take out the groups of some numbers with the list of their members."""
    for lot in in_lots(sorted(numbers)):
        connection.execute(delete(GroupRow).where(GroupRow.number.in_(lot)))


def _insert(connection: Connection, groups: Sequence[Group], numbers: Mapping[str, int]) -> None:
    """Put groups and then their members, all with few statements."""
    numbered = insert(GroupRow).returning(GroupRow.number, sort_by_parameter_order=True)
    keys = connection.scalars(numbered, list(map(_to_row, groups))).all()
    rows = [
        {"group_number": key, "place_in": place, "report": numbers[member.report], "finding": member.finding}
        for key, group in zip(keys, groups, strict=True)
        for place, member in enumerate(group.members)
    ]
    if rows:
        connection.execute(insert(MemberRow), rows)


def _to_row(group: Group) -> dict[str, Any]:
    days = {"first_day": to_day(group.first), "last_day": to_day(group.last)}
    counts = {name: None if group.support is None else getattr(group.support, name) for name in COUNTS}
    return {name: getattr(group, name) for name in NAMED} | {"record": group.values} | days | counts


def to_groups(connection: Connection, rows: Iterable[Any]) -> tuple[Group, ...]:
    """Return the groups of some rows, with their members."""
    kept = list(rows)
    members: defaultdict[int, list[Member]] = defaultdict(list)
    columns = select(MemberRow.group_number, ReportRow.id, MemberRow.finding)
    joined = columns.join(ReportRow, ReportRow.number == MemberRow.report).order_by(MemberRow.place_in)
    for lot in in_lots(row.number for row in kept):
        for group, report, finding in connection.execute(joined.where(MemberRow.group_number.in_(lot))):
            members[group].append(Member(report, finding))
    return tuple(_to_group(row, tuple(members[row.number])) for row in kept)


def to_bare_group(row: Any) -> Group:
    """Return the group of a row without its members, where only what it holds is shown."""
    return _to_group(row, ())


def _to_group(row: Any, members: tuple[Member, ...]) -> Group:
    counts = [getattr(row, name) for name in COUNTS]
    return Group(
        members=members,
        values=row.record,
        first=from_day(row.first_day),
        last=from_day(row.last_day),
        support=None if counts[0] is None else Support(*counts),
        **{name: getattr(row, name) for name in NAMED},
    )
