"""Join what a ledger's reports have in common: links of pairs when a report comes, groups once all have come.

A report that was added but whose groups are not yet made anew is marked, so that a run that was stopped is taken up.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.flow.corrections import load_all_corrected
from reportedly.flow.far_echoes import ECHO as ECHO
from reportedly.flow.far_echoes import ROOM as ROOM
from reportedly.flow.far_echoes import find_far_copies, find_far_echoes
from reportedly.flow.page_edits import put_page_edits
from reportedly.flow.rooms import find_room, joined_with, members_of
from reportedly.flow.ties import rulings_of, tie
from reportedly.gazetteer.fold import fold, strip_kind
from reportedly.model import Account, Claim, Conflict, Echo, Incident, Party, Reading, Realis
from reportedly.resolve import find_account, place_names
from reportedly.store import Group, Member, PairLink, ReportFilter, Store, from_record, to_record
from reportedly.text.edtf import days_of_edtf

RETOLD, STALE = "retold", "stale"
MARK = "stale"


def settle(store: Store) -> int:
    """Make the groups anew that marked reports belong to; return how many reports were in them."""
    done: set[str] = set()
    while marked := sorted(store.candidates_by_key(STALE, [MARK])):
        done |= _settle_marked(store, [member.report for member in marked])
    return len(done)


def _settle_marked(store: Store, reports: Iterable[str]) -> set[str]:
    """Make the groups of some reports anew, once for each room; what is marked on the way waits for the next round."""
    done: set[str] = set()
    for report in reports:
        if report not in done:
            with store.writing():
                done |= _settle_room(store, report)
    return done


def remove_report(store: Store, report: str) -> None:
    """Take out a report and make the groups anew that it was in."""
    with store.writing():
        card = store.card(report)
        removed = store.remove(report)
        tie(store, [report])
        near = {one.report for found in (removed.linked, removed.left) for group in found.values() for one in group}
        mark_versions(store, near, _current_version(store, card.url))
    settle(store)


def mark(store: Store, reports: Iterable[str]) -> None:
    """Mark reports whose groups must be made anew."""
    for report in sorted(set(reports)):
        store.put_keys(STALE, report, [(MARK, "")])


def mark_versions(store: Store, near: Iterable[str], changed: Iterable[str]) -> None:
    """Mark reports, those that came to stand for their page or no longer do, and what copied from these."""
    versions = set(changed)
    mark(store, {*near, *versions, *find_far_copies(store, versions)})


def _current_version(store: Store, url: str | None) -> set[str]:
    """Return the report that stands for a page, which may be one that the removed version had replaced."""
    if url is None:
        return set()
    return {card.id for card in store.reports(ReportFilter(url=url, current=True)).items}


def _settle_room(store: Store, report: str) -> frozenset[str]:
    reports = find_room(store, report)
    mark(store, joined_with(store, reports) - reports)
    all_ = load_all_corrected(store, sorted(reports))
    replaced = {id_: later for id_ in all_ if (later := store.card(id_).superseded_by) is not None}
    current = [id_ for id_ in all_ if id_ not in replaced]
    readings = [all_[id_] for id_ in current]
    links = store.links_of(*current)
    echoes = [from_record(Echo, link.values) for link in links if link.kind == ECHO and _is_in(link, current)]
    retold = [(link.a.report, link.b.report) for link in links if link.kind == RETOLD and _is_in(link, current)]
    account = find_account(readings, echoes, retold, rulings_of(store))
    members = members_of(reports)
    store.replace_groups(ROOM, members, [_room(account, members)])
    incidents = [_group(one, account, readings) for one in account.incidents]
    actors = [Member(reading.report.id, actor.id) for reading in all_.values() for actor in reading.actors]
    store.replace_groups("party", actors, map(_party, account.parties))
    store.replace_groups("incident", _findings(all_.values()), incidents)
    echoed = dict.fromkeys((*account.echoes, *find_far_echoes(store, links, current)))
    for kind, found in (("conflict", account.conflicts), ("claim", account.claims), (ECHO, echoed)):
        store.replace_groups(kind, members, [_row(kind, one) for one in found])
    put_page_edits(store, all_, replaced)
    for id_ in reports:
        store.put_keys(STALE, id_, [])
    return reports


def _is_in(link: PairLink, reports: Sequence[str]) -> bool:
    return link.a.report in reports and link.b.report in reports


def _findings(readings: Iterable[Reading]) -> list[Member]:
    return [Member(reading.report.id, event.id) for reading in readings for event in reading.events]


def _room(account: Account, members: Sequence[Member]) -> Group:
    """Return what a room holds without its echoes: each is a row of its own, and large families have many."""
    bare = to_record(replace(account, echoes=()))
    return Group(kind=ROOM, id=f"r-{members[0].report}", members=tuple(members), values=bare)


def _group(incident: Incident, account: Account, readings: Sequence[Reading]) -> Group:
    """Return an incident as a row that can be found by its type, place, days and support."""
    members = dict.fromkeys(Member(one.report, one.finding) for one in incident.tellings)
    days = days_of_edtf(incident.date)
    place = None if incident.place is None else strip_kind(fold(incident.place))
    spot = place_names(readings).get(place or "")
    return Group(
        kind="incident",
        id=incident.id,
        members=tuple(members),
        values=to_record(about(account, incident)),
        type=incident.type.value,
        place=place,
        first=days[0] if days else None,
        last=days[1] if days else None,
        latitude=spot.latitude if spot else None,
        longitude=spot.longitude if spot else None,
        realis=_realis(members, readings),
        support=incident.support,
    )


def about(account: Account, incident: Incident) -> Account:
    """Return the part of an account that one incident has in it."""
    return Account(
        echoes=(),
        texts=(),
        incidents=(incident,),
        informants=tuple(one for one in account.informants if one.incident == incident.id),
        figures=(figures := tuple(one for one in account.figures if one.incident == incident.id)),
        relations=tuple(one for one in account.relations if one.a in {figure.id for figure in figures}),
        tallies=tuple(one for one in account.tallies if one.incident == incident.id),
        conflicts=tuple(one for one in account.conflicts if one.incident == incident.id),
        claims=(),
        blames=tuple(one for one in account.blames if one.incident == incident.id),
    )


def _party(party: Party) -> Group:
    members = tuple(Member(one.report, one.actor) for one in party.appearances)
    return Group(kind="party", id=party.id, members=members, values=to_record(party), type=party.kind)


def _row(kind: str, found: Conflict | Claim | Echo) -> Group:
    """Return what needs no more than its reports to be found; its id follows from what it says."""
    record = to_record(found)
    digest = hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:10]
    id_ = found.id if isinstance(found, Claim) else f"{kind[0]}{digest}"
    type_ = found.kind.value if isinstance(found, Conflict) else None
    members = tuple(dict.fromkeys(Member(report) for report in _reports(found)))
    return Group(kind=kind, id=id_, members=members, values=record, type=type_)


def _reports(found: Conflict | Claim | Echo) -> tuple[str, ...]:
    if isinstance(found, Conflict):
        return found.a.report, found.b.report
    if isinstance(found, Echo):
        return found.first, found.second
    return tuple(one.report for one in found.tellings)


def _realis(members: Iterable[Member], readings: Iterable[Reading]) -> str:
    """Return actual where anyone tells it so, else the first other way in which it is told."""
    wanted = set(members)
    found = {e.realis for r in readings for e in r.events if Member(r.report.id, e.id) in wanted}
    return next(one.value for one in Realis if one in found)
