"""Digests of what the ledger holds, by which verify knows each thing again."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from reportedly.store.evidence import digest
from reportedly.store.readings import Packed
from reportedly.store.records import JsonValue, to_json
from reportedly.store.schema import ReportRow

DERIVED = ("number", "text", "version", "superseded_by")
"""Columns of a report that its seal leaves out: the text, which is sealed before it is squeezed, and what follows."""
SEALED = tuple(column for column in ReportRow.__table__.columns if column.name not in DERIVED)


def seal_report(connection: Connection, number: int, packed: Packed) -> str:
    """Return the digest over a report: its card as the table has it, its text, its findings and its meanings."""
    card = connection.execute(select(*SEALED).where(ReportRow.number == number)).mappings().one()
    vectors = (str((start, end)).encode() + vector for start, end, vector in packed.meanings)
    return digest(_canonical(dict(card)), packed.text, packed.findings, *vectors)


def seal_decision(kind: str, keys: JsonValue, values: JsonValue, signed: tuple[str, str]) -> str:
    """Return the digest over what somebody decided about what, with who and when."""
    return digest(_canonical([kind, keys, values, *signed]))


def seal_link(score: float, values: JsonValue) -> str:
    """Return the digest over what a link holds beside its sides."""
    return digest(_canonical([_number(score), values]))


def seal_group(columns: Mapping[str, Any], members: Iterable[tuple[str, str]]) -> str:
    """Return the digest over a group and the findings in it, in their order."""
    return digest(_canonical([{name: _number(one) for name, one in columns.items()}, [list(one) for one in members]]))


def seal_keys(found: Iterable[tuple[str, ...]]) -> str:
    """Return the digest over keys or fingerprints, whatever their order."""
    return digest(_canonical(sorted([str(part) for part in one] for one in found)))


def from_text(text: str | None) -> JsonValue:
    """Return a record from the JSON in a column, or the column itself where that is none."""
    try:
        found: JsonValue = json.loads(text or "")
    except (ValueError, TypeError):
        return str(text)
    return found


def _number(value: Any) -> Any:
    """Return any number as the one form in which columns give it back."""
    return float(value) if isinstance(value, int | float) else value


def _canonical(record: Any) -> bytes:
    """Return a record as bytes; what no record of ours can hold shows as what it is."""
    try:
        return to_json(record).encode()
    except (TypeError, ValueError):
        return repr(record).encode()
