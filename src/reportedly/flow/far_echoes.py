"""Passages shared by reports of different places or times: kept and listed, but no reason to look at all else together.

A paragraph of background that an outlet uses again for years would else tie everything into one room.
"""

from collections.abc import Collection, Iterable, Iterator

from reportedly.model import Echo
from reportedly.resolve.families import MIN_FAMILY_SHARE
from reportedly.store import PairLink, Store, from_record

ECHO, ROOM = "echo", "room"


def is_whole(echo: Echo | None) -> bool:
    """Tell whether so much was taken over that the two reports are one text."""
    return echo is not None and echo.share >= MIN_FAMILY_SHARE


def find_far_echoes(store: Store, links: Iterable[PairLink], reports: Collection[str]) -> Iterator[Echo]:
    """Yield the echoes among some links that lead from these reports to others, as long as none is replaced."""
    for link in links:
        inside = [side.report in reports for side in (link.a, link.b)]
        if link.kind == ECHO and inside.count(True) == 1:
            other = link.b.report if inside[0] else link.a.report
            if store.card(other).superseded_by is None:
                yield from_record(Echo, link.values)


def find_far_copies(store: Store, reports: Iterable[str]) -> set[str]:
    """Return the later reports that took a passage from one of these, and are not looked at together with it.

    Their room is where such an echo is listed.
    """
    wanted = set(reports)
    links = store.links_of(*sorted(wanted)) if wanted else ()
    rooms = {(link.a, link.b) for link in links if link.kind == ROOM}
    echoes = [link for link in links if link.kind == ECHO and (link.a, link.b) not in rooms]
    return {from_record(Echo, link.values).second for link in echoes} - wanted
