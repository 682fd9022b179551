"""Links between pairs of reports or findings, and what hangs together by them."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, or_, select
from sqlalchemy.orm import aliased

from reportedly.store.numbers import in_lots, numbers_of
from reportedly.store.schema import LinkRow, ReportRow
from reportedly.store.values import Member, PairLink

A, B = aliased(ReportRow), aliased(ReportRow)


def put_links(connection: Connection, links: Iterable[PairLink]) -> None:
    """Put links in place of those of the same kind between the same two."""
    made = list(links)
    numbers = numbers_of(connection, {side.report for link in made for side in (link.a, link.b)})
    for link in made:
        key = {
            "kind": link.kind,
            "a_report": numbers[link.a.report],
            "a_finding": link.a.finding,
            "b_report": numbers[link.b.report],
            "b_finding": link.b.finding,
        }
        connection.execute(delete(LinkRow).filter_by(**key))
        connection.execute(insert(LinkRow).values(score=link.score, record=link.values, **key))


def links_of(connection: Connection, reports: Iterable[str], kind: str | None) -> Iterator[PairLink]:
    """Yield the links that lead from or to one of some reports, in the order of their sides."""
    found: dict[tuple[str, Member, Member], PairLink] = {}
    for lot in in_lots(sorted(numbers_of(connection, reports).values())):
        query = _links().where(or_(LinkRow.a_report.in_(lot), LinkRow.b_report.in_(lot)))
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
        for link in links_of(self._connection, new, self._kind):
            self._next.setdefault(link.a, set()).add(link.b)
            self._next.setdefault(link.b, set()).add(link.a)


def _links() -> Select[Any]:
    columns = (LinkRow.kind, LinkRow.a_finding, LinkRow.b_finding, LinkRow.score, LinkRow.record)
    joined = select(*columns, A.id.label("a"), B.id.label("b")).join(A, A.number == LinkRow.a_report)
    return joined.join(B, B.number == LinkRow.b_report)


def _to_link(row: Any) -> PairLink:
    a, b = Member(row.a, row.a_finding), Member(row.b, row.b_finding)
    return PairLink(kind=row.kind, a=a, b=b, score=row.score, values=row.record)
