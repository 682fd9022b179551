"""The step to version 4, in which the log seals more: what it knows is sealed anew once the old seals were checked.

What does not fit its old seal gets no new one, so that verify goes on telling of it.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table, Text, select

from reportedly.errors import DamagedStoreError
from reportedly.store.evidence import digest
from reportedly.store.joined import FINGERPRINTS, GROUP, KEYS, LINK, read_groups, read_keys, read_links
from reportedly.store.log import Pen, append
from reportedly.store.readings import load_packed
from reportedly.store.schema import DecisionRow, GroupRow, KeyRow, LogRow, ReportRow
from reportedly.store.seals import seal_report
from reportedly.store.trace import note
from reportedly.store.verify_people import read_decisions

UNSEALED = "stale"
"""The kind of keys that come and go."""


def seal_anew(pen: Pen) -> None:
    """Make the trace, and seal reports with their cards, decisions, links, groups and keys."""
    words = Text().with_variant(Text(collation="C"), "postgresql")
    named = (Column(name, words, nullable=False) for name in ("what", "change", "hash"))
    number = Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False)
    Table("trace", MetaData(), number, *named).create(pen.connection)
    for report, seal in list(_reports(pen.connection)):
        append(pen, "sealed", report, after=seal)
    for decision, seal in list(_decisions(pen.connection)):
        append(pen, "sealed decision", decision, after=seal)
    for what, found in _joined(pen.connection).items():
        note(pen.connection, what, found)


def _reports(connection: Connection) -> Iterator[tuple[str, str]]:
    made = select(LogRow.subject, LogRow.after).where(LogRow.what.in_(("added", "reread"))).order_by(LogRow.number)
    sealed = {subject: after for subject, after in connection.execute(made)}
    for number, report in connection.execute(select(ReportRow.number, ReportRow.id).order_by(ReportRow.number)).all():
        try:
            packed = load_packed(connection, number)
        except DamagedStoreError:
            continue
        vectors = (str((start, end)).encode() + vector for start, end, vector in packed.meanings)
        if sealed.get(report) == digest(packed.text, packed.findings, *vectors):
            yield report, seal_report(connection, number, packed)


def _decisions(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield what stands as the log has it: of the kind, by the user and at the time of its row."""
    made = select(LogRow.subject, LogRow.after, LogRow.who, LogRow.when).where(LogRow.what == "decided")
    told = {number: signed for number, *signed in connection.execute(made)}
    kept = select(DecisionRow.number, DecisionRow.kind, DecisionRow.who, DecisionRow.when)
    held = {str(number): signed for number, *signed in connection.execute(kept)}
    yield from ((str(number), seal) for number, seal in read_decisions(connection) if _same(str(number), told, held))


def _same(number: str, told: Mapping[str, list[str]], held: Mapping[str, list[str]]) -> bool:
    return number in told and told[number] == held[number]


def _joined(connection: Connection) -> dict[str, dict[str, str]]:
    numbers = connection.scalars(select(ReportRow.number).order_by(ReportRow.number)).all()
    kinds = connection.scalars(select(KeyRow.kind).where(KeyRow.kind != UNSEALED).distinct().order_by(KeyRow.kind))
    sealed = (FINGERPRINTS, *kinds)
    groups = connection.scalars(select(GroupRow.number).order_by(GroupRow.number)).all()
    keys = chain.from_iterable(read_keys(connection, number, sealed) for number in numbers)
    return {LINK: dict(read_links(connection)), GROUP: dict(read_groups(connection, groups)), KEYS: dict(keys)}
