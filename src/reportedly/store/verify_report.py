"""Check one report: its bytes, its card, its reading, its quotes, and which version of its page it is."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from reportedly.errors import DamagedStoreError
from reportedly.store.evidence import digest, unsqueeze
from reportedly.store.readings import Packed, from_bytes, load_packed
from reportedly.store.reports import VERSION_ORDER
from reportedly.store.schema import EvidenceRow, ReadingRow, ReportRow
from reportedly.store.seals import seal_report
from reportedly.store.values import Fault

SPAN = {"start", "end", "text"}


def find_report_faults(connection: Connection, named: tuple[int, str, str], sealed: str | None) -> Iterator[Fault]:
    """Yield what is wrong with the report of a number, id and digest, which the log has sealed, if it knows it."""
    number, report, sha256 = named
    gone = connection.scalar(select(EvidenceRow.length).where(EvidenceRow.sha256 == sha256)) is None
    yield from (Fault(report, one, gone=gone) for one in _look_at_evidence(connection, sha256))
    gone = connection.scalar(select(ReadingRow.report).where(ReadingRow.report == number)) is None
    yield from (Fault(report, one, gone=gone) for one in _look_at_reading(connection, number, sealed))


def find_version_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the reports that are said to be another version of their page than they are."""
    columns = select(ReportRow.number, ReportRow.id, ReportRow.url, ReportRow.version, ReportRow.superseded_by)
    rows = connection.execute(columns.order_by(ReportRow.url, *VERSION_ORDER))
    for url, same in groupby(rows, key=lambda row: row.url):
        versions = list(same)
        later = [*(row.number for row in versions[1:]), None]
        for place, (row, follower) in enumerate(zip(versions, later, strict=True), 1):
            right = (1, None) if url is None else (place, follower)
            if (row.version, row.superseded_by) != right:
                yield Fault(row.id, "which version of its page it is was changed")


def _look_at_evidence(connection: Connection, sha256: str) -> Iterator[str]:
    row = connection.execute(select(EvidenceRow.data, EvidenceRow.length).where(EvidenceRow.sha256 == sha256)).first()
    if row is None:
        yield "its original bytes are gone"
        return
    try:
        original = unsqueeze(row.data)
    except ValueError as error:
        yield f"its original bytes cannot be unpacked: {error}"
        return
    if len(original) != row.length or digest(original) != sha256:
        yield "its original bytes are not those that were added"


def _look_at_reading(connection: Connection, number: int, sealed: str | None) -> Iterator[str]:
    try:
        packed = load_packed(connection, number)
        seal = seal_report(connection, number, packed)
    except (DamagedStoreError, TypeError) as error:
        yield str(error)
        return
    if sealed is None:
        yield "the log does not know it"
    elif seal != sealed:
        yield "its card or reading is not the one that the log tells of"
    yield from _look_at_quotes(packed)


def _look_at_quotes(packed: Packed) -> Iterator[str]:
    try:
        text, findings = from_bytes(packed.text), json.loads(packed.findings)
    except ValueError as error:
        yield f"its reading does not have the form it should: {error}"
        return
    for start, end, words in _quotes(findings):
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
