"""Search reports by words, by meaning, and by both."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from reportedly.model import Span
from reportedly.store.cards import numbers_where
from reportedly.store.database import FIRST_MARK, LAST_MARK, Database, Marked
from reportedly.store.evidence import from_halves, unsqueeze
from reportedly.store.meanings import Meanings, Near
from reportedly.store.numbers import in_lots
from reportedly.store.readings import from_bytes
from reportedly.store.schema import MeaningRow, ReportRow
from reportedly.store.values import Hit, ReportFilter
from reportedly.store.words import to_query

AROUND_CHARS = 90
"""Shown before and after what was found."""
RANK_OFFSET = 60
"""From reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""
MIN_ALIKE = 0.4
"""Sentences that mean less alike than this, as a cosine, do not answer a search (looked at on the sample reports)."""
WIDER = 3
"""How many times as many answers are taken of each kind before they are put together."""


def find_words(connection: Connection, database: Database, typed: str, where: ReportFilter, limit: int) -> list[Hit]:
    """Return the reports that have the words somebody typed, best first."""
    query = to_query(typed)
    if not query.any_of:
        return []
    among = None if where == ReportFilter() else numbers_where(where)
    found = database.find(connection, query, among, limit)
    known = _reports(connection, (one.report for one in found))
    return [_to_hit(one, *known[one.report]) for one in found]


def find_meaning(
    connection: Connection, meanings: Meanings, vector: Sequence[float], where: ReportFilter, limit: int
) -> list[Hit]:
    """Return the sentences that mean the most alike, best first, each with its report."""
    among = None if where == ReportFilter() else list(connection.scalars(numbers_where(where)))
    found = meanings.find_near(connection, vector, among=among, limit=limit)
    known, places = _reports(connection, (near.report for near in found)), _places(connection, found)
    hits = []
    for near in found:
        report, text = known[near.report]
        span = Span.of(text, *places[near.sentence])
        hits.append(Hit(report=report, score=near.score, snippet=span.text, spans=(span,)))
    return hits


def find_vector(connection: Connection, report: str, span: Span) -> tuple[float, ...]:
    """Return the vector of the first sentence of a report that a span touches, none where there is no such sentence."""
    columns = select(MeaningRow.vector).join(ReportRow, ReportRow.number == MeaningRow.report)
    touching = columns.where(ReportRow.id == report, MeaningRow.start < span.end, MeaningRow.end > span.start)
    found = connection.scalar(touching.order_by(MeaningRow.sentence).limit(1))
    return () if found is None else tuple(from_halves(found).tolist())


def join_ranks(*answers: Sequence[Hit], limit: int) -> list[Hit]:
    """Return the reports that stand high in several answers: each counts by its best place in each of them."""
    scores: dict[str, float] = {}
    first: dict[str, Hit] = {}
    for answer in answers:
        ranked = list({hit.report: hit for hit in reversed(answer)}.values())[::-1]
        for rank, hit in enumerate(ranked, 1):
            scores[hit.report] = scores.get(hit.report, 0.0) + 1 / (RANK_OFFSET + rank)
            known = first.setdefault(hit.report, hit)
            if known is not hit:
                first[hit.report] = replace(known, spans=tuple(sorted({*known.spans, *hit.spans})))
    order = sorted(scores, key=lambda report: (-scores[report], report))[:limit]
    return [replace(first[report], score=scores[report]) for report in order]


def to_spans(marked: str, text: str) -> tuple[Span, ...]:
    """Return where the marks in a folded text lead to in the text itself; marks with no word between become one."""
    places: list[tuple[int, int]] = []
    at = start = 0
    for character in marked:
        if character == FIRST_MARK:
            start = at
        elif character == LAST_MARK:
            joins = bool(places) and not any(one.isalnum() for one in text[places[-1][1] : start])
            places[-1:] = [(places[-1][0], at)] if joins else [*places[-1:], (start, at)]
        else:
            at += 1
    return tuple(Span.of(text, *place) for place in places)


def _to_hit(found: Marked, report: str, text: str) -> Hit:
    spans = to_spans(found.body, text)
    return Hit(report=report, score=found.score, snippet=_snippet(text, spans), spans=spans)


def _snippet(text: str, spans: tuple[Span, ...]) -> str:
    first, last = (spans[0].start, spans[0].end) if spans else (0, 0)
    start, end = max(0, first - AROUND_CHARS), min(len(text), last + AROUND_CHARS)
    words = " ".join(text[start:end].split())
    if start > 0:
        words = f"… {words.partition(' ')[2]}"
    return f"{words.rpartition(' ')[0]} …" if end < len(text) else words


def _reports(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return the id and the text of each report by its number."""
    found: dict[int, tuple[str, str]] = {}
    for lot in in_lots(sorted(set(numbers))):
        columns = select(ReportRow.number, ReportRow.id, ReportRow.text)
        rows = connection.execute(columns.where(ReportRow.number.in_(lot)))
        found.update((number, (id_, from_bytes(unsqueeze(data)))) for number, id_, data in rows)
    return found


def _places(connection: Connection, found: Sequence[Near]) -> dict[int, tuple[int, int]]:
    places: dict[int, tuple[int, int]] = {}
    for lot in in_lots(near.sentence for near in found):
        columns = select(MeaningRow.number, MeaningRow.start, MeaningRow.end)
        rows = connection.execute(columns.where(MeaningRow.number.in_(lot)))
        places.update((number, (start, end)) for number, start, end in rows)
    return places
