"""What a ledger answers as rows of a table: the command line prints them, and a frame holds them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

from reportedly import view
from reportedly.errors import UsageError
from reportedly.flow.asking import claim_lines, incident_lines
from reportedly.flow.narrowing import Where, to_narrow
from reportedly.model import Incident

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger
    from reportedly.view.rows import Row


class Asked(Where, total=False):
    """The filters, and what single questions ask beside: ``by`` is who said it, ``words`` what to search for."""

    kind: str | None
    change: str | None
    silent: bool
    by: str
    about: str | None
    words: str


def rows_of(ledger: "Ledger", what: str, asked: Asked) -> Iterator["Row"]:
    """Yield the rows of a name; raises UsageError for any other name, and for a filter that it does not have."""
    if what not in TABLES:
        raise UsageError(f"there is no table {what!r}: choose one of {', '.join(TABLES)}")
    needed, make = TABLES[what]
    lacking = [name for name in needed if name not in OPTIONAL and not asked.get(name)]
    if lacking:
        raise UsageError(f"{what} needs {', '.join(lacking)}")
    own = {name: value for name, value in asked.items() if name in needed}
    where = {name: value for name, value in asked.items() if name not in needed}
    return iter(make(ledger, own, cast(Where, where)))


def _reports(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    names = ("id", "published", "outlet", "title", "version", "superseded_by", "url")
    return ({name.replace("_", " "): getattr(card, name) for name in names} for card in ledger.reports(**where))


def _incidents(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    return map(view.incident_row, _incident_lines(ledger, where))


def _timeline(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    narrow = to_narrow(where)
    dated = (one for one in incident_lines(ledger._store, narrow) if one.date)
    return ({"date": one.date, **view.incident_row(one)} for one in narrow.first_of(dated))


def _claims(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    narrow = to_narrow(where)
    return map(view.claim_row, narrow.first_of(claim_lines(ledger._store, narrow)))


def _conflicts(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    return map(view.conflict_row, ledger.conflicts(kind=own.get("kind"), **where))


def _echoes(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    return map(view.echo_row, ledger.echoes(change=own.get("change"), **where))


def _edits(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    found = ledger.edits(change=own.get("change"), silent=bool(own.get("silent")), **where)
    return map(view.page_edit_row, found)


def _actors(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    return map(view.party_row, ledger.parties(**where))


def _said(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    found = ledger.said(own["by"], about=own.get("about"), **where)
    return (view.said_row((s.report, s.published, s.outlet, s.name), s.stance, s.content) for s in found)


def _sources(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    return map(asdict, ledger.sources(**where))


def _search(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    hits = ledger.search(own["words"], **where)
    return ({"report": hit.report, "score": round(hit.score, 4), "words": hit.snippet} for hit in hits)


def _figures(ledger: "Ledger", own: dict[str, Any], where: Where) -> Iterable["Row"]:
    accounts = (ledger.incident(one.id) for one in _incident_lines(ledger, where))
    return ({"incident": each.incident, **view.figure_row(each)} for account in accounts for each in account.figures)


def _incident_lines(ledger: "Ledger", where: Where) -> Iterator[Incident]:
    narrow = to_narrow(where)
    return narrow.first_of(incident_lines(ledger._store, narrow))


OPTIONAL = ("kind", "change", "silent", "about")
TABLES: dict[str, tuple[tuple[str, ...], Callable[["Ledger", dict[str, Any], Where], Iterable["Row"]]]] = {
    "reports": ((), _reports),
    "search": (("words",), _search),
    "incidents": ((), _incidents),
    "timeline": ((), _timeline),
    "claims": ((), _claims),
    "conflicts": (("kind",), _conflicts),
    "echoes": (("change",), _echoes),
    "edits": (("change", "silent"), _edits),
    "actors": ((), _actors),
    "said": (("by", "about"), _said),
    "sources": ((), _sources),
    "figures": ((), _figures),
}
"""By name: what it asks beside the filters, and what makes its rows."""
