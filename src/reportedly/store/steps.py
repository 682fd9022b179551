"""The steps that bring a ledger of an older version up to date, by hand and numbered."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, ForeignKey, MetaData, Table, Text

from reportedly.store.database import Database


@dataclass(frozen=True, slots=True)
class Step:
    """What leads from the version before to ``version``; its statements stay as they are once released."""

    version: int
    climb: Callable[[Connection, Database], None]


def _add_users(connection: Connection, database: Database) -> None:
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
    tables.create_all(connection)


STEPS: tuple[Step, ...] = (Step(2, _add_users),)
"""A new version raises schema.VERSION and adds its step at the end."""
