"""Check that everything in the ledger is as it was put there."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from reportedly.errors import DamagedStoreError
from reportedly.store.database import Database
from reportedly.store.evidence import digest, unsqueeze
from reportedly.store.log import first_broken
from reportedly.store.readings import from_bytes, load_packed
from reportedly.store.schema import EvidenceRow, LogRow, ReportRow
from reportedly.store.values import Fault

SPAN = {"start", "end", "text"}


def find_faults(connection: Connection, database: Database) -> Iterator[Fault]:
    """Yield what is wrong: in the database, the log, the kept bytes, and the quotes of each reading."""
    for complaint in database.look_for_damage(connection):
        yield Fault(None, complaint)
    broken = first_broken(connection)
    if broken is not None:
        yield Fault(None, f"row {broken.number} of the log is missing or was changed")
    sealed = dict(_seals(connection))
    for number, report, sha256 in connection.execute(select(ReportRow.number, ReportRow.id, ReportRow.sha256)):
        yield from (Fault(report, one) for one in _look_at_evidence(connection, sha256))
        yield from (Fault(report, one) for one in _look_at_reading(connection, number, sealed.get(report)))


def _seals(connection: Connection) -> Iterator[tuple[str, str]]:
    made = select(LogRow.subject, LogRow.after).where(LogRow.what.in_(("added", "reread")))
    yield from connection.execute(made.order_by(LogRow.number))


def _look_at_evidence(connection: Connection, sha256: str) -> Iterator[str]:
    row = connection.execute(select(EvidenceRow.data, EvidenceRow.length).where(EvidenceRow.sha256 == sha256)).first()
    try:
        original = b"" if row is None else unsqueeze(row.data)
    except ValueError as error:
        yield f"its original bytes cannot be unpacked: {error}"
        return
    if row is None or len(original) != row.length or digest(original) != sha256:
        yield "its original bytes are not those that were added"


def _look_at_reading(connection: Connection, number: int, sealed: str | None) -> Iterator[str]:
    try:
        packed = load_packed(connection, number)
    except DamagedStoreError as error:
        yield str(error)
        return
    if packed.seal() != sealed:
        yield "its reading is not the one that the log tells of"
    text = from_bytes(packed.text)
    for start, end, words in _quotes(json.loads(packed.findings)):
        if text[start:end] != words:
            yield f"the quote {words!r} does not stand at {start}"


def _quotes(record: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(record, list):
        for one in record:
            yield from _quotes(one)
    elif isinstance(record, dict):
        if record.keys() == SPAN:
            yield record["start"], record["end"], record["text"]
        else:
            yield from _quotes(list(record.values()))
