"""Ask a ledger: the parts of what was found across reports, without making any of it anew."""

from collections.abc import Iterator

from reportedly.model import Account, Claim, Conflict, Echo, Reading
from reportedly.store import Group, GroupFilter, Store, from_record

ALL = GroupFilter()
PART = 500


def walk_groups(store: Store, kind: str, where: GroupFilter = ALL) -> Iterator[Group]:
    """Yield all groups of a kind that pass a filter, by first day."""
    after: str | None = None
    while True:
        part = store.groups(kind, where, after=after, limit=PART)
        yield from part.items
        if (after := part.after) is None:
            return


def walk_readings(store: Store) -> Iterator[Reading]:
    """Yield the readings of all reports that no later version has replaced, by day."""
    after: str | None = None
    while True:
        part = store.reports(after=after, limit=PART)
        for card in part.items:
            if card.superseded_by is None:
                yield store.reading(card.id)
        if (after := part.after) is None:
            return


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
