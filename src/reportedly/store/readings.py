"""A reading in its tables: findings as JSON, the text beside them, meanings in rows of their own."""

import json
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select

from reportedly.errors import DamagedStoreError
from reportedly.model import Reading
from reportedly.store.evidence import squeeze, to_halves, to_meaning, unsqueeze
from reportedly.store.records import from_record, to_json, to_record
from reportedly.store.schema import MeaningRow, ReadingRow, ReportRow

Place = tuple[int, int, bytes]
"""Start, end and vector of a sentence."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A reading in the three parts in which it is kept."""

    text: bytes
    findings: bytes
    meanings: tuple[Place, ...]


def pack(reading: Reading) -> Packed:
    """Return a reading in its parts."""
    bare = replace(reading, report=replace(reading.report, text=""), meanings=())
    meanings = tuple((one.span.start, one.span.end, to_halves(one.vector)) for one in reading.meanings)
    return Packed(to_bytes(reading.report.text), to_json(to_record(bare)).encode(), meanings)


def unpack(packed: Packed) -> Reading:
    """Return the reading that the parts hold; its vectors are as exact as float16 is."""
    text = from_bytes(packed.text)
    bare = from_record(Reading, json.loads(packed.findings))
    meanings = tuple(to_meaning(text, (start, end), vector) for start, end, vector in packed.meanings)
    return replace(bare, report=replace(bare.report, text=text), meanings=meanings)


def to_bytes(text: str) -> bytes:
    """Return a text as UTF-8, whatever stands in it."""
    return text.encode("utf-8", "surrogatepass")


def from_bytes(data: bytes) -> str:
    """Return the text that to_bytes was given."""
    return data.decode("utf-8", "surrogatepass")


def save_findings(connection: Connection, number: int, packed: Packed) -> None:
    """Put findings and meanings in place of those that a report had."""
    connection.execute(delete(ReadingRow).where(ReadingRow.report == number))
    connection.execute(delete(MeaningRow).where(MeaningRow.report == number))
    connection.execute(insert(ReadingRow).values(report=number, data=squeeze(packed.findings)))
    rows = [
        {"report": number, "sentence": sentence, "start": start, "end": end, "vector": vector}
        for sentence, (start, end, vector) in enumerate(packed.meanings)
    ]
    if rows:
        connection.execute(insert(MeaningRow), rows)


def load_packed(connection: Connection, number: int) -> Packed:
    """Return the parts of a stored reading; raises DamagedStoreError where they cannot be taken out."""
    found = select(ReportRow.id, ReportRow.text, ReadingRow.data).join(
        ReadingRow, ReadingRow.report == ReportRow.number
    )
    row = connection.execute(found.where(ReportRow.number == number)).one_or_none()
    if row is None:
        raise DamagedStoreError("a report has lost its reading: remove it and add it again")
    columns = select(MeaningRow.start, MeaningRow.end, MeaningRow.vector)
    places = connection.execute(columns.where(MeaningRow.report == number).order_by(MeaningRow.sentence))
    try:
        return Packed(unsqueeze(row.text), unsqueeze(row.data), tuple(places))
    except ValueError as error:
        raise DamagedStoreError(f"report {row.id!r} is damaged: {error}") from error


def load_reading(connection: Connection, number: int) -> Reading:
    """Return a stored reading as it was put in."""
    packed = load_packed(connection, number)
    try:
        return unpack(packed)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedStoreError(f"a reading does not have the form it should: {error}") from error
