"""The ledger as one SQLite file."""

import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    ColumnClause,
    Connection,
    Engine,
    Integer,
    QueuePool,
    Select,
    Text,
    column,
    create_engine,
    delete,
    event,
    func,
    insert,
    literal_column,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError

from reportedly.errors import (
    DamagedStoreError,
    ForeignStoreError,
    StoreBusyError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
)
from reportedly.store.database import FIRST_MARK, LAST_MARK, Found, Marked
from reportedly.store.numbers import in_lots
from reportedly.store.words import Query, Term

APPLICATION_ID = 0x52505254
"""``RPRT`` in the head of the file, by which ``file`` and we know it."""
BUSY_TIMEOUT_MS = 30_000
TRY_AGAIN_S = 0.05
CACHE_KIB = 32 * 1024
"""Of the file in memory per connection; the 2 MB of SQLite make adding to a large ledger slow."""
HEAD = b"SQLite format 3\x00"
ERROR_CODE_BITS = 0xFF
"""What is above them only refines the code."""
ERROR_KINDS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_NOTADB: (ForeignStoreError, "{} is not a ledger, or is encrypted: give another file"),
    sqlite3.SQLITE_CORRUPT: (DamagedStoreError, "{} is damaged ({}): go back to a copy of it"),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "{} cannot be opened: is it a file, and does its folder exist?"),
    sqlite3.SQLITE_READONLY: (StoreReadOnlyError, "{} cannot be written: check the rights of it and its folder"),
    sqlite3.SQLITE_PERM: (StoreReadOnlyError, "{} cannot be written: check the rights of it and its folder"),
    sqlite3.SQLITE_FULL: (StoreFullError, "there is no room left for {}: make some, then do the same again"),
    sqlite3.SQLITE_BUSY: (StoreBusyError, "others have been writing to {} for too long: try again later"),
}
BODY_COLUMN = 1

BUILD = (
    "CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'porter unicode61')",
    "CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END",
    "CREATE TRIGGER log_keeps BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END",
)
SEARCH = table("search", column("rowid", Integer), column("title", Text), column("body", Text), column("rank"))
WHOLE: ColumnClause[Any] = literal_column("search")


