"""Ask a ledger: the parts of what was found across reports, without making any of it anew."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.gazetteer.fold import fold, strip_kind
from reportedly.model import Account, Claim, Conflict, Echo, Incident, Party, Reading
from reportedly.store import Group, GroupFilter, JsonValue, LogEntry, ReportCard, ReportFilter, Store, from_record

ALL = GroupFilter()
PART = 500
FIRST_PART = 25
"""Whoever looks at the first few need not wait for hundreds."""


def walk_groups(store: Store, kind: str, where: GroupFilter = ALL) -> Iterator[Group]:
    """Yield all groups of a kind that pass a filter, by first day."""
    after, limit = None, FIRST_PART
    while True:
        part = store.groups(kind, where, after=after, limit=limit)
        yield from part.items
        if (after := part.after) is None:
            return
        limit = min(PART, 2 * limit)


def walk_cards(
    store: Store, *, outlet: str | None = None, since: date | None = None, until: date | None = None
) -> Iterator[ReportCard]:
    """Yield what is known of each report that passes, by day."""
    where, after = ReportFilter(outlet=outlet, first=since, last=until), None
    while True:
        part = store.reports(where, after=after, limit=PART)
        yield from part.items
        if (after := part.after) is None:
            return


def walk_readings(store: Store) -> Iterator[Reading]:
    """Yield the readings of all reports that no later version has replaced, by day."""
    corrections = load_corrections(store)
    current = (card.id for card in walk_cards(store) if card.superseded_by is None)
    return (lay_over(store.reading(id_), corrections) for id_ in current)


def walk_log(store: Store) -> Iterator[LogEntry]:
    """Yield the entries of the log in order."""
    after = 0
    while rows := store.log_rows(after=after, limit=PART):
        yield from rows
        after = rows[-1].number


def find_incident_rows(
    store: Store, like: tuple[str | None, str | None, str | None], since: date | None, until: date | None
) -> Iterator[Incident]:
    """Yield incidents of a type, place and realis that may lie between two days."""
    type_, place, realis = like
    folded = None if place is None else strip_kind(fold(place))
    where = GroupFilter(type=type_, place=folded, realis=realis, first=since, last=until)
    return (_to_incident(group) for group in walk_groups(store, "incident", where))


def _to_incident(group: Group) -> Incident:
    """Return the incident of a row, without making all else that the row holds."""
    values = cast(dict[str, list[JsonValue]], group.values)
    return from_record(Incident, values["incidents"][0])


def accounts(store: Store) -> Iterator[Account]:
    """Yield the accounts of all rooms; together they are what the ledger holds across reports."""
    for group in walk_groups(store, "room"):
        yield from_record(Account, group.values)


def incident_account(store: Store, id_: str) -> Account | None:
    """Return everything that the ledger holds on one incident."""
    group = store.group("incident", id_)
    return None if group is None else from_record(Account, group.values)


def conflicts(store: Store, where: GroupFilter = ALL) -> Iterator[Conflict]:
    """Yield the conflicts of the ledger."""
    return (from_record(Conflict, group.values) for group in walk_groups(store, "conflict", where))


def claims(store: Store, where: GroupFilter = ALL) -> Iterator[Claim]:
    """Yield the claims that more than one statement makes."""
    return (from_record(Claim, group.values) for group in walk_groups(store, "claim", where))


def echoes(store: Store, where: GroupFilter = ALL) -> Iterator[Echo]:
    """Yield what reports took over from each other."""
    return (from_record(Echo, group.values) for group in walk_groups(store, "echo", where))


def parties(store: Store) -> Iterator[Party]:
    """Yield the persons and bodies that reports name."""
    return (from_record(Party, group.values) for group in walk_groups(store, "party"))
