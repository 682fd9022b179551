"""Join what a ledger's reports have in common: links of pairs when a report comes, groups once all have come.

A report that was added but whose groups are not yet made anew is marked, so that a run that was stopped is taken up.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.flow.corrections import lay_over, load_all_corrected, load_corrections
from reportedly.flow.far_echoes import ECHO as ECHO
from reportedly.flow.far_echoes import ROOM as ROOM
from reportedly.flow.far_echoes import find_far_copies, find_far_echoes, is_whole
from reportedly.flow.keys import ACTOR, CHECK, DEED, FACT, NAME, actor_keys, check_keys, deed_keys, full_names
from reportedly.flow.rooms import find_room, joined_with, members_of
from reportedly.flow.ties import room_link, rulings_of, tie
from reportedly.gazetteer.fold import fold, strip_kind
from reportedly.lexicon import Lexicon
from reportedly.model import Account, Claim, Conflict, Echo, Incident, Party, Reading, Realis
from reportedly.resolve import (
    MIN_FACTS,
    MIN_SHARED_FACTS,
    are_of_one_time,
    asked_keys,
    dated_keys,
    find_account,
    find_echo,
    find_facts,
    find_paraphrase,
    fingerprint,
    place_names,
    room_keys,
)
from reportedly.store import Group, Member, PairLink, ReportFilter, Store, from_record, to_record
from reportedly.text.edtf import days_of_edtf

RETOLD, STALE = "retold", "stale"
MARK = "stale"
MIN_SHARED = 1
"""Fingerprints that two reports of one place and time must share before they are compared word by word."""
TYING_NAMES = 2
TYING_FACTS, TYING_PART = 8, 0.4
"""Full names that reports of other places must share to be looked at together, or names and numbers of all kinds, and
which part of those of the shorter one.

One full name is often of a head of state. On news of one war these tie one pair in eight of the same days that no place
ties, and on the wire-room cases nearly all that belong together.
"""
FAR_SHARED = 3
"""The same for any other two: on news of one war, one pair in nine shares one, by phrases of the trade, but one in 200
shares three."""


def link_report(store: Store, reading: Reading, lexicon: Lexicon) -> None:
    """Keep what ties a new report to those that are there, and mark it."""
    id_ = reading.report.id
    prints = fingerprint(reading.report.text)
    rooms = room_keys(reading)
    near = {member.report for member in store.candidates_by_key(ROOM, asked_keys(rooms), exclude=id_)}
    facts, names = find_facts(reading, lexicon), full_names(reading)
    told = _share(store, reading, FACT, facts, MIN_FACTS)
    part = _parts_shared(store, told, len(facts))
    alike = {id_ for id_ in told if part[id_] >= MIN_SHARED_FACTS}
    tied = {id_ for id_, count in told.items() if count >= TYING_FACTS and part[id_] >= TYING_PART}
    tied |= _share(store, reading, NAME, names, TYING_NAMES).keys()
    shared = store.candidates_by_fingerprint(prints, exclude=id_)
    copied = {other for other, n in shared.items() if n >= (MIN_SHARED if other in near else FAR_SHARED)}
    store.put_fingerprints(id_, prints)
    store.put_keys(ROOM, id_, [(key, "") for key in rooms])
    for kind, words in ((FACT, facts), (NAME, names)):
        store.put_keys(kind, id_, [(key, "") for key in dated_keys(reading, words)])
    store.put_keys(STALE, id_, [(MARK, "")])
    store.put_keys(ACTOR, id_, actor_keys(reading))
    store.put_keys(DEED, id_, deed_keys(reading))
    store.put_keys(CHECK, id_, check_keys(reading))
    store.put_links(_links(store, reading, lexicon, alike, copied))
    store.put_links(room_link(id_, other) for other in sorted(tied - near))
    tie(store, [id_])
    mark(store, find_far_copies(store, [id_]))


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


def _share(store: Store, reading: Reading, kind: str, words: frozenset[str], least: int) -> dict[str, int]:
    """Return the reports of about the same days that share at least so many words of a kind, and how many."""
    found = store.candidates_by_key(kind, asked_keys(dated_keys(reading, words)), exclude=reading.report.id)
    return {member.report: count for member, count in found.items() if count >= least}


def _parts_shared(store: Store, told: Mapping[str, int], own: int) -> dict[str, float]:
    """Return which part of the names and numbers of the shorter one is shared."""
    counts = store.count_keys(FACT, told)
    return {id_: count / max(1, min(own, counts[id_])) for id_, count in told.items()}


def _links(store: Store, reading: Reading, lexicon: Lexicon, alike: set[str], copied: set[str]) -> Iterator[PairLink]:
    here, corrections = Member(reading.report.id), load_corrections(store)
    for id_ in sorted(alike | copied):
        other = lay_over(store.reading(id_), corrections)
        echo = find_echo(reading, other, lexicon) if id_ in copied else None
        retold = find_paraphrase(reading, other, lexicon) if id_ in alike and echo is None else None
        a, b = sorted((here, Member(id_)))
        if echo is not None:
            yield PairLink(kind=ECHO, a=a, b=b, score=echo.share, values=to_record(echo))
        if retold is not None:
            yield PairLink(kind=RETOLD, a=a, b=b, score=retold.score or 0.0, values=to_record(retold))
        if retold is not None or is_whole(echo) or (echo is not None and are_of_one_time(reading, other)):
            yield room_link(a.report, b.report)


def _settle_room(store: Store, report: str) -> frozenset[str]:
    reports = find_room(store, report)
    mark(store, joined_with(store, reports) - reports)
    all_ = load_all_corrected(store, sorted(reports))
    current = [id_ for id_ in all_ if store.card(id_).superseded_by is None]
    readings = [all_[id_] for id_ in current]
    links = store.links_of(*current)
    echoes = [from_record(Echo, link.values) for link in links if link.kind == ECHO and _is_in(link, current)]
    retold = [(link.a.report, link.b.report) for link in links if link.kind == RETOLD and _is_in(link, current)]
    far = list(find_far_echoes(store, links, current))
    account = _with_echoes(find_account(readings, echoes, retold, rulings_of(store)), far, current)
    members = members_of(reports)
    store.replace_groups(ROOM, members, [_room(account, members)])
    incidents = [_group(one, account, readings) for one in account.incidents]
    actors = [Member(reading.report.id, actor.id) for reading in all_.values() for actor in reading.actors]
    store.replace_groups("party", actors, map(_party, account.parties))
    store.replace_groups("incident", _findings(all_.values()), incidents)
    echoed = dict.fromkeys((*account.echoes, *far))
    for kind, found in (("conflict", account.conflicts), ("claim", account.claims), (ECHO, echoed)):
        store.replace_groups(kind, members, [_row(kind, one) for one in found])
    for id_ in reports:
        store.put_keys(STALE, id_, [])
    return reports


def _with_echoes(account: Account, far: Iterable[Echo], reports: Sequence[str]) -> Account:
    """Add the echoes by which reports of the account took something from others; each is in one account alone."""
    echoes = (*account.echoes, *(one for one in far if one.second in reports))
    return replace(account, echoes=tuple(sorted(echoes, key=lambda one: (one.first, one.second))))


def _is_in(link: PairLink, reports: Sequence[str]) -> bool:
    return link.a.report in reports and link.b.report in reports


def _findings(readings: Iterable[Reading]) -> list[Member]:
    return [Member(reading.report.id, event.id) for reading in readings for event in reading.events]


def _room(account: Account, members: Sequence[Member]) -> Group:
    return Group(kind=ROOM, id=f"r-{members[0].report}", members=tuple(members), values=to_record(account))


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
