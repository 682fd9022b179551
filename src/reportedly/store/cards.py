"""Cards of reports: all that the ledger knows of them but their text and findings."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, tuple_
from sqlalchemy.orm import aliased

from reportedly.errors import UsageError
from reportedly.store.filters import report_conditions
from reportedly.store.schema import ReportRow
from reportedly.store.values import Obtained, Part, ReportCard, ReportFilter, Versions

LATER = aliased(ReportRow)
BETWEEN = "~"
"""Parts the day from the id in a cursor; no day has it."""


def load_card(connection: Connection, number: int) -> ReportCard:
    """Return the card of one report."""
    return to_card(connection.execute(card_columns().where(ReportRow.number == number)).one())


def load_cards(connection: Connection, where: ReportFilter, after: str | None, limit: int) -> Part[ReportCard]:
    """Return cards by day and id; those without a day come first."""
    found = card_columns().where(*report_conditions(where)).order_by(ReportRow.day, ReportRow.id).limit(limit + 1)
    if after is not None:
        found = found.where(tuple_(ReportRow.day, ReportRow.id) > from_cursor(after))
    rows = connection.execute(found).all()
    cursor = f"{rows[limit - 1].day}{BETWEEN}{rows[limit - 1].id}" if len(rows) > limit else None
    return Part(tuple(map(to_card, rows[:limit])), cursor)


def numbers_where(where: ReportFilter) -> Select[Any]:
    """Return the query for the numbers of the reports that a filter lets through."""
    return select(ReportRow.number).where(*report_conditions(where))


def from_cursor(after: str) -> tuple[str, str]:
    """Return the day and id at which a part ended."""
    day, between, id_ = after.partition(BETWEEN)
    if not between:
        raise UsageError(f"{after!r} does not come from an earlier answer")
    return day, id_


def card_columns() -> Select[Any]:
    """Return the query for what cards are made of."""
    columns = [column for column in ReportRow.__table__.columns if column.name != "text"]
    later = LATER.id.label("later")
    return select(*columns, later).select_from(ReportRow).outerjoin(LATER, LATER.number == ReportRow.superseded_by)


def to_card(row: Row[Any]) -> ReportCard:
    """Return the card that a row holds."""
    named = ("id", "version", "url", "outlet", "title", "byline", "published", "language", "origin", "sha256")
    return ReportCard(
        superseded_by=row.later,
        obtained=Obtained(how=row.obtained_how, when=datetime.fromisoformat(row.obtained_when)),
        versions=Versions(tool=row.tool_version, model=row.model_version, rules=row.rules_version),
        **{name: getattr(row, name) for name in named},
    )
