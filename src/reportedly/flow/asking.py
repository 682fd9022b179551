"""Ask a ledger: the parts of what was found across reports, without making any of it anew."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from reportedly.flow.claim_sieve import ClaimSieve
from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.flow.narrowing import ALL, Narrow
from reportedly.model import Account, Claim, Conflict, Echo, Incident, PageEdit, Party, Reading
from reportedly.store import Group, GroupFilter, JsonValue, LogEntry, ReportCard, ReportFilter, Store, from_record
from reportedly.store.filters import group_conditions
from reportedly.store.front import front_of
from reportedly.store.lines import lines_of
from reportedly.store.listing import listing_of, named
from reportedly.store.page_edits import EDIT, SILENT

EVERY = GroupFilter()
PART = 500
FIRST_PART = 25
"""Whoever looks at the first few need not wait for hundreds."""
GROWS = 4
SMALL_PART = 5000
"""Of groups whose records are small, and of cards; a filter is looked up anew for each part."""


def walk_groups(store: Store, kind: str, where: GroupFilter = EVERY, *, most: int = PART) -> Iterator[Group]:
    """Yield all groups of a kind that pass a filter, by first day, no more than some at once."""
    after, limit = None, FIRST_PART
    while True:
        part = store.groups(kind, where, after=after, limit=limit)
        yield from part.items
        if (after := part.after) is None:
            return
        limit = min(most, GROWS * limit)


def walk_cards(store: Store, narrow: Narrow = ALL) -> Iterator[ReportCard]:
    """Yield what is known of each report that passes, by day."""
    after, limit = None, narrow.limit or PART
    while True:
        part = store.reports(narrow.of_reports, after=after, limit=limit)
        yield from part.items
        if (after := part.after) is None:
            return
        limit = SMALL_PART


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


def incidents(store: Store, narrow: Narrow = ALL) -> Iterator[Incident]:
    """Yield the incidents that pass, by first day."""
    return (_to_incident(group) for group in walk_groups(store, "incident", narrow.incidents))


def incident_lines(store: Store, narrow: Narrow = ALL) -> Iterator[Incident]:
    """Yield the same without the links that hold them together, which are most of what the ledger has of them."""
    return lines_of(store).incidents(narrow.incidents)


def _to_incident(group: Group) -> Incident:
    """Return the incident of a row, without making all else that the row holds."""
    values = cast(dict[str, list[JsonValue]], group.values)
    return from_record(Incident, values["incidents"][0])


def accounts(store: Store) -> Iterator[Account]:
    """Yield the accounts of all rooms; together they are what the ledger holds across reports.

    An echo is in the account of the report that took over.
    """
    for group in walk_groups(store, "room"):
        reports = {member.report for member in group.members}
        near = (from_record(Echo, one.values) for one in front_of(store).bare_with(reports, ("echo",)))
        echoes = sorted((one for one in near if one.second in reports), key=lambda one: (one.first, one.second))
        yield replace(from_record(Account, group.values), echoes=tuple(echoes))


def incident_account(store: Store, id_: str) -> Account | None:
    """Return everything that the ledger holds on one incident."""
    group = store.group("incident", id_)
    return None if group is None else from_record(Account, group.values)


def conflicts(store: Store, narrow: Narrow = ALL, kind: str | None = None) -> Iterator[Conflict]:
    """Yield the conflicts between reports that pass, of incidents that do."""
    about = replace(narrow.told, actor=narrow.actor, check=narrow.check)
    among = narrow.published if about == EVERY else replace(narrow.published, incident=about)
    where = GroupFilter(type=kind, among=_unless_all(among))
    found = (from_record(Conflict, group.values) for group in walk_groups(store, "conflict", where, most=SMALL_PART))
    if about == EVERY:
        return found
    passing = lines_of(store).incident_ids(about)
    return (one for one in found if one.incident in passing)


def claims(store: Store, narrow: Narrow = ALL) -> Iterator[Claim]:
    """Yield the claims that a statement makes which passes."""
    if narrow == replace(ALL, limit=narrow.limit):
        return (from_record(Claim, group.values) for group in walk_groups(store, "claim"))
    found = (find_claim(store, line.id) for line in claim_lines(store, narrow))
    return (one for one in found if one is not None)


def claim_lines(store: Store, narrow: Narrow = ALL) -> Iterator[Claim]:
    """Yield these claims without the links that hold them together."""
    among = _unless_all(replace(narrow, support=None).of_reports)
    return ClaimSieve(store, narrow).sift(lines_of(store).claims(GroupFilter(among=among)))


def find_claim(store: Store, id_: str) -> Claim | None:
    """Return one claim with its links and reasons."""
    group = store.group("claim", id_)
    return None if group is None else from_record(Claim, group.values)


def echoes(store: Store, narrow: Narrow = ALL) -> Iterator[Echo]:
    """Yield what reports took over from each other, where one of the two passes."""
    where = GroupFilter(among=_unless_all(narrow.of_reports))
    return (from_record(Echo, group.values) for group in walk_groups(store, "echo", where, most=SMALL_PART))


def page_edits(store: Store, narrow: Narrow = ALL, *, silent: bool = False) -> Iterator[PageEdit]:
    """Yield what new versions of pages changed where one of the two passes, or only what they do not tell."""
    where = GroupFilter(type=SILENT if silent else None, among=_unless_all(narrow.of_reports))
    return (from_record(PageEdit, group.values) for group in walk_groups(store, EDIT, where, most=SMALL_PART))


def parties(store: Store, narrow: Narrow = ALL) -> Iterator[Party]:
    """Yield the persons and bodies that reports name which pass, those of most reports first."""
    asked = [*named(narrow.actor), *group_conditions(GroupFilter(among=_unless_all(narrow.of_reports)))]
    after, limit = None, narrow.limit or FIRST_PART
    while True:
        part = listing_of(store).with_most("party", *asked, after=after, limit=limit)
        yield from (from_record(Party, group.values) for group in part.items)
        if (after := part.after) is None:
            return
        limit = SMALL_PART


def _unless_all(where: ReportFilter) -> ReportFilter | None:
    return None if where == ReportFilter() else where
