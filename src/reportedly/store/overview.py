"""What pages ask of many reports and groups at once, each in one query or two."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, cast, desc, func, literal, or_, select, union_all

from reportedly.model import Change, Check, Meaning, Reading, Span
from reportedly.store.cards import BETWEEN, card_columns, from_cursor, to_card
from reportedly.store.days import UNKNOWN
from reportedly.store.evidence import unsqueeze
from reportedly.store.filters import group_conditions as conditions
from reportedly.store.filters import report_conditions
from reportedly.store.groups import to_groups
from reportedly.store.numbers import in_lots
from reportedly.store.readings import from_bytes
from reportedly.store.records import JsonValue, from_record
from reportedly.store.schema import FailureRow, GroupRow, LogRow, MeaningRow, MemberRow, ReadingRow, ReportRow
from reportedly.store.transactions import Transactions
from reportedly.store.values import Group, GroupFilter, LogEntry, Part, ReportCard, ReportFilter

FACETS = {"type": GroupRow.type, "realis": GroupRow.realis, "place": GroupRow.place}
REPORT_FACETS = {"outlet": ReportRow.outlet, "language": ReportRow.language, "month": func.substr(ReportRow.day, 1, 7)}
CHECKS = '"checks":'
Counted = dict[str, list[tuple[str, int]]]


class Overview:
    """An open ledger as pages look at it: newest first, in parts, with counts."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def counts(self) -> dict[str, int]:
        """Return how many reports, outlets and failures there are, and groups of each kind."""
        groups = select(GroupRow.kind, func.count().label("n")).group_by(GroupRow.kind)
        current = ReportRow.superseded_by.is_(None)
        reports = select(literal("report"), func.count()).select_from(ReportRow).where(current)
        outlets = select(literal("outlet"), func.count(ReportRow.outlet.distinct()))
        failures = select(literal("failure"), func.count()).select_from(FailureRow)
        with self._transactions.reading() as connection:
            return {name: n for name, n in connection.execute(union_all(groups, reports, outlets, failures))}

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all reports, by day and id, whatever else is in their rows."""
        with self._transactions.reading() as connection:
            return tuple(connection.scalars(select(ReportRow.id).order_by(ReportRow.day, ReportRow.id)))

    def latest(self, limit: int) -> tuple[ReportCard, ...]:
        """Return the cards of the reports that came last."""
        newest = card_columns().order_by(ReportRow.obtained_when.desc(), ReportRow.number.desc())
        with self._transactions.reading() as connection:
            return tuple(map(to_card, connection.execute(newest.limit(limit))))

    def cards(self, reports: Collection[str]) -> dict[str, ReportCard]:
        """Return the cards of some reports by id."""
        found: dict[str, ReportCard] = {}
        with self._transactions.reading() as connection:
            for lot in in_lots(sorted(reports)):
                cards = map(to_card, connection.execute(card_columns().where(ReportRow.id.in_(lot))))
                found.update((card.id, card) for card in cards)
        return found

    def reports(self, where: ReportFilter, *, after: str | None, limit: int) -> Part[ReportCard]:
        """Return cards of reports, the newest first and those without a day last."""
        found = card_columns().where(*report_conditions(where)).order_by(ReportRow.day.desc(), ReportRow.id)
        found = found if after is None else found.where(_beyond(ReportRow.day, ReportRow.id, after))
        with self._transactions.reading() as connection:
            rows = connection.execute(found.limit(limit + 1)).all()
        cursor = f"{rows[limit - 1].day}{BETWEEN}{rows[limit - 1].id}" if len(rows) > limit else None
        return Part(tuple(map(to_card, rows[:limit])), cursor)

    def report_facets(self, where: ReportFilter) -> Counted:
        """Return how many reports there are per outlet, language and month."""
        parts = [_counted(name, column, report_conditions(where)) for name, column in REPORT_FACETS.items()]
        return self._facets(parts, REPORT_FACETS)

    def groups(self, kind: str, where: GroupFilter, *, after: str | None, limit: int) -> Part[Group]:
        """Return groups of a kind, the newest first and those without a day last."""
        found = select(GroupRow.__table__).where(GroupRow.kind == kind, *conditions(where))
        found = found if after is None else found.where(_beyond(GroupRow.first_day, GroupRow.id, after))
        found = found.order_by(GroupRow.first_day.desc(), GroupRow.id).limit(limit + 1)
        with self._transactions.reading() as connection:
            rows = connection.execute(found).all()
            cursor = f"{rows[limit - 1].first_day}{BETWEEN}{rows[limit - 1].id}" if len(rows) > limit else None
            return Part(to_groups(connection, rows[:limit]), cursor)

    def group_facets(self, kind: str, where: GroupFilter) -> Counted:
        """Return how many groups of a kind there are per type, realis and place."""
        asked = [GroupRow.kind == kind, *conditions(where)]
        return self._facets([_counted(name, column, asked) for name, column in FACETS.items()], FACETS)

    def told_most(self, kind: str, where: GroupFilter, limit: int, *extra: ColumnElement[bool]) -> tuple[Group, ...]:
        """Return the groups of a kind that rest on most reports."""
        found = select(GroupRow.__table__).where(GroupRow.kind == kind, *conditions(where), *extra)
        return self._load(found.order_by(GroupRow.reports.desc(), GroupRow.id).limit(limit))

    def single_origin(self, limit: int) -> tuple[Group, ...]:
        """Return incidents of several outlets that rest on one text, those of most reports first."""
        return self.told_most("incident", GroupFilter(), limit, GroupRow.texts <= 1, GroupRow.outlets > 1)

    def with_most_members(self, kind: str, limit: int) -> tuple[Group, ...]:
        """Return the groups of a kind that have most members."""
        members = select(MemberRow.group_number, func.count().label("n")).group_by(MemberRow.group_number).subquery()
        found = select(GroupRow.__table__).join(members, members.c.group_number == GroupRow.number)
        return self._load(found.where(GroupRow.kind == kind).order_by(desc(members.c.n), GroupRow.id).limit(limit))

    def copies_that(self, change: Change, limit: int) -> tuple[Group, ...]:
        """Return echoes whose copy made a change."""
        named = cast(GroupRow.record, Text).like(f'%"{change.value}"%')
        found = select(GroupRow.__table__).where(GroupRow.kind == "echo", named)
        return self._load(found.order_by(GroupRow.id).limit(limit))

    def groups_with(self, reports: Iterable[str], kinds: Collection[str]) -> tuple[Group, ...]:
        """Return the groups of some kinds that have one of some reports in them."""
        of_reports = select(MemberRow.group_number).join(ReportRow, ReportRow.number == MemberRow.report)
        of_reports = of_reports.where(ReportRow.id.in_(sorted(set(reports))))
        found = select(GroupRow.__table__).where(GroupRow.kind.in_(kinds), GroupRow.number.in_(of_reports))
        return self._load(found.order_by(GroupRow.first_day, GroupRow.id))

    def groups_named(self, kind: str, ids: Iterable[str]) -> tuple[Group, ...]:
        """Return the groups of a kind that have some ids."""
        return self._load(select(GroupRow.__table__).where(GroupRow.kind == kind, GroupRow.id.in_(sorted(set(ids)))))

    def readings(self, reports: Iterable[str]) -> dict[str, Reading]:
        """Return the readings of some reports with the places of their sentences, but without vectors."""
        found: dict[str, Reading] = {}
        columns = select(ReportRow.id, ReportRow.text, ReadingRow.data)
        joined = columns.join(ReadingRow, ReadingRow.report == ReportRow.number)
        sentences = select(ReportRow.id, MeaningRow.start, MeaningRow.end)
        sentences = sentences.join(ReportRow, ReportRow.number == MeaningRow.report).order_by(MeaningRow.number)
        with self._transactions.reading() as connection:
            for lot in in_lots(sorted(set(reports))):
                places: dict[str, list[tuple[int, int]]] = {}
                for id_, start, end in connection.execute(sentences.where(ReportRow.id.in_(lot))):
                    places.setdefault(id_, []).append((start, end))
                for id_, text, data in connection.execute(joined.where(ReportRow.id.in_(lot))):
                    found[id_] = _reading(from_bytes(unsqueeze(text)), unsqueeze(data), places.get(id_, []))
        return found

    def checks(self, reports: Iterable[str]) -> dict[str, tuple[Check, ...]]:
        """Return what some reports say about verification."""
        columns = select(ReportRow.id, ReadingRow.data).join(ReadingRow, ReadingRow.report == ReportRow.number)
        found: dict[str, tuple[Check, ...]] = {}
        with self._transactions.reading() as connection:
            for lot in in_lots(sorted(set(reports))):
                for id_, data in connection.execute(columns.where(ReportRow.id.in_(lot))):
                    found[id_] = tuple(from_record(Check, one) for one in _checks_in(from_bytes(unsqueeze(data))))
        return found

    def reports_of(self, kind: str, ids: Iterable[str]) -> dict[str, int]:
        """Return on how many reports some groups of a kind rest."""
        found: dict[str, int] = {}
        with self._transactions.reading() as connection:
            for lot in in_lots(sorted(set(ids))):
                wanted = select(GroupRow.id, GroupRow.reports).where(GroupRow.kind == kind, GroupRow.id.in_(lot))
                found.update((id_, n or 0) for id_, n in connection.execute(wanted))
        return found

    def changes_since(self, number: int) -> dict[str, int]:
        """Return how many entries of each kind the log has after a number."""
        counted = select(LogRow.what, func.count()).where(LogRow.number > number).group_by(LogRow.what)
        with self._transactions.reading() as connection:
            return {what: n for what, n in connection.execute(counted)}

    def last_changes(self, limit: int) -> tuple[LogEntry, ...]:
        """Return the newest entries of the log, newest first."""
        with self._transactions.reading() as connection:
            rows = connection.execute(select(LogRow.__table__).order_by(LogRow.number.desc()).limit(limit))
            return tuple(LogEntry(**row) for row in rows.mappings())

    def _load(self, found: Select[Any]) -> tuple[Group, ...]:
        with self._transactions.reading() as connection:
            return to_groups(connection, connection.execute(found).all())

    def _facets(self, parts: list[Select[Any]], names: Iterable[str]) -> Counted:
        found: Counted = {name: [] for name in names}
        with self._transactions.reading() as connection:
            for facet, value, n in connection.execute(union_all(*parts)):
                found[facet].append((value, n))
        return {name: sorted(values, key=lambda one: (-one[1], one[0])) for name, values in found.items()}


def _checks_in(findings: str) -> list[JsonValue]:
    """Return the checks of a reading without making out the rest, which takes most of the time.

    Inside of a string its quotation marks would be escaped, so the key stands nowhere else.
    """
    start = findings.index(CHECKS) + len(CHECKS)
    found: list[JsonValue] = json.JSONDecoder().raw_decode(findings, start)[0]
    return found


def _counted(name: str, column: Any, asked: Iterable[ColumnElement[bool]]) -> Select[Any]:
    known = and_(column.is_not(None), column != UNKNOWN)
    return select(literal(name), column.label("value"), func.count()).where(known, *asked).group_by(column)


def _beyond(day: Any, id_: Any, after: str) -> ColumnElement[bool]:
    last_day, last_id = from_cursor(after)
    return or_(day < last_day, and_(day == last_day, id_ > last_id))


def _reading(text: str, findings: bytes, places: Iterable[tuple[int, int]]) -> Reading:
    bare = from_record(Reading, json.loads(findings))
    meanings = tuple(Meaning(Span.of(text, *place), ()) for place in places)
    return replace(bare, report=replace(bare.report, text=text), meanings=meanings)