@dataclass(frozen=True, slots=True)
class Sqlite:
    """A file that holds the whole ledger."""

    path: Path

    @property
    def name(self) -> str:
        """The path of the file."""
        return str(self.path)

    def look(self) -> Found:
        """Tell what the file holds, from its head and its list of tables."""
        try:
            if not self.path.absolute().parent.is_dir():
                raise StoreError(f"{self.name} cannot be opened: its folder does not exist")
            if not self.path.exists():
                return Found(empty=True)
            with self.path.open("rb") as file:
                head = file.read(len(HEAD))
        except OSError as error:
            raise StoreError(f"{self.name} cannot be opened: {error.strerror}") from error
        return self._look_inside() if head == HEAD else Found(empty=not head)

    def _look_inside(self) -> Found:
        try:
            connection = self._connect(read_only=True)
            try:
                return _found(connection)
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise explain_sqlite(error, self.name) from error

    def is_writable(self) -> bool:
        """Tell whether both the file and its folder can be written, as SQLite needs."""
        file = self.path.absolute()
        return all(_may_write(one) for one in (file.parent, file) if one.exists())

    def open(self, *, read_only: bool) -> Engine:
        """Return an engine on the file."""
        engine = create_engine(
            "sqlite://", creator=lambda: self._connect(read_only=read_only), poolclass=QueuePool, max_overflow=-1
        )
        if not read_only:
            event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def _connect(self, *, read_only: bool) -> sqlite3.Connection:
        mode = "ro" if read_only else "rwc"
        if read_only and not self.is_writable() and not Path(f"{self.path}-wal").exists():
            mode = "ro&immutable=1"  # nobody is writing, and we could not make the files that SQLite looks for
        uri = f"file:{quote(str(self.path.absolute()))}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        return connection

    def found_in(self, connection: Connection) -> Found:
        """Tell what the file holds by now."""
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        return _found(raw)

    def sign(self, connection: Connection, version: int) -> None:
        """Write our mark and the version into the head of the file."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")

    def wait_for_turn(self, connection: Connection) -> None:
        """Need nothing: BEGIN IMMEDIATE has held back the others."""

    def build(self, connection: Connection) -> None:
        """Make the FTS5 table and the triggers that guard the log."""
        for statement in BUILD:
            connection.exec_driver_sql(statement)

    def index(self, connection: Connection, report: int, title: str, body: str) -> None:
        """Put the words of a report into the FTS5 table."""
        self.unindex(connection, report)
        connection.execute(insert(SEARCH).values(rowid=report, title=title, body=body))

    def unindex(self, connection: Connection, report: int) -> None:
        """Take the words of a report out of the FTS5 table."""
        connection.execute(delete(SEARCH).where(SEARCH.c.rowid == report))

    def read_index(self, connection: Connection) -> Iterable[tuple[int, str, str]]:
        """Go through what the FTS5 table keeps beside its index."""
        rows = connection.execute(select(SEARCH.c.rowid, SEARCH.c.title, SEARCH.c.body))
        return ((row.rowid, row.title, row.body) for row in rows)

    def find(self, connection: Connection, query: Query, among: Select[Any] | None, limit: int) -> Sequence[Marked]:
        """Return the best answers by BM25; the marks are set for these alone, which saves most of the time."""
        matches = WHOLE.op("MATCH")(to_fts5(query))
        best = select(SEARCH.c.rowid, SEARCH.c.rank).where(matches)
        best = best if among is None else best.where(SEARCH.c.rowid.in_(among))
        scores = {row.rowid: -row.rank for row in connection.execute(best.order_by(SEARCH.c.rank).limit(limit))}
        marked = select(SEARCH.c.rowid, func.highlight(WHOLE, BODY_COLUMN, FIRST_MARK, LAST_MARK)).where(matches)
        bodies: dict[int, str] = {}
        for lot in in_lots(scores):
            bodies.update((number, body) for number, body in connection.execute(marked.where(SEARCH.c.rowid.in_(lot))))
        return [Marked(number, score, bodies[number]) for number, score in scores.items()]

    def look_for_damage(self, connection: Connection) -> Sequence[str]:
        """Return the complaints of SQLite's own check and references that lead nowhere."""
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        loose = [
            f"a row of {row[0]} refers to nothing" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
        ]
        return [one for one in found if one != "ok"] + loose

    def explain(self, error: DBAPIError) -> StoreError:
        """Return what an error of SQLite means."""
        return explain_sqlite(error.orig, self.name)


def explain_sqlite(error: BaseException | None, name: str) -> StoreError:
    """Return what an error of SQLite means for the user of a file."""
    code = getattr(error, "sqlite_errorcode", 0) & ERROR_CODE_BITS
    kind, told = ERROR_KINDS.get(code, (StoreError, "{} cannot be used: {}"))
    return kind(told.format(name, error))


def to_fts5(query: Query) -> str:
    """Return a query in the language of FTS5; all words are in quotation marks, so nothing in it is syntax."""
    wanted = " AND ".join(f"({' OR '.join(map(_phrase, terms))})" for terms in query.any_of)
    return wanted + "".join(f" NOT {_phrase(term)}" for term in query.without)


def _phrase(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _found(connection: sqlite3.Connection) -> Found:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == APPLICATION_ID:
        return Found(version=version)
    return Found(empty=application == 0 and tables == 0)


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the log that lets others read while one writes; SQLite does not wait for others here, so we do."""
    for _ in range(round(BUSY_TIMEOUT_MS / 1000 / TRY_AGAIN_S)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & ERROR_CODE_BITS != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(TRY_AGAIN_S)
        else:
            return


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
