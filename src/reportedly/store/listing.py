"""What the pages on incidents, claims, actors, outlets and copies ask of the tables, each in one query or two."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Text, and_, cast, func, or_, select, tuple_

from reportedly.errors import UsageError
from reportedly.model import Change, Support
from reportedly.store.cards import BETWEEN, card_columns, to_card
from reportedly.store.days import UNKNOWN
from reportedly.store.evidence import unsqueeze
from reportedly.store.filters import COUNTS
from reportedly.store.filters import group_conditions as conditions
from reportedly.store.groups import to_groups
from reportedly.store.numbers import in_lots
from reportedly.store.page_edits import silent_versions
from reportedly.store.schema import GroupRow, KeyRow, MemberRow, ReadingRow, ReportRow
from reportedly.store.store import Store
from reportedly.store.transactions import Transactions
from reportedly.store.values import Group, GroupFilter, Member, Part, ReportCard


@dataclass(frozen=True, slots=True)
class Copy:
    """An echo without its words: who took over from whom, which part, with credit or not, losing who said it or not."""

    id: str
    first: str
    second: str
    share: float
    credited: bool
    attribution_lost: bool


@dataclass(frozen=True, slots=True)
class OutletCount:
    """How many current reports an outlet has, how many versions were replaced, and its first and last day.

    ``silent`` counts the versions that changed something of note in the one before and do not say so.
    """

    outlet: str | None
    reports: int
    replaced: int
    silent: int
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedIncident:
    """An incident without what it rests on: what, where, when, in which words, and how well supported."""

    id: str
    type: str
    place: str | None
    date: str | None
    realis: str | None
    words: tuple[str, ...]
    support: Support
    first: str
    last: str


class Listing:
    """An open ledger as lists that are sorted by what stands in many reports."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def stretches(self, where: GroupFilter) -> list[tuple[str, str, int]]:
        """Return the first and last days of incidents with how many have them; "" where an end is open."""
        days = (GroupRow.first_day, GroupRow.last_day)
        found = select(*days, func.count()).where(GroupRow.kind == "incident", *conditions(where)).group_by(*days)
        with self._transactions.reading() as connection:
            return [(first, last, n) for first, last, n in connection.execute(found)]

    def published(self) -> list[tuple[str, int]]:
        """Return the days on which reports came out, with how many did."""
        current = (ReportRow.superseded_by.is_(None), ReportRow.day != UNKNOWN, ReportRow.day == ReportRow.last_day)
        found = select(ReportRow.day, func.count()).where(*current).group_by(ReportRow.day).order_by(ReportRow.day)
        with self._transactions.reading() as connection:
            return [(day, n) for day, n in connection.execute(found)]

    def dated(
        self, where: GroupFilter, limit: int, *, members: Collection[Member] | None = None
    ) -> tuple[DatedIncident, ...]:
        """Return the incidents with a day that most reports tell, of those that have a member if some are given."""
        known = or_(GroupRow.first_day != UNKNOWN, GroupRow.last_day != UNKNOWN)
        found = select(*_light()).where(GroupRow.kind == "incident", known, *conditions(where))
        if members is not None:
            told = select(MemberRow.group_number).join(ReportRow, ReportRow.number == MemberRow.report)
            named = tuple_(ReportRow.id, MemberRow.finding).in_([(one.report, one.finding) for one in sorted(members)])
            found = found.where(GroupRow.number.in_(told.where(named)))
        with self._transactions.reading() as connection:
            rows = connection.execute(found.order_by(GroupRow.reports.desc(), GroupRow.id).limit(limit))
            return tuple(map(_to_dated, rows))

    def places(self, where: GroupFilter) -> list[tuple[str, float, float, int, int]]:
        """Return the places of incidents, where they lie, how many incidents each has and how many reports tell one."""
        spot = (GroupRow.place, GroupRow.latitude, GroupRow.longitude)
        asked = (GroupRow.kind == "incident", GroupRow.latitude.is_not(None), *conditions(where))
        counted = func.count().label("n")
        found = select(*spot, counted, func.max(GroupRow.reports)).where(*asked).group_by(*spot)
        with self._transactions.reading() as connection:
            rows = connection.execute(found.order_by(counted.desc(), GroupRow.place))
            return [(place or "", north or 0.0, east or 0.0, n, most or 0) for place, north, east, n, most in rows]

    def count_unplaced(self, where: GroupFilter) -> int:
        """Return how many incidents lie nowhere that is known."""
        asked = (GroupRow.kind == "incident", GroupRow.latitude.is_(None), *conditions(where))
        with self._transactions.reading() as connection:
            return connection.scalar(select(func.count()).select_from(GroupRow).where(*asked)) or 0

    def with_most(
        self, kind: str, *extra: ColumnElement[bool], after: str | None = None, limit: int = 50
    ) -> Part[Group]:
        """Return groups of a kind, those with members in most reports first."""
        counted = func.count(MemberRow.report.distinct()).label("n")
        of_kind = select(GroupRow.number).where(GroupRow.kind == kind, *extra)
        whole = select(MemberRow.group_number, counted).where(MemberRow.group_number.in_(of_kind))
        members = whole.group_by(MemberRow.group_number).subquery()
        found = select(GroupRow.__table__, members.c.n).join(members, members.c.group_number == GroupRow.number)
        found = found.where(*_later(members.c.n, after))
        with self._transactions.reading() as connection:
            rows = connection.execute(found.order_by(members.c.n.desc(), GroupRow.id).limit(limit + 1)).all()
            cursor = f"{rows[limit - 1].n}{BETWEEN}{rows[limit - 1].id}" if len(rows) > limit else None
            return Part(to_groups(connection, rows[:limit]), cursor)

    def copies(self, outlet: str | None = None) -> list[Copy]:
        """Return all echoes without their words, or those between reports of which an outlet has one."""
        record = GroupRow.record
        lost = cast(record, Text).like(f'%"{Change.ATTRIBUTION_LOST.value}"%').label("lost")
        parts = (record["first"].as_string(), record["second"].as_string(), record["share"].as_float())
        found = select(GroupRow.id, *parts, record["credited"].as_boolean(), lost).where(GroupRow.kind == "echo")
        if outlet is not None:
            own = select(MemberRow.group_number).join(ReportRow, ReportRow.number == MemberRow.report)
            found = found.where(GroupRow.number.in_(own.where(ReportRow.outlet == outlet)))
        with self._transactions.reading() as connection:
            return [
                Copy(id_, first, second, share, bool(credited), bool(losing))
                for id_, first, second, share, credited, losing in connection.execute(found.order_by(GroupRow.id))
            ]

    def outlets(self) -> list[OutletCount]:
        """Return what each outlet has, the one with most reports first."""
        current = func.count().filter(ReportRow.superseded_by.is_(None)).label("n")
        day = func.nullif(ReportRow.day, UNKNOWN)
        silent = silent_versions()
        counts = (current, func.count() - current, func.count(silent.c.report))
        found = select(ReportRow.outlet, *counts, func.min(day), func.max(day))
        found = found.outerjoin(silent, silent.c.report == ReportRow.number)
        found = found.group_by(ReportRow.outlet).order_by(current.desc(), ReportRow.outlet)
        with self._transactions.reading() as connection:
            rows = connection.execute(found)
            return [OutletCount(name, n, old, new, a or "", b or "") for name, n, old, new, a, b in rows]

    def outlets_of(self, reports: Collection[str]) -> dict[str, str | None]:
        """Return the outlets of some reports."""
        found: dict[str, str | None] = {}
        with self._transactions.reading() as connection:
            for lot in in_lots(sorted(reports)):
                rows = connection.execute(select(ReportRow.id, ReportRow.outlet).where(ReportRow.id.in_(lot)))
                found.update((id_, outlet) for id_, outlet in rows)
        return found

    def replaced(self, outlet: str, limit: int) -> tuple[ReportCard, ...]:
        """Return the cards of an outlet's reports that a later version has replaced, the newest first."""
        found = card_columns().where(ReportRow.outlet == outlet, ReportRow.superseded_by.is_not(None))
        with self._transactions.reading() as connection:
            return tuple(
                map(to_card, connection.execute(found.order_by(ReportRow.day.desc(), ReportRow.id).limit(limit)))
            )

    def source_kinds(self, outlet: str, limit: int) -> list[list[str]]:
        """Return for each of an outlet's newest reports the kinds of the sources of its statements."""
        found = select(ReadingRow.data).join(ReportRow, ReportRow.number == ReadingRow.report)
        found = found.where(ReportRow.outlet == outlet, ReportRow.superseded_by.is_(None))
        with self._transactions.reading() as connection:
            rows = connection.scalars(found.order_by(ReportRow.day.desc(), ReportRow.id).limit(limit))
            return [[one["source_kind"] for one in json.loads(unsqueeze(data))["statements"]] for data in rows]


