"""What the first page and the review ask of all reports, each in one query; what is shown in a line has no members."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Text, cast, func, literal, or_, select, union_all

from reportedly.errors import UsageError
from reportedly.model import Change
from reportedly.store.groups import to_bare_group
from reportedly.store.page_edits import silent_edits
from reportedly.store.schema import FailureRow, GroupRow, LogRow, MemberRow, ReportRow
from reportedly.store.store import Store
from reportedly.store.transactions import Transactions
from reportedly.store.values import Group

CALLED = {"party": "actor"}
"""What users know a kind of group as, where that is another word."""
COUNTED, CHANGED, LAST = "counted", "changed", "last"
SINGLE, LOST, CLAIMS, EDITED = "single", "lost", "claims", "edited"


@dataclass(frozen=True, slots=True)
class News:
    """How much there is, what changed since some entry of the log, and the number of its last entry."""

    counts: dict[str, int]
    changes: dict[str, int]
    last_change: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """Incidents of several outlets that rest on one text, copies that made a change, claims told most, silent edits."""

    single: tuple[Group, ...]
    lost: tuple[Group, ...]
    claims: tuple[Group, ...]
    edited: tuple[Group, ...]


class Front:
    """An open ledger as the first page and the review look at it: a little of each thing that needs eyes."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def news(self, seen: int) -> News:
        """Return counts of all there is, and of what the log has after a number."""
        found: dict[str, dict[str, int]] = {COUNTED: {}, CHANGED: {}, LAST: {}}
        with self._transactions.reading() as connection:
            for what, name, n in connection.execute(union_all(*_counts(seen))):
                found[what][name] = n or 0
        counts, changes = (dict(sorted(found[what].items())) for what in (COUNTED, CHANGED))
        return News(counts, changes, found[LAST][LAST])

    def noticed(self, change: Change, limit: int) -> Noticed:
        """Return some of each thing that needs eyes, those of most reports or members first; claims twice as many.

        Of pages that were edited without saying so the newest come first.
        """
        parts = {SINGLE: _single(limit), LOST: _changed(change, limit), CLAIMS: _told_most(2 * limit)}
        parts[EDITED] = silent_edits(limit)
        found: dict[str, list[Any]] = {name: [] for name in parts}
        columns = [select(literal(name).label("what"), part.subquery()) for name, part in parts.items()]
        with self._transactions.reading() as connection:
            for row in connection.execute(union_all(*columns)):
                found[row.what].append(row)
        return Noticed(*(_in_order(found[name]) for name in (SINGLE, LOST, CLAIMS, EDITED)))

    def disputed(self, limit: int, *, skip: int = 0) -> tuple[Group, ...]:
        """Return incidents with conflicts, those that most reports tell first."""
        about = select(GroupRow.record["incident"].as_string()).where(GroupRow.kind == "conflict")
        found = select(GroupRow.__table__).where(GroupRow.kind == "incident", GroupRow.id.in_(about))
        return self._load(found.order_by(GroupRow.reports.desc(), GroupRow.id).limit(limit).offset(skip))

    def single(self, limit: int) -> tuple[Group, ...]:
        """Return the incidents that several outlets have from one text."""
        return _in_order(self._rows(_single(limit)))

    def claims_with(self, stances: Collection[str], limit: int, *, skip: int = 0) -> tuple[Group, ...]:
        """Return claims to which somebody takes one of some stances, those of most tellings first."""
        taken = or_(*(cast(GroupRow.record, Text).like(f'%"{stance}"%') for stance in stances))
        return _in_order(self._rows(_told_most(limit, taken).offset(skip)))

    def bare(self, kind: str, id_: str) -> Group | None:
        """Return one group, None where there is none."""
        found = self.bare_named(kind, [id_])
        return found[0] if found else None

    def required(self, kind: str, id_: str) -> Group:
        """Return one group; raises UsageError where there is none of the id."""
        if (group := self.bare(kind, id_)) is None:
            raise UsageError(f"the ledger has no {CALLED.get(kind, kind)} {id_!r}")
        return group

    def bare_named(self, kind: str, ids: Collection[str]) -> tuple[Group, ...]:
        """Return the groups of a kind by their ids, in no order."""
        return self._load(select(GroupRow.__table__).where(GroupRow.kind == kind, GroupRow.id.in_(sorted(set(ids)))))

    def bare_with(self, reports: Collection[str], kinds: Collection[str]) -> tuple[Group, ...]:
        """Return the groups of some kinds that have one of some reports in them, by their first day."""
        told = select(MemberRow.group_number).join(ReportRow, ReportRow.number == MemberRow.report)
        told = told.where(ReportRow.id.in_(sorted(set(reports))))
        found = select(GroupRow.__table__).where(GroupRow.kind.in_(kinds), GroupRow.number.in_(told))
        return self._load(found.order_by(GroupRow.first_day, GroupRow.id))

    def _load(self, found: Select[Any]) -> tuple[Group, ...]:
        return tuple(map(to_bare_group, self._rows(found)))

    def _rows(self, found: Select[Any]) -> list[Row[Any]]:
        with self._transactions.reading() as connection:
            return list(connection.execute(found))


def _counts(seen: int) -> list[Any]:
    counted, changed = literal(COUNTED), literal(CHANGED)
    current = ReportRow.superseded_by.is_(None)
    return [
        select(counted, GroupRow.kind.label("name"), func.count().label("n")).group_by(GroupRow.kind),
        select(counted, literal("report"), func.count()).select_from(ReportRow).where(current),
        select(counted, literal("outlet"), func.count(ReportRow.outlet.distinct())),
        select(counted, literal("failure"), func.count()).select_from(FailureRow),
        select(changed, LogRow.what, func.count()).where(LogRow.number > seen).group_by(LogRow.what),
        select(literal(LAST), literal(LAST), func.max(LogRow.number)),
    ]


def _single(limit: int) -> Select[Any]:
    thin = (GroupRow.kind == "incident", GroupRow.texts <= 1, GroupRow.outlets > 1)
    found = select(GroupRow.__table__, GroupRow.reports.label("rank")).where(*thin)
    return found.order_by(GroupRow.reports.desc(), GroupRow.id).limit(limit)


def _changed(change: Change, limit: int) -> Select[Any]:
    named = cast(GroupRow.record, Text).like(f'%"{change.value}"%')
    found = select(GroupRow.__table__, literal(0).label("rank")).where(GroupRow.kind == "echo", named)
    return found.order_by(GroupRow.id).limit(limit)


def _told_most(limit: int, *extra: ColumnElement[bool]) -> Select[Any]:
    counted = func.count().label("n")
    members = select(MemberRow.group_number, counted).group_by(MemberRow.group_number).subquery()
    found = select(GroupRow.__table__, members.c.n.label("rank"))
    found = found.join(members, members.c.group_number == GroupRow.number).where(GroupRow.kind == "claim", *extra)
    return found.order_by(members.c.n.desc(), GroupRow.id).limit(limit)


def _in_order(rows: Collection[Any]) -> tuple[Group, ...]:
    """Return groups in the order in which they were chosen, which a union need not keep."""
    return tuple(map(to_bare_group, sorted(rows, key=lambda row: (-row.rank, row.id))))


def front_of(store: Store) -> Front:
    """Return what the first page of an open ledger asks."""
    return Front(store._transactions)
