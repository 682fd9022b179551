"""Open a ledger: know what lies at a place, make a new one, bring an older one up to date."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, make_url, update
from sqlalchemy.exc import ArgumentError

from reportedly.errors import ForeignStoreError, NoStoreError, StoreTooNewError, StoreTooOldError, UsageError
from reportedly.store.database import APPLICATION, Database, Found
from reportedly.store.log import Pen, append, to_time
from reportedly.store.postgres import Postgres
from reportedly.store.schema import VERSION, Base, MetaRow
from reportedly.store.sqlite import Sqlite
from reportedly.store.steps import STEPS, Step
from reportedly.store.store import Store
from reportedly.store.transactions import Transactions

POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")
SQLITE = "sqlite:///"


def open_store(place: str | Path, *, clock: Callable[[], datetime], user: str, create: bool = True) -> Store:
    """Open the ledger at a path or URL, or make one there; raises a StoreError that tells why that cannot be.

    A path is that of an SQLite file, a URL ``postgresql://user@host/name`` that of a PostgreSQL database. ``user`` and
    ``clock`` are what the log says of who and when.
    """
    database = to_database(place)
    found = database.look()
    if found.empty and not create:
        raise NoStoreError(f"there is no ledger at {database.name}")
    if not found.empty:
        require_version(found, database.name)
    transactions = _start(database)
    try:
        if found.empty:
            _create(database, transactions, lambda connection: Pen(connection, database, user, to_time(clock())))
    except BaseException:
        transactions.close()
        raise
    return Store(database, transactions, clock=clock, user=user)


def upgrade(
    place: str | Path, *, clock: Callable[[], datetime], user: str, steps: tuple[Step, ...] = STEPS
) -> tuple[int, int]:
    """Bring the ledger at a place up to this version in one transaction; return its versions before and after."""
    database = to_database(place)
    if database.look().empty:
        raise NoStoreError(f"there is no ledger at {database.name}")
    transactions = _start(database)
    try:
        with transactions.writing() as connection:
            pen = Pen(connection, database, user, to_time(clock()))
            return _climb(pen, database.found_in(connection), steps)
    finally:
        transactions.close()


def to_database(place: str | Path) -> Database:
    """Return the database that a path or URL means."""
    words = str(place)
    if words.startswith(POSTGRES):
        try:
            return Postgres(make_url(words.replace("postgres://", "postgresql://", 1)))
        except (ArgumentError, ValueError) as error:
            raise UsageError("this is no URL of a database: postgresql://user:password@host:port/name") from error
    if "://" in words and not words.startswith(SQLITE):
        raise UsageError(f"{words.partition('://')[0]} is no database that we know: give a path or postgresql://…")
    return Sqlite(Path(words.removeprefix(SQLITE)))


def require_version(found: Found, name: str) -> None:
    """Raise a StoreError unless a ledger of this version was found."""
    if found.version is None:
        raise ForeignStoreError(f"{name} holds something else than a ledger: give another file or database")
    if found.version > VERSION:
        raise StoreTooNewError(f"a newer release made {name} (version {found.version}): install that one")
    if found.version < VERSION:
        raise StoreTooOldError(f"an older release made {name} (version {found.version}): run `reportedly upgrade`")


def _start(database: Database) -> Transactions:
    read_only = not database.is_writable()
    return Transactions(database.open(read_only=read_only), database, read_only=read_only)


def _create(database: Database, transactions: Transactions, pen: Callable[[Connection], Pen]) -> None:
    with transactions.writing() as connection:
        found = database.found_in(connection)
        if not found.empty:
            require_version(found, database.name)
            return
        Base.metadata.create_all(connection)
        database.build(connection)
        database.sign(connection, VERSION)
        facts = {"application": APPLICATION, "version": str(VERSION)}
        connection.execute(insert(MetaRow), [{"name": name, "value": value} for name, value in facts.items()])
        append(pen(connection), "created", APPLICATION, after=str(VERSION))


def _climb(pen: Pen, found: Found, steps: tuple[Step, ...]) -> tuple[int, int]:
    if found.version is None or found.version >= VERSION:
        require_version(found, pen.database.name)
        return VERSION, VERSION
    needed = [step for step in steps if step.version > found.version]
    if [step.version for step in needed] != list(range(found.version + 1, VERSION + 1)):
        raise StoreTooOldError(f"{pen.database.name} is of version {found.version}, from which no step leads here")
    for step in needed:
        step.climb(pen)
    pen.database.sign(pen.connection, VERSION)
    pen.connection.execute(update(MetaRow).where(MetaRow.name == "version").values(value=str(VERSION)))
    append(pen, "upgraded", APPLICATION, before=found.version, after=str(VERSION))
    return found.version, VERSION
