"""What the filters of reports and of groups ask of the tables, so that each is answered where the rows are."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_

from reportedly.store.days import UNKNOWN, to_day
from reportedly.store.schema import GroupRow, KeyRow, MemberRow, ReportRow
from reportedly.store.values import Box, GroupFilter, ReportFilter

COUNTS = ("reports", "outlets", "texts", "informants")
NAMED, DEED, CHECK = "actor", "deed", "check"
"""Keys: the words of a name lead to an actor, an actor to what it does or undergoes, a status to what was checked."""


def report_conditions(where: ReportFilter) -> list[ColumnElement[bool]]:
    """Return what a filter asks of the table of reports."""
    same = ((ReportRow.outlet, where.outlet), (ReportRow.language, where.language), (ReportRow.url, where.url))
    found: list[ColumnElement[bool]] = [column == wanted for column, wanted in same if wanted is not None]
    if where.first is not None or where.last is not None:
        found.append(ReportRow.day != UNKNOWN)
    if where.first is not None:
        found.append(ReportRow.last_day >= to_day(where.first))
    if where.last is not None:
        found.append(ReportRow.day <= to_day(where.last))
    if where.current:
        found.append(ReportRow.superseded_by.is_(None))
    if where.actor:
        found.append(ReportRow.number.in_(select(_named(where.actor).c.report)))
    if where.check is not None:
        checked = select(KeyRow.report).where(KeyRow.kind == CHECK, KeyRow.key == where.check)
        found.append(ReportRow.number.in_(checked))
    if where.incident is not None:
        telling = select(MemberRow.report).join(GroupRow, GroupRow.number == MemberRow.group_number)
        found.append(
            ReportRow.number.in_(telling.where(GroupRow.kind == "incident", *group_conditions(where.incident)))
        )
    return found


def group_conditions(where: GroupFilter) -> list[ColumnElement[bool]]:
    """Return what a filter asks of the table of groups."""
    same = ((GroupRow.type, where.type), (GroupRow.realis, where.realis))
    found: list[ColumnElement[bool]] = [column == wanted for column, wanted in same if wanted is not None]
    if where.places:
        found.append(GroupRow.place.in_(where.places))
    if where.support is not None:
        found += [getattr(GroupRow, name) >= getattr(where.support, name) for name in COUNTS]
    found += _days(where)
    if where.box is not None:
        found += _inside(where.box)
    return found + [GroupRow.number.in_(members) for members in _members(where)]


def _members(where: GroupFilter) -> list[Select[Any]]:
    """Return queries for the groups that have a member as it is asked for."""
    found: list[Select[Any]] = []
    of_report = select(MemberRow.group_number).join(ReportRow, ReportRow.number == MemberRow.report)
    if where.report is not None:
        having = of_report.where(ReportRow.id == where.report)
        found.append(having if where.finding is None else having.where(MemberRow.finding == where.finding))
    if where.among is not None:
        found.append(of_report.where(*report_conditions(where.among)))
    if where.actor:
        named = _named(where.actor)
        whose = and_(KeyRow.report == named.c.report, KeyRow.key == named.c.finding)
        deeds = select(KeyRow.report, KeyRow.finding).join(named, whose).where(KeyRow.kind == DEED)
        found.append(select(MemberRow.group_number).where(tuple_(MemberRow.report, MemberRow.finding).in_(deeds)))
    if where.check is not None:
        checked = select(KeyRow.report, KeyRow.finding).where(KeyRow.kind == CHECK, KeyRow.key == where.check)
        found.append(select(MemberRow.group_number).where(tuple_(MemberRow.report, MemberRow.finding).in_(checked)))
    return found


def _named(words: tuple[str, ...]) -> Any:
    """Return the actors of reports whose names have all of some words."""
    asked = sorted(set(words))
    found = select(KeyRow.report, KeyRow.finding).where(KeyRow.kind == NAMED, KeyRow.key.in_(asked))
    grouped = found.group_by(KeyRow.report, KeyRow.finding).having(func.count(KeyRow.key.distinct()) == len(asked))
    return grouped.subquery()


def _days(where: GroupFilter) -> list[ColumnElement[bool]]:
    """Let through what may lie between the days; an unknown end is open, but not both."""
    found: list[ColumnElement[bool]] = []
    if where.first is not None or where.last is not None:
        found.append(or_(GroupRow.first_day != UNKNOWN, GroupRow.last_day != UNKNOWN))
    if where.first is not None:
        found.append(or_(GroupRow.last_day == UNKNOWN, GroupRow.last_day >= to_day(where.first)))
    if where.last is not None:
        found.append(GroupRow.first_day <= to_day(where.last))
    return found


def _inside(box: Box) -> list[ColumnElement[bool]]:
    east, west = GroupRow.longitude <= box.east, GroupRow.longitude >= box.west
    across = or_(east, west) if box.west > box.east else and_(east, west)
    return [GroupRow.latitude.between(box.south, box.north), across]
