"""The steps that bring a ledger of an older version up to date, by hand and numbered."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    insert,
    select,
)

from reportedly.store.evidence import unsqueeze
from reportedly.store.log import Pen
from reportedly.store.sealing import seal_anew


@dataclass(frozen=True, slots=True)
class Step:
    """What leads from the version before to ``version``; its statements stay as they are once released."""

    version: int
    climb: Callable[[Pen], None]


def _add_users(pen: Pen) -> None:
    """Make the tables of those who may sign in on the page, as they were in version 2."""
    words = Text().with_variant(Text(collation="C"), "postgresql")
    tables = MetaData()
    Table(
        "page_user",
        tables,
        Column("name", words, primary_key=True),
        Column("role", words, nullable=False),
        Column("password", words, nullable=False),
        Column("when", words, nullable=False),
    )
    Table(
        "page_session",
        tables,
        Column("key", words, primary_key=True),
        Column("name", words, ForeignKey("page_user.name", ondelete="CASCADE"), nullable=False, index=True),
        Column("until", words, nullable=False, index=True),
    )
    tables.create_all(pen.connection)


def _add_keys(pen: Pen) -> None:
    """Put the keys that version 3 has more: what each actor does or undergoes, and what was checked."""
    connection = pen.connection
    tables = MetaData()
    numbered = (Column("report", BigInteger().with_variant(Integer, "sqlite")),)
    readings = Table("reading", tables, *numbered, Column("data", LargeBinary))
    names = ("kind", "key", "finding")
    keys = Table("finding_key", tables, Column("report", BigInteger), *(Column(name, Text) for name in names))
    for report in list(connection.scalars(select(readings.c.report))):
        data = connection.scalar(select(readings.c.data).where(readings.c.report == report))
        found = _keys_of(json.loads(unsqueeze(data or b"")))
        rows = [dict(zip(names, one, strict=True), report=report) for one in sorted(found)]
        if rows:
            connection.execute(insert(keys), rows)


def _keys_of(reading: dict[str, Any]) -> set[tuple[str, str, str]]:
    events, checks = reading.get("events", ()), reading.get("checks", ())
    found = {("deed", who, one["id"]) for one in events for who in (*one.get("actors", ()), *one.get("recipients", ()))}
    for check in checks:
        told = {one["id"] for one in events if set(one.get("told_by", ())) & set(check["about"])}
        found |= {("check", check["status"], one) for one in {*check["about"], *told} or {""}}
    return found


def _mark_replaced(pen: Pen) -> None:
    """Mark the reports that a later version replaced, so that version 5 finds what each of these changed."""
    connection, tables = pen.connection, MetaData()
    reports = Table("report", tables, Column("number", BigInteger), Column("superseded_by", BigInteger))
    names = ("kind", "key", "finding")
    keys = Table("finding_key", tables, Column("report", BigInteger), *(Column(name, Text) for name in names))
    marked = select(keys.c.report).where(keys.c.kind == "stale")
    found = select(reports.c.number).where(reports.c.superseded_by.is_not(None), reports.c.number.not_in(marked))
    rows = [{"kind": "stale", "key": "stale", "finding": "", "report": one} for one in connection.scalars(found)]
    if rows:
        connection.execute(insert(keys), rows)


STEPS: tuple[Step, ...] = (
    Step(2, _add_users),
    Step(3, _add_keys),
    Step(4, seal_anew),
    Step(5, _mark_replaced),
)
"""A new version raises schema.VERSION and adds its step at the end."""
