"""Changes that happen as a whole or not at all, one writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from reportedly.errors import StoreReadOnlyError, UsageError
from reportedly.store.database import Database


class Transactions:
    """The transaction that each thread is in, if any."""

    def __init__(self, engine: Engine, database: Database, *, read_only: bool) -> None:
        self._database = database
        self._readers = engine
        self._writers = engine.execution_options(writes=True)
        self._read_only = read_only
        self._here = threading.local()

    def close(self) -> None:
        """Let go of all connections."""
        self._readers.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger, that of the transaction around it if there is one."""
        if (around := self._around()) is not None:
            yield around
            return
        with self._explained(), self._readers.connect() as connection, connection.begin():
            yield from self._inside(connection, writes=False)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes stay if all goes well; inside of another one they stay or go with it."""
        if (around := self._around()) is not None:
            with self._part_of_writing():
                yield around
            return
        if self._read_only:
            raise StoreReadOnlyError(f"{self._database.name} cannot be written: check the rights of it and its folder")
        with self._explained(), self._writers.connect() as connection, connection.begin():
            self._database.wait_for_turn(connection)
            yield from self._inside(connection, writes=True)
            if self._here.failed:
                raise UsageError("one of several changes failed, so none of them was made")

    @contextmanager
    def _part_of_writing(self) -> Iterator[None]:
        """Make sure that the whole fails where a part does, even if somebody catches the error between."""
        if not self._here.writes:
            raise UsageError("this is a view of one state of the ledger: change it outside of it")
        try:
            yield
        except BaseException:
            self._here.failed = True
            raise

    def _around(self) -> Connection | None:
        connection: Connection | None = getattr(self._here, "connection", None)
        return connection

    def _inside(self, connection: Connection, *, writes: bool) -> Iterator[Connection]:
        self._here.connection, self._here.writes, self._here.failed = connection, writes, False
        try:
            yield connection
        finally:
            self._here.connection = None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._database.explain(error) from error