def _light() -> list[Any]:
    """Return the columns of an incident with no more of its record than is shown in a line."""
    parts = {name: GroupRow.record[("incidents", 0, name)] for name in ("place", "date", "tellings")}
    named = [parts["place"].as_string().label("named"), parts["date"].as_string().label("date")]
    columns = [GroupRow.id, GroupRow.type, GroupRow.realis, GroupRow.first_day, GroupRow.last_day]
    return [*columns, *(getattr(GroupRow, name) for name in COUNTS), *named, parts["tellings"].label("tellings")]


def _to_dated(row: Row[Any]) -> DatedIncident:
    return DatedIncident(
        id=row.id,
        type=row.type,
        place=row.named,
        date=row.date,
        realis=row.realis,
        words=tuple(dict.fromkeys(span["text"] for one in row.tellings for span in one["spans"])),
        support=Support(*(getattr(row, name) for name in COUNTS)),
        first=row.first_day,
        last=row.last_day,
    )


def listing_of(store: Store) -> Listing:
    """Return the lists of an open ledger."""
    return Listing(store._transactions)


def named(words: Iterable[str]) -> list[ColumnElement[bool]]:
    """Return the condition that an actor of a group has all these words in its name, none for no words."""
    asked = sorted(set(words))
    if not asked:
        return []
    same = and_(KeyRow.report == MemberRow.report, KeyRow.finding == MemberRow.finding)
    found = select(MemberRow.group_number).join(KeyRow, same).where(KeyRow.kind == "actor", KeyRow.key.in_(asked))
    having = func.count(KeyRow.key.distinct()) == len(asked)
    return [GroupRow.number.in_(found.group_by(MemberRow.group_number).having(having))]


def of_type(type_: str | None) -> list[ColumnElement[bool]]:
    """Return the condition that a group is of a type, none where any will do."""
    return [] if type_ is None else [GroupRow.type == type_]


def telling_of(*values: str) -> list[ColumnElement[bool]]:
    """Return the condition that one of some words stands as a value in what a group holds, none for no words."""
    told = cast(GroupRow.record, Text)
    return [or_(*(told.like(f'%"{one}"%') for one in values))] if values else []


def _later(n: ColumnElement[int], after: str | None) -> list[ColumnElement[bool]]:
    if after is None:
        return []
    count, between, id_ = after.partition(BETWEEN)
    if not between or not count.isdecimal():
        raise UsageError(f"{after!r} does not come from an earlier answer")
    return [or_(n < int(count), and_(n == int(count), GroupRow.id > id_))]
