"""The ledger as a database of a PostgreSQL server."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    URL,
    BigInteger,
    ColumnClause,
    Connection,
    Engine,
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
    text,
    true,
)
from sqlalchemy.exc import DBAPIError

from reportedly.errors import (
    DamagedStoreError,
    StoreBusyError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreachableError,
)
from reportedly.store.database import APPLICATION, FIRST_MARK, LAST_MARK, Found, Marked
from reportedly.store.words import Query, Term

TURN = 0x52505254
"""The number of the lock that one writer holds at a time."""
CONNECT_TIMEOUT_S = 10
ERROR_KINDS: tuple[tuple[str, type[StoreError], str], ...] = (
    ("53100", StoreFullError, "there is no room left for {}: make some, then do the same again"),
    ("25006", StoreReadOnlyError, "{} cannot be written: it is read-only"),
    ("42501", StoreReadOnlyError, "this user must not write to {}: ask its owner for the right"),
    ("55P03", StoreBusyError, "others have been writing to {} for too long: try again later"),
    ("53300", StoreBusyError, "{} takes no more connections now: try again later"),
    ("XX", DamagedStoreError, "{} is damaged: go back to a copy of it"),
    ("08", StoreUnreachableError, "the server of {} does not answer: is it running?"),
    ("57P", StoreUnreachableError, "the server of {} is going down: try again when it is back"),
)
"""Starts of SQLSTATE codes (PostgreSQL, appendix A) with what they mean to us."""
BUILD = (
    "CREATE TEXT SEARCH DICTIONARY reportedly_stems (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION reportedly (COPY = pg_catalog.simple)",
    "ALTER TEXT SEARCH CONFIGURATION reportedly ALTER MAPPING FOR asciiword, word WITH reportedly_stems",
    "CREATE TABLE search (report bigint PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE, title text NOT NULL,"
    " body text NOT NULL, words tsvector NOT NULL GENERATED ALWAYS AS"
    " (to_tsvector('reportedly', title) || to_tsvector('reportedly', body)) STORED)",
    "CREATE INDEX search_words ON search USING gin (words)",
    "CREATE FUNCTION log_is_kept() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the log is only added to'; END $$",
    "CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON log EXECUTE FUNCTION log_is_kept()",
)
"""Our own way to cut words: stems without a list of stop words, so that "IS" and "The Who" can be found."""
OUR_TABLES = text("""
SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v')
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
""")
SEARCH = table("search", column("report", BigInteger), column("title", Text), column("body", Text), column("words"))
CONFIGURATION: ColumnClause[Any] = literal_column("'reportedly'::regconfig")
MARKS = f'HighlightAll=true, StartSel="{FIRST_MARK}", StopSel="{LAST_MARK}"'


@dataclass(frozen=True, slots=True)
class Postgres:
    """A database, or the schema of one that ``search_path`` names, that holds the whole ledger."""

    url: URL

    @property
    def name(self) -> str:
        """The URL with the password hidden."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=True)

    def look(self) -> Found:
        """Tell what the database holds, from its list of tables."""
        engine = self.open(read_only=True)
        try:
            with engine.connect() as connection:
                return self.found_in(connection)
        except DBAPIError as error:
            raise self.explain(error) from error
        finally:
            engine.dispose()

    def is_writable(self) -> bool:
        """Wait for what the server says when we try."""
        return True

    def open(self, *, read_only: bool) -> Engine:
        """Return an engine on the database; connections that the server has dropped are made anew."""
        try:
            engine = create_engine(
                self.url.set(drivername="postgresql+psycopg"),
                pool_pre_ping=True,
                max_overflow=-1,
                connect_args={"connect_timeout": CONNECT_TIMEOUT_S},
            )
        except ModuleNotFoundError as error:
            raise StoreError("PostgreSQL needs a driver: pip install 'reportedly[postgres]'") from error
        event.listen(engine, "begin", _begin)
        return engine

    def found_in(self, connection: Connection) -> Found:
        """Tell what the database holds by now."""
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise StoreError(f"{self.name} is not in UTF-8: make a database with ENCODING 'UTF8'")
        tables = set(connection.scalars(OUR_TABLES))
        if not tables:
            return Found(empty=True)
        if not {"meta", "log"} <= tables:
            return Found()
        facts: dict[str, str] = {
            name: value for name, value in connection.execute(text("SELECT name, value FROM meta"))
        }
        return Found(version=int(facts["version"])) if facts.get("application") == APPLICATION else Found()

    def sign(self, connection: Connection, version: int) -> None:
        """Need nothing: the table of facts says it."""

    def wait_for_turn(self, connection: Connection) -> None:
        """Take the lock that is ours until the transaction ends."""
        connection.execute(select(func.pg_advisory_xact_lock(TURN)))

    def build(self, connection: Connection) -> None:
        """Make the tsvector table, our way to cut words, and the trigger that guards the log."""
        for statement in BUILD:
            connection.exec_driver_sql(statement)

    def index(self, connection: Connection, report: int, title: str, body: str) -> None:
        """Put the words of a report into the tsvector table."""
        self.unindex(connection, report)
        connection.execute(insert(SEARCH).values(report=report, title=title, body=body))

    def unindex(self, connection: Connection, report: int) -> None:
        """Take the words of a report out of the tsvector table."""
        connection.execute(delete(SEARCH).where(SEARCH.c.report == report))

    def read_index(self, connection: Connection) -> Iterable[tuple[int, str, str]]:
        """Go through the words from which the server makes its tsvectors."""
        rows = connection.execute(select(SEARCH.c.report, SEARCH.c.title, SEARCH.c.body))
        return ((row.report, row.title, row.body) for row in rows)

    def find(self, connection: Connection, query: Query, among: Select[Any] | None, limit: int) -> Sequence[Marked]:
        """Return the best answers by cover density."""
        wanted = func.to_tsquery(CONFIGURATION, to_tsquery(query))
        score = func.ts_rank_cd(SEARCH.c.words, wanted)
        best = (
            select(SEARCH.c.report, score.label("score"), SEARCH.c.body)
            .where(SEARCH.c.words.op("@@")(wanted), true() if among is None else SEARCH.c.report.in_(among))
            .order_by(score.desc(), SEARCH.c.report)
            .limit(limit)
            .subquery()
        )
        marked = func.ts_headline(CONFIGURATION, best.c.body, wanted, MARKS)
        found = select(best.c.report, best.c.score, marked).order_by(best.c.score.desc(), best.c.report)
        return [Marked(*row) for row in connection.execute(found)]

    def look_for_damage(self, connection: Connection) -> Sequence[str]:
        """Find nothing: a server checks its pages by itself when it reads them."""
        return ()

    def explain(self, error: DBAPIError) -> StoreError:
        """Return what an error of PostgreSQL means."""
        state = str(getattr(error.orig, "sqlstate", None) or "")
        for start, kind, told in ERROR_KINDS:
            if state.startswith(start):
                return kind(told.format(self.name))
        if error.connection_invalidated or not state:
            return StoreUnreachableError(f"the server of {self.name} does not answer: {_first_line(error)}")
        return StoreError(f"{self.name} cannot be used: {_first_line(error)}")


def to_tsquery(query: Query) -> str:
    """Return a query in the language of tsquery; all words are in quotation marks, so nothing in it is syntax."""
    wanted = [f"({' | '.join(map(_phrase, terms))})" for terms in query.any_of]
    return " & ".join(wanted + [f"!({_phrase(term)})" for term in query.without])


def _phrase(term: Term) -> str:
    words = [f"'{word}'" for word in term.words]
    return " <-> ".join(words) + (":*" if term.prefix else "")


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0]
