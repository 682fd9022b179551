"""Edits of pages as the tables have them: what is asked of those that nothing in the new version announces."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, Subquery, select

from reportedly.store.evidence import unsqueeze
from reportedly.store.readings import from_bytes
from reportedly.store.schema import GroupRow, MemberRow, ReportRow
from reportedly.store.store import Store

EDIT, LATER = "edit", "later"
"""Under what an edit is kept, and as what its later version is a member."""
SILENT, ANNOUNCED, PLAIN = "silent", "announced", "plain"
"""Types of edits: something of note was changed and is not announced; it is announced; nothing of note was changed."""


def silent_edits(limit: int) -> Select[Any]:
    """Return the query for edits that were not announced, those that came in last first, with a rank."""
    found = select(GroupRow.__table__, MemberRow.report.label("rank")).join(
        MemberRow, MemberRow.group_number == GroupRow.number
    )
    found = found.where(GroupRow.kind == EDIT, GroupRow.type == SILENT, MemberRow.finding == LATER)
    return found.order_by(MemberRow.report.desc(), GroupRow.id).limit(limit)


def silent_versions() -> Subquery:
    """Return the versions that changed something of note without saying so, each once, as a table to join."""
    found = select(MemberRow.report).join(GroupRow, GroupRow.number == MemberRow.group_number)
    return found.where(GroupRow.kind == EDIT, GroupRow.type == SILENT, MemberRow.finding == LATER).subquery()


def load_silent_versions(store: Store) -> set[str]:
    """Return the ids of the reports that are such versions."""
    silent = silent_versions()
    with store._transactions.reading() as connection:
        return set(connection.scalars(select(ReportRow.id).join(silent, silent.c.report == ReportRow.number)))


def load_texts(store: Store, reports: Iterable[str]) -> dict[str, str]:
    """Return the texts of a few reports, without what was found in them."""
    found = select(ReportRow.id, ReportRow.text).where(ReportRow.id.in_(sorted(set(reports))))
    with store._transactions.reading() as connection:
        return {id_: from_bytes(unsqueeze(text)) for id_, text in connection.execute(found)}
