"""Links between pairs of reports or findings, and what hangs together by them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, insert, or_, select
from sqlalchemy.orm import aliased

from reportedly.store.joined import LINK, name_of, read_links
from reportedly.store.numbers import in_lots, numbers_of
from reportedly.store.schema import LinkRow, ReportRow
from reportedly.store.seals import seal_link
from reportedly.store.trace import note
from reportedly.store.values import Member, PairLink

A, B = aliased(ReportRow), aliased(ReportRow)
PAIR = ("kind", "a_report", "a_finding", "b_report", "b_finding")
SAME = delete(LinkRow.__table__).where(*(LinkRow.__table__.c[name] == bindparam(f"old_{name}") for name in PAIR))  # type: ignore[arg-type]  # as above
"""Takes out the link of a kind between two, for as many as are given."""
SIDES = (A.id.label("a"), LinkRow.a_finding, B.id.label("b"), LinkRow.b_finding)


def put_links(connection: Connection, links: Iterable[PairLink]) -> None:
    """Put links in place of those of the same kind between the same two."""
    made = {(link.kind, link.a, link.b): link for link in links}
    numbers = numbers_of(connection, {side.report for _, *sides in made for side in sides})
    rows = [
        {
            "kind": kind,
            "a_report": numbers[a.report],
            "a_finding": a.finding,
            "b_report": numbers[b.report],
            "b_finding": b.finding,
            "score": link.score,
            "record": link.values,
        }
        for (kind, a, b), link in made.items()
    ]
    if rows:
        connection.execute(SAME, [{f"old_{name}": row[name] for name in PAIR} for row in rows])
        put = {name_of(link.kind, *_ends(link)): seal_link(link.score, link.values) for link in made.values()}
        note(connection, LINK, put)
        connection.execute(insert(LinkRow.__table__), rows)  # type: ignore[arg-type]  # a table, as mapped classes have


def drop_links(connection: Connection, kind: str, reports: Iterable[str]) -> None:
    """Take out the links of a kind between any two of some reports."""
    numbers = sorted(numbers_of(connection, set(reports)).values())
    for a in numbers:
        for lot in in_lots(numbers):
            drop_where(connection, LinkRow.kind == kind, LinkRow.a_report == a, LinkRow.b_report.in_(lot))


def drop_where(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Take out the links that a condition lets through, and note that they are gone."""
    note(connection, LINK, {}, [name for name, _ in read_links(connection, *where)])
    connection.execute(delete(LinkRow).where(*where))


def links_of(connection: Connection, reports: Iterable[str], kind: str | None) -> Iterator[PairLink]:
    """Yield the links that lead from or to one of some reports, in the order of their sides."""
    found: dict[tuple[str, Member, Member], PairLink] = {}
    for lot in in_lots(sorted(numbers_of(connection, reports).values())):
        query = _links(*SIDES, LinkRow.kind, LinkRow.score, LinkRow.record).where(_leads_to(lot))
        query = query if kind is None else query.where(LinkRow.kind == kind)
        for row in connection.execute(query):
            link = _to_link(row)
            found[link.kind, link.a, link.b] = link
    yield from (found[key] for key in sorted(found))


def components_of(connection: Connection, kind: str, members: Iterable[Member]) -> Iterator[frozenset[Member]]:
    """Yield the sets of findings that hang together by links of a kind and have one of the members, each set once."""
    neighbours = _Neighbours(connection, kind)
    seen: set[Member] = set()
    for member in sorted(set(members)):
        if member not in seen:
            component = neighbours.reach(member)
            seen |= component
            yield component


class _Neighbours:
    """The links of one kind around reports, each report asked for once."""

    def __init__(self, connection: Connection, kind: str) -> None:
        self._connection, self._kind = connection, kind
        self._known: set[str] = set()
        self._next: dict[Member, set[Member]] = {}

    def reach(self, start: Member) -> frozenset[Member]:
        """Return all that can be reached from a member, and itself."""
        reached, edge = {start}, {start}
        while edge:
            self._learn({member.report for member in edge})
            edge = {other for member in edge for other in self._next.get(member, ())} - reached
            reached |= edge
        return frozenset(reached)

    def _learn(self, reports: set[str]) -> None:
        new = reports - self._known
        self._known |= new
        for lot in in_lots(sorted(numbers_of(self._connection, new).values())):
            for row in self._connection.execute(_links(*SIDES).where(_leads_to(lot), LinkRow.kind == self._kind)):
                a, b = Member(row.a, row.a_finding), Member(row.b, row.b_finding)
                self._next.setdefault(a, set()).add(b)
                self._next.setdefault(b, set()).add(a)


def _ends(link: PairLink) -> tuple[str, str, str, str]:
    return link.a.report, link.a.finding, link.b.report, link.b.finding


def _leads_to(reports: Sequence[int]) -> ColumnElement[bool]:
    return or_(LinkRow.a_report.in_(reports), LinkRow.b_report.in_(reports))


def _links(*columns: Any) -> Select[Any]:
    return select(*columns).join(A, A.number == LinkRow.a_report).join(B, B.number == LinkRow.b_report)


def _to_link(row: Any) -> PairLink:
    a, b = Member(row.a, row.a_finding), Member(row.b, row.b_finding)
    return PairLink(kind=row.kind, a=a, b=b, score=row.score, values=row.record)
