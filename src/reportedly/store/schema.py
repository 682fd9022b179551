"""The tables of the ledger, the same on both databases."""

from typing import Any

from sqlalchemy import JSON, BigInteger, Float, ForeignKey, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

VERSION = 5
"""Goes up by one with each change of a table; steps.py tells how an older ledger gets there."""

NUMBER = BigInteger().with_variant(Integer, "sqlite")
WORDS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts by code points, so that both databases give the same order; days and times are ISO 8601 in it."""

OWNED = "CASCADE"


class Base(DeclarativeBase):
    """All tables together."""


def _number_of_report(*, key: bool = False, index: bool = False) -> Mapped[int]:
    return mapped_column(NUMBER, ForeignKey("report.number", ondelete=OWNED), primary_key=key, index=index)


class MetaRow(Base):
    """One fact about the ledger itself."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(WORDS, primary_key=True)
    value: Mapped[str] = mapped_column(WORDS)


class EvidenceRow(Base):
    """The bytes as they were obtained, compressed."""

    __tablename__ = "evidence"

    sha256: Mapped[str] = mapped_column(WORDS, primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    length: Mapped[int] = mapped_column(NUMBER)


class ReportRow(Base):
    """A report without its findings; ``day`` and ``last_day`` are when it may have come out, "" where unknown.

    Two outlets may carry the same bytes: such reports share their evidence.
    """

    __tablename__ = "report"
    __table_args__ = (Index("report_by_day", "day", "id"), {"sqlite_autoincrement": True})

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(WORDS, unique=True)
    sha256: Mapped[str] = mapped_column(WORDS, ForeignKey("evidence.sha256"), index=True)
    text: Mapped[bytes] = mapped_column(LargeBinary)
    text_sha256: Mapped[str] = mapped_column(WORDS)
    version: Mapped[int] = mapped_column(Integer)
    superseded_by: Mapped[int | None] = mapped_column(NUMBER, ForeignKey("report.number"), index=True)
    url: Mapped[str | None] = mapped_column(WORDS, index=True)
    outlet: Mapped[str | None] = mapped_column(WORDS, index=True)
    title: Mapped[str | None] = mapped_column(WORDS)
    byline: Mapped[str | None] = mapped_column(WORDS)
    published: Mapped[str | None] = mapped_column(WORDS)
    day: Mapped[str] = mapped_column(WORDS)
    last_day: Mapped[str] = mapped_column(WORDS)
    language: Mapped[str] = mapped_column(WORDS)
    origin: Mapped[str] = mapped_column(WORDS)
    obtained_how: Mapped[str] = mapped_column(WORDS)
    obtained_when: Mapped[str] = mapped_column(WORDS)
    tool_version: Mapped[str] = mapped_column(WORDS)
    model_version: Mapped[str] = mapped_column(WORDS)
    rules_version: Mapped[str] = mapped_column(WORDS)


class ReadingRow(Base):
    """The findings of a report as compressed JSON; its text and meanings stand elsewhere."""

    __tablename__ = "reading"

    report: Mapped[int] = _number_of_report(key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class MeaningRow(Base):
    """The vector of one sentence, as float16."""

    __tablename__ = "meaning"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=True)
    report: Mapped[int] = _number_of_report(index=True)
    sentence: Mapped[int] = mapped_column(Integer)
    start: Mapped[int] = mapped_column(Integer)
    end: Mapped[int] = mapped_column(Integer)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class FingerprintRow(Base):
    """One fingerprint of the text of a report."""

    __tablename__ = "fingerprint"
    __table_args__ = ({"sqlite_with_rowid": False},)

    value: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    report: Mapped[int] = _number_of_report(key=True, index=True)


class KeyRow(Base):
    """A key by which a finding may be met by one of another report."""

    __tablename__ = "finding_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind: Mapped[str] = mapped_column(WORDS, primary_key=True)
    key: Mapped[str] = mapped_column(WORDS, primary_key=True)
    report: Mapped[int] = _number_of_report(key=True, index=True)
    finding: Mapped[str] = mapped_column(WORDS, primary_key=True)


class LinkRow(Base):
    """What holds between two reports or a finding of each."""

    __tablename__ = "link"

    kind: Mapped[str] = mapped_column(WORDS, primary_key=True)
    a_report: Mapped[int] = _number_of_report(key=True, index=True)
    a_finding: Mapped[str] = mapped_column(WORDS, primary_key=True)
    b_report: Mapped[int] = _number_of_report(key=True, index=True)
    b_finding: Mapped[str] = mapped_column(WORDS, primary_key=True)
    score: Mapped[float] = mapped_column(Float)
    record: Mapped[Any] = mapped_column(JSON)


class GroupRow(Base):
    """What connected findings give together, with what it can be found by."""

    __tablename__ = "found_group"
    __table_args__ = (
        Index("group_by_day", "kind", "first_day", "id"),
        Index("group_by_place", "kind", "place"),
        UniqueConstraint("kind", "id"),
    )

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(WORDS)
    id: Mapped[str] = mapped_column(WORDS)
    record: Mapped[Any] = mapped_column(JSON)
    type: Mapped[str | None] = mapped_column(WORDS)
    place: Mapped[str | None] = mapped_column(WORDS)
    first_day: Mapped[str] = mapped_column(WORDS)
    last_day: Mapped[str] = mapped_column(WORDS)
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    realis: Mapped[str | None] = mapped_column(WORDS)
    reports: Mapped[int | None] = mapped_column(Integer)
    outlets: Mapped[int | None] = mapped_column(Integer)
    texts: Mapped[int | None] = mapped_column(Integer)
    informants: Mapped[int | None] = mapped_column(Integer)


class MemberRow(Base):
    """A finding that belongs to a group; ``place_in`` keeps their order."""

    __tablename__ = "member"

    group_number: Mapped[int] = mapped_column(
        NUMBER, ForeignKey("found_group.number", ondelete=OWNED), primary_key=True
    )
    place_in: Mapped[int] = mapped_column(Integer, primary_key=True)
    report: Mapped[int] = _number_of_report(index=True)
    finding: Mapped[str] = mapped_column(WORDS)


class FailureRow(Base):
    """An input that could not be read."""

    __tablename__ = "failure"

    origin: Mapped[str] = mapped_column(WORDS, primary_key=True)
    cause: Mapped[str] = mapped_column(WORDS)
    when: Mapped[str] = mapped_column(WORDS)


class DecisionRow(Base):
    """What a user decided, until it is withdrawn."""

    __tablename__ = "decision"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(WORDS)
    keys: Mapped[Any] = mapped_column(JSON)
    record: Mapped[Any] = mapped_column(JSON)
    who: Mapped[str] = mapped_column(WORDS)
    when: Mapped[str] = mapped_column(WORDS)


class LogRow(Base):
    """One change to the ledger; a row is only ever added."""

    __tablename__ = "log"

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=False)
    when: Mapped[str] = mapped_column(WORDS)
    who: Mapped[str] = mapped_column(WORDS)
    what: Mapped[str] = mapped_column(WORDS)
    subject: Mapped[str] = mapped_column(WORDS)
    before: Mapped[str] = mapped_column(WORDS)
    after: Mapped[str] = mapped_column(WORDS)
    hash: Mapped[str] = mapped_column(WORDS)


class TraceRow(Base):
    """What was put and dropped by one change to what is joined, as JSON of names and digests; only ever added."""

    __tablename__ = "trace"

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, autoincrement=False)
    what: Mapped[str] = mapped_column(WORDS)
    change: Mapped[str] = mapped_column(WORDS)
    hash: Mapped[str] = mapped_column(WORDS)


class UserRow(Base):
    """Somebody who may sign in on the page; ``password`` is a hash that no password follows from."""

    __tablename__ = "page_user"

    name: Mapped[str] = mapped_column(WORDS, primary_key=True)
    role: Mapped[str] = mapped_column(WORDS)
    password: Mapped[str] = mapped_column(WORDS)
    when: Mapped[str] = mapped_column(WORDS)


class SessionRow(Base):
    """A user who is signed in until a time; ``key`` is the digest of what the browser holds."""

    __tablename__ = "page_session"

    key: Mapped[str] = mapped_column(WORDS, primary_key=True)
    name: Mapped[str] = mapped_column(WORDS, ForeignKey("page_user.name", ondelete=OWNED), index=True)
    until: Mapped[str] = mapped_column(WORDS, index=True)
