"""Tie reports into one room where users ruled that something in them is one, for as long as the ruling stands."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.flow.far_echoes import ROOM
from reportedly.model import Ruling
from reportedly.resolve import RULING
from reportedly.store import Member, PairLink, Store, from_record

RULED = "ruled"
"""What the link of a ruling holds, so that it can be told from one that was found."""


def rulings_of(store: Store) -> tuple[Ruling, ...]:
    """Return what users have ruled, in the order in which they did."""
    return tuple(from_record(Ruling, decision.values) for decision in store.decisions(RULING))


def tie(store: Store, reports: Iterable[str]) -> None:
    """Tie the reports of each ruling that is about one of some reports, as many as are there, where nothing else does.

    They are tied in a row, so that a ruling on an actor of many reports stays small.
    """
    wanted = set(reports)
    for ruling in rulings_of(store):
        if ruling.same and wanted & ruling.reports:
            there = store.overview().cards(ruling.reports)
            store.put_links(_room_of(*pair) for pair in pairwise(sorted(there)) if not _are_tied(store, *pair))


def untie(store: Store, ruling: Ruling) -> None:
    """Take away what only rulings tie between the reports of one that is withdrawn; what others need is tied anew."""
    for link in _ruled_links(store, ruling.reports):
        store.drop_links(ROOM, [link.a.report, link.b.report])
    tie(store, ruling.reports)


def room_link(a: str, b: str) -> PairLink:
    """Return what makes two reports be looked at together."""
    first, second = sorted((Member(a), Member(b)))
    return PairLink(kind=ROOM, a=first, b=second, score=1.0, values=None)


def _room_of(a: str, b: str) -> PairLink:
    first, second = sorted((Member(a), Member(b)))
    return PairLink(kind=ROOM, a=first, b=second, score=1.0, values=RULED)


def _are_tied(store: Store, a: str, b: str) -> bool:
    return any({link.a.report, link.b.report} == {a, b} for link in store.links_of(a, kind=ROOM))


def _ruled_links(store: Store, reports: Iterable[str]) -> Iterator[PairLink]:
    there = store.overview().cards(set(reports))
    for link in store.links_of(*sorted(there), kind=ROOM):
        if link.values == RULED and {link.a.report, link.b.report} <= there.keys():
            yield link
