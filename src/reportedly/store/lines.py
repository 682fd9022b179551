"""Reports and groups with no more than a list shows of each, since most of a record is reasons that no list shows."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, Select, select, tuple_

from reportedly.model import Claim, EventType, Incident, Span, Support, Telling
from reportedly.store.cards import BETWEEN, from_cursor
from reportedly.store.filters import COUNTS, group_conditions, report_conditions
from reportedly.store.records import from_record
from reportedly.store.schema import GroupRow, ReportRow
from reportedly.store.store import Store
from reportedly.store.transactions import Transactions
from reportedly.store.values import GroupFilter, ReportFilter

FIRST_PART, PART = 50, 1000
"""Whoever looks at the first few need not wait for thousands."""


class Lines:
    """An open ledger as lists of many lines."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def incidents(self, where: GroupFilter) -> Iterator[Incident]:
        """Yield incidents by first day and id, without the links that hold them together."""
        parts = {name: GroupRow.record[("incidents", 0, name)] for name in ("place", "date", "tellings")}
        named = [parts["place"].as_string().label("named"), parts["date"].as_string().label("date")]
        counts = [getattr(GroupRow, name) for name in COUNTS]
        return map(_to_incident, self._walk("incident", where, [*counts, *named, parts["tellings"].label("tellings")]))

    def claims(self, where: GroupFilter) -> Iterator[Claim]:
        """Yield claims by id, without the links that hold them together."""
        parts = [GroupRow.record[name].label(name) for name in ("tellings", "support")]
        return map(_to_claim, self._walk("claim", where, parts))

    def incident_ids(self, where: GroupFilter) -> set[str]:
        """Return the ids of the incidents that pass."""
        found = select(GroupRow.id).where(GroupRow.kind == "incident", *group_conditions(where))
        with self._transactions.reading() as connection:
            return set(connection.scalars(found))

    def report_ids(self, where: ReportFilter) -> set[str]:
        """Return the ids of the reports that pass."""
        with self._transactions.reading() as connection:
            return set(connection.scalars(select(ReportRow.id).where(*report_conditions(where))))

    def outlets(self, where: ReportFilter) -> list[tuple[str, str | None, bool]]:
        """Return of each report that passes its id and outlet, and whether a later version has replaced it."""
        columns = select(ReportRow.id, ReportRow.outlet, ReportRow.superseded_by)
        with self._transactions.reading() as connection:
            rows = connection.execute(columns.where(*report_conditions(where)).order_by(ReportRow.id))
            return [(id_, outlet, later is not None) for id_, outlet, later in rows]

    def _walk(self, kind: str, where: GroupFilter, columns: list[Any]) -> Iterator[Row[Any]]:
        order = (GroupRow.first_day, GroupRow.id)
        found: Select[Any] = select(*order, GroupRow.type, *columns)
        found = found.where(GroupRow.kind == kind, *group_conditions(where)).order_by(*order)
        after, limit = None, FIRST_PART
        while True:
            later = found if after is None else found.where(tuple_(*order) > from_cursor(after))
            with self._transactions.reading() as connection:
                rows = connection.execute(later.limit(limit)).all()
            yield from rows
            if len(rows) < limit:
                return
            after, limit = f"{rows[-1].first_day}{BETWEEN}{rows[-1].id}", PART


def lines_of(store: Store) -> Lines:
    """Return the long lists of an open ledger."""
    return Lines(store._transactions)


def _to_incident(row: Row[Any]) -> Incident:
    return Incident(
        id=row.id,
        type=EventType(row.type),
        place=row.named,
        date=row.date,
        tellings=tuple(_telling(**one) for one in row.tellings),
        links=(),
        support=Support(*(getattr(row, name) for name in COUNTS)),
    )


def _to_claim(row: Row[Any]) -> Claim:
    return from_record(
        Claim, {"id": row.id, "tellings": row.tellings, "links": [], "support": row.support, "reasons": []}
    )


def _telling(report: str, finding: str, spans: list[dict[str, Any]]) -> Telling:
    """Return the telling of a record; lists have tens of thousands, so it is made by hand."""
    return Telling(report=report, finding=finding, spans=tuple(Span(**one) for one in spans))
