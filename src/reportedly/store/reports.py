"""Add reports to the ledger, read them anew, and take them out with all that rests on them alone."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from sqlalchemy import and_, delete, func, insert, or_, select, update

from reportedly.errors import UsageError
from reportedly.model import Reading
from reportedly.store.cards import load_card
from reportedly.store.days import days_of
from reportedly.store.derived import drop_derived
from reportedly.store.evidence import digest, squeeze
from reportedly.store.log import Pen, append, to_time
from reportedly.store.numbers import number_of
from reportedly.store.readings import pack, save_findings, to_bytes
from reportedly.store.records import JsonValue, to_record
from reportedly.store.schema import EvidenceRow, FailureRow, ReportRow
from reportedly.store.seals import seal_report
from reportedly.store.values import Added, Obtained, Removed, Versions
from reportedly.store.words import fold

SHORT_HASH_CHARS = 8
MAX_SEARCHED_CHARS = 400_000
"""What comes later in a text is not found by its words; PostgreSQL takes a megabyte of them at most."""


def add(pen: Pen, reading: Reading, original: bytes, obtained: Obtained, versions: Versions) -> Added:
    """Add a report unless the ledger has the same bytes of the same outlet and page, or that page with that text."""
    report = reading.report
    if digest(original) != report.sha256:
        raise UsageError(f"{report.origin}: the bytes are not those of the report")
    known = _find_known(pen, reading)
    if known is not None:
        return Added(known, new=False)
    reading = replace(reading, report=replace(report, id=_free_id(pen, reading)))
    _keep_evidence(pen, report.sha256, original)
    when = pen.when if obtained.when is None else to_time(obtained.when)
    came = {"sha256": report.sha256, "version": 1, "obtained_how": obtained.how, "obtained_when": when}
    pen.connection.execute(insert(ReportRow).values(**came, **_columns(reading), **_made_by(versions)))
    _save_reading(pen, reading, what="added")
    pen.connection.execute(delete(FailureRow).where(FailureRow.origin == report.origin))
    _count_versions(pen, report.url)
    return Added(reading.report.id, new=True, earlier=_find_earlier(pen, reading.report.id))


def reread(pen: Pen, report: str, reading: Reading, versions: Versions) -> Removed:
    """Put a new reading of the same bytes in place of the one that a report has; it keeps its id."""
    number = number_of(pen.connection, report)
    card = load_card(pen.connection, number)
    if reading.report.sha256 != card.sha256:
        raise UsageError(f"{reading.report.origin}: the reading is of other bytes than report {report!r}")
    removed = drop_derived(pen.connection, number)
    reading = replace(reading, report=replace(reading.report, id=report))
    row = update(ReportRow).where(ReportRow.number == number)
    pen.connection.execute(row.values(**_columns(reading), **_made_by(versions)))
    _save_reading(pen, reading, what="reread", before=to_record(card))
    for url in {card.url, reading.report.url}:
        _count_versions(pen, url)
    return removed


def remove(pen: Pen, report: str) -> Removed:
    """Take a report out; what the log keeps of it is its card, not its text."""
    number = number_of(pen.connection, report)
    card = load_card(pen.connection, number)
    removed = drop_derived(pen.connection, number)
    pen.database.unindex(pen.connection, number)
    later = update(ReportRow).where(ReportRow.superseded_by == number).values(superseded_by=None)
    pen.connection.execute(later)
    pen.connection.execute(delete(ReportRow).where(ReportRow.number == number))
    unused = EvidenceRow.sha256.not_in(select(ReportRow.sha256))
    pen.connection.execute(delete(EvidenceRow).where(EvidenceRow.sha256 == card.sha256, unused))
    append(pen, "removed", report, before=to_record(card))
    _count_versions(pen, card.url)
    return removed


def _find_known(pen: Pen, reading: Reading) -> str | None:
    report = reading.report
    url, outlet = plain(report.url), plain(report.outlet)
    same = and_(ReportRow.sha256 == report.sha256, ReportRow.url == url, ReportRow.outlet == outlet)
    page = and_(ReportRow.text_sha256 == digest(to_bytes(report.text)), ReportRow.url == url)
    known = same if url is None else or_(same, page)
    return pen.connection.scalar(select(ReportRow.id).where(known).order_by(ReportRow.id).limit(1))


def _keep_evidence(pen: Pen, sha256: str, original: bytes) -> None:
    if pen.connection.scalar(select(EvidenceRow.length).where(EvidenceRow.sha256 == sha256)) is None:
        row = insert(EvidenceRow).values(sha256=sha256, data=squeeze(original), length=len(original))
        pen.connection.execute(row)


def _free_id(pen: Pen, reading: Reading) -> str:
    return next(one for one in _candidates(reading) if _is_free(pen, one))


def _candidates(reading: Reading) -> Iterator[str]:
    own = plain(reading.report.id) or ""
    longer = f"{own}-{reading.report.sha256[:SHORT_HASH_CHARS]}"
    yield own
    yield longer
    yield from (f"{longer}-{number}" for number in count(2))


def _is_free(pen: Pen, id_: str) -> bool:
    return pen.connection.scalar(select(ReportRow.number).where(ReportRow.id == id_)) is None


def _columns(reading: Reading) -> dict[str, object]:
    report = reading.report
    day, last_day = days_of(report.published)
    named = ("id", "url", "outlet", "title", "byline", "published", "language", "origin")
    text = to_bytes(report.text)
    columns = {name: plain(getattr(report, name)) for name in named}
    return columns | {"day": day, "last_day": last_day, "text": squeeze(text), "text_sha256": digest(text)}


def _made_by(versions: Versions) -> dict[str, str]:
    return {"tool_version": versions.tool, "model_version": versions.model, "rules_version": versions.rules}


def plain(text: str | None) -> str | None:
    """Return a text without what a database cannot hold: zero characters and halves of surrogate pairs."""
    return None if text is None else text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _save_reading(pen: Pen, reading: Reading, *, what: str, before: JsonValue = None) -> None:
    report, packed = reading.report, pack(reading)
    number = number_of(pen.connection, report.id)
    save_findings(pen.connection, number, packed)
    pen.database.index(pen.connection, number, *to_searched(report.title, report.text))
    append(pen, what, report.id, before=before, after=seal_report(pen.connection, number, packed))


def to_searched(title: str | None, text: str) -> tuple[str, str]:
    """Return the words of title and text by which a report can be found."""
    return fold(str(title or "")), fold(text[:MAX_SEARCHED_CHARS])


VERSION_ORDER = (func.coalesce(ReportRow.published, ""), ReportRow.obtained_when, ReportRow.sha256)


def _count_versions(pen: Pen, url: str | None) -> None:
    """Number the versions of a page by when they came out and were obtained, and lead from each to the next."""
    if url is None:
        return
    order = select(ReportRow.number).where(ReportRow.url == plain(url))
    numbers = pen.connection.scalars(order.order_by(*VERSION_ORDER)).all()
    followers = [*numbers[1:], None][: len(numbers)]
    for version, (number, later) in enumerate(zip(numbers, followers, strict=True), 1):
        row = update(ReportRow).where(ReportRow.number == number)
        pen.connection.execute(row.values(version=version, superseded_by=later))


def _find_earlier(pen: Pen, report: str) -> str | None:
    number = number_of(pen.connection, report)
    return pen.connection.scalar(select(ReportRow.id).where(ReportRow.superseded_by == number))
