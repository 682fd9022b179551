"""Files that are no ledger, are damaged, cannot be written, or lie where there is no room."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reportedly.errors import (
    DamagedStoreError,
    ForeignStoreError,
    NoStoreError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreTooNewError,
    StoreTooOldError,
)
from reportedly.store import open_store
from reportedly.store.schema import VERSION
from reportedly.store.sqlite import Sqlite, explain_sqlite, to_fts5
from reportedly.store.words import to_query
from tests.store.samples import NOON, add, full_reading, ledger, plain_reading

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a ledger with a few reports in it."""
    file = tmp_path / "x.ledger"
    with ledger(file) as store:
        for number in range(20):
            add(store, plain_reading(f"r{number}", f"text {number} " * 100))
    return file


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that others may look into."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


@contextmanager
def nobody() -> Iterator[None]:
    """Be a user without rights for a while, where we have more."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(("version", "error"), [(0, StoreTooOldError), (99, StoreTooNewError)])
def test_a_ledger_of_another_version_is_refused(path: Path, version: int, error: type[StoreError]) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()

    with pytest.raises(error, match=f"version {version}"):
        ledger(path)


def test_a_file_of_another_application_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE report (id)")
    connection.close()
    before = file.read_bytes()

    with pytest.raises(ForeignStoreError, match="something else than a ledger"):
        ledger(file)
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Shells fell on Velmar.")

    with pytest.raises(ForeignStoreError):
        ledger(file)
    assert file.read_text() == "Shells fell on Velmar."


def test_a_ledger_is_not_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError, match="no ledger at"):
        open_store(tmp_path / "x.ledger", clock=lambda: NOON, user="ana", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["no/such/folder/x.ledger", "."])
def test_a_place_that_cannot_be_a_file_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(StoreError, match="opened"):
        ledger(tmp_path / place)


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "x.ledger").touch()

    with ledger(tmp_path / "x.ledger") as store:
        assert store.reports().items == ()


def test_a_file_that_was_cut_off_is_told_to_be_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])

    with pytest.raises(DamagedStoreError, match="go back to a copy"), ledger(path) as store:
        store.verify()


def test_a_page_that_was_overwritten_is_told_to_be_damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x55" * (len(data) - 4096)
    path.write_bytes(data)

    with pytest.raises(DamagedStoreError), ledger(path) as store:
        store.reports()


def test_a_ledger_without_the_right_to_write_can_still_be_read(open_folder: Path) -> None:
    with ledger(open_folder / "x.ledger") as store:
        add(store, full_reading())
    (open_folder / "x.ledger").chmod(0o444)
    open_folder.chmod(0o555)

    with nobody(), ledger(open_folder / "x.ledger") as store:
        assert store.reading("full") == full_reading()
        with pytest.raises(StoreReadOnlyError, match="check the rights"):
            add(store, plain_reading("new"))


def test_a_folder_without_the_right_to_write_gets_no_ledger(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    with nobody(), pytest.raises(StoreReadOnlyError):
        ledger(open_folder / "x.ledger")
    assert list(open_folder.iterdir()) == []


FILL = """
import resource, sys
from reportedly.errors import StoreError
from tests.store.samples import add, ledger, plain_reading
with ledger(sys.argv[1]) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        for number in range(1000):
            add(store, plain_reading(f"n{number}", f"other text {number} " * 400))
    except StoreError as error:
        print(number)
"""


@pytest.mark.slow
def test_a_write_that_the_disk_refuses_is_undone(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, cwd=ROOT, check=True)

    with ledger(path) as store:
        assert len(store.reports(limit=1000).items) == 20 + int(done.stdout)
        assert store.verify() == ()


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "small.db")
    connection.execute("CREATE TABLE t (x)")
    connection.execute("PRAGMA max_page_count = 2")

    with pytest.raises(sqlite3.OperationalError) as caught:
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    connection.close()

    assert isinstance(explain_sqlite(caught.value, "x"), StoreFullError)


def test_the_log_cannot_be_changed(path: Path) -> None:
    connection = sqlite3.connect(path)

    for statement in ("UPDATE log SET who = 'eve'", "DELETE FROM log"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            connection.execute(statement)
    connection.close()


def test_others_know_the_file_by_its_head(path: Path) -> None:
    assert path.read_bytes()[68:72] == b"RPRT"
    assert Sqlite(path).look().version == VERSION


def test_nothing_typed_is_syntax_of_the_index() -> None:
    assert to_fts5(to_query('fire* "in the town" -NEAR(a OR "')) == '("fire" *) AND ("in the town") NOT "near a"'
