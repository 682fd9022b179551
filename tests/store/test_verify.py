"""Changes behind the ledger's back that it notices."""

import sqlite3
import zlib
from pathlib import Path

import pytest

from reportedly.errors import DamagedStoreError
from reportedly.store import Fault
from tests.store.samples import TEXT, add, full_reading, ledger

CHANGED = Fault("full", "its card or reading is not the one that the log tells of")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with ledger(tmp_path / "x.ledger") as store:
        add(store, full_reading())
    return tmp_path / "x.ledger"


def faults_after(path: Path, statement: str, *values: object) -> tuple[Fault, ...]:
    """Change the file by hand and return what the ledger says to it."""
    connection = sqlite3.connect(path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()
    with ledger(path) as store:
        return store.verify()


def test_original_bytes_that_were_changed_are_told(path: Path) -> None:
    faults = faults_after(path, "UPDATE evidence SET data = ?", zlib.compress(b"other"))

    assert faults == (Fault("full", "its original bytes are not those that were added"),)


def test_original_bytes_that_cannot_be_unpacked_are_told(path: Path) -> None:
    (fault,) = faults_after(path, "UPDATE evidence SET data = ?", b"\0\1")

    assert fault.what.startswith("its original bytes cannot be unpacked")


def test_a_text_that_no_longer_has_the_quotes_is_told(path: Path) -> None:
    faults = faults_after(path, "UPDATE report SET text = ?", zlib.compress(TEXT.replace("12", "22").encode()))

    assert faults[0] == CHANGED
    assert Fault("full", "the quote 'at least 12' does not stand at 21") in faults


def test_a_vector_that_was_changed_is_told(path: Path) -> None:
    faults = faults_after(path, "UPDATE meaning SET vector = ?", b"\0\0")

    assert faults == (CHANGED,)


def test_a_reading_that_is_gone_is_told(path: Path) -> None:
    faults = faults_after(path, "DELETE FROM reading")

    assert faults == (Fault("full", "a report has lost its reading: remove it and add it again", gone=True),)


def test_an_index_of_words_that_was_emptied_is_told(path: Path) -> None:
    with pytest.raises(DamagedStoreError, match="malformed"):
        faults_after(path, "DELETE FROM search_data WHERE id > 10")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE report SET text = ?",
        "UPDATE report SET title = ?",
        "UPDATE report SET obtained_when = ?",
        "UPDATE report SET day = ?",
        "UPDATE reading SET data = ?",
        "UPDATE search SET body = ?",
    ],
)
def test_what_is_no_value_at_all_is_told_and_stops_nothing(path: Path, statement: str) -> None:
    faults = faults_after(path, statement, b"\xff\x00")

    assert "full" in {fault.report for fault in faults}
