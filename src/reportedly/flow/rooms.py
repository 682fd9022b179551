"""Find the reports that are looked at together: those of one place within days, not too many at once."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reportedly.flow.far_echoes import ROOM
from reportedly.flow.ties import rulings_of
from reportedly.resolve import asked_keys
from reportedly.store import GroupFilter, Member, Store
from reportedly.text.edtf import from_edtf

MOST = 200
"""A room of more reports is cut by days, since all pairs within a room are compared.

On long reports on one war 200 take some ten seconds, and each new report has its room looked at again.
"""
LONGEST, SHORTEST = 4096, 4
"""Days of the stretches by which a room is cut, each into two halves; the shortest is not cut, however full it is.

Stretches begin at fixed days, so that a new report changes its own only.
"""
Days = Mapping[str, date | None]


def find_room(store: Store, report: str) -> frozenset[str]:
    """Return the reports that one is looked at together with, itself among them."""
    reached = _reach(store, report)
    if len(reached) <= MOST:
        return reached
    cards = store.overview().cards(reached)
    days = {id_: from_edtf(card.published) for id_, card in cards.items()}
    parts = list(cut(days))
    return _with_ruled(store, parts, next(part for part in parts if report in part))


def joined_with(store: Store, reports: Iterable[str]) -> set[str]:
    """Return the reports that were last looked at together with any of some."""
    found: set[str] = set()
    for report in sorted(reports):
        if report not in found:
            groups = store.groups(ROOM, GroupFilter(report=report)).items
            found |= {member.report for group in groups for member in group.members}
    return found


def cut(days: Days, length: int = LONGEST) -> Iterator[frozenset[str]]:
    """Yield the parts of a room, by the days on which its reports came out; undated ones are a part of their own."""
    if len(days) <= MOST or length < SHORTEST:
        yield frozenset(days)
        return
    parts: dict[int, dict[str, date | None]] = {}
    for report, day in days.items():
        parts.setdefault(-1 if day is None else day.toordinal() // length, {})[report] = day
    for stretch, part in sorted(parts.items()):
        yield from [frozenset(part)] if stretch < 0 else cut(part, length // 2)


def _reach(store: Store, start: str) -> frozenset[str]:
    """Return what hangs together with a report, by keys of place and days or by links."""
    reached, edge, asked = {start}, {start}, set[str]()
    while edge:
        keys = set(asked_keys(store.keys_of(ROOM, edge))) - asked
        asked |= keys
        linked = {side.report for link in store.links_of(*sorted(edge), kind=ROOM) for side in (link.a, link.b)}
        edge = ({member.report for member in store.candidates_by_key(ROOM, keys)} | linked) - reached
        reached |= edge
    return frozenset(reached)


def _with_ruled(store: Store, parts: Iterable[frozenset[str]], part: frozenset[str]) -> frozenset[str]:
    """Return a part with those parts that users ruled to have something in common with it."""
    ties = [one.reports for one in rulings_of(store) if one.same]
    whole, left = part, [other for other in parts if other != part]
    while near := [one for one in left if any(tie & one and tie & whole for tie in ties)]:
        whole = whole.union(*near)
        left = [one for one in left if one not in near]
    return whole


def members_of(reports: Iterable[str]) -> list[Member]:
    """Return reports as what a group has for members, in order."""
    return [Member(id_) for id_ in sorted(reports)]
