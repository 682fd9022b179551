"""Claims as a list, those of most reports first, and one claim with the readings in which it is made."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.flow.asking import claim_lines
from reportedly.flow.narrowing import ALL, Narrow
from reportedly.model import Account, Claim, Incident, Party, Reading, Stance
from reportedly.resolve import index_parties
from reportedly.store import Group, Member, Part, from_record
from reportedly.store.cards import BETWEEN, from_cursor
from reportedly.store.front import front_of
from reportedly.store.listing import listing_of, telling_of

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

PART = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSheet:
    """One claim with the readings of all reports that make it, and incidents that the same reports tell.

    ``names`` has what the actors of these reports are called across all, by report and actor.
    """

    claim: Claim
    readings: dict[str, Reading]
    incidents: tuple[Incident, ...]
    names: dict[tuple[str, str], str]


def find_claims(
    ledger: "Ledger", narrow: Narrow = ALL, *, stance: Stance | None = None, after: str | None = None
) -> Part[Claim]:
    """Return claims that pass, those of most reports first; ``stance`` is one with which somebody must stand to it."""
    if narrow != ALL:
        return _passing(ledger, narrow, stance, after)
    asked = telling_of(stance.value) if stance else []
    part = listing_of(ledger._store).with_most("claim", *asked, after=after, limit=PART)
    return Part(tuple(from_record(Claim, one.values) for one in part.items), part.after)


def _passing(ledger: "Ledger", narrow: Narrow, stance: Stance | None, after: str | None) -> Part[Claim]:
    """Return a part of the claims of which one telling passes as a whole, which no column of the ledger tells."""
    with ledger._store.looking():
        found = [one for one in claim_lines(ledger._store, narrow) if stance is None or _has(one, stance)]
    ranked = sorted(found, key=_rank)
    start = 0 if after is None else bisect_right(ranked, _from_cursor(after), key=_rank)
    part, is_last = ranked[start : start + PART], start + PART >= len(ranked)
    return Part(tuple(part), None if is_last else f"{-_rank(part[-1])[0]}{BETWEEN}{part[-1].id}")


def _rank(claim: Claim) -> tuple[int, str]:
    return -len({one.report for one in claim.tellings}), claim.id


def _from_cursor(after: str) -> tuple[int, str]:
    reports, id_ = from_cursor(after)
    if not reports.isdecimal():
        raise UsageError(f"{after!r} does not come from an earlier answer")
    return -int(reports), id_


def load_claim(ledger: "Ledger", id_: str) -> ClaimSheet:
    """Return one claim; raises UsageError where there is none of the id."""
    store = ledger._store
    with store.looking():
        group = front_of(store).required("claim", id_)
        claim = from_record(Claim, group.values)
        reports = {one.report for one in claim.tellings}
        readings = store.overview().readings(reports)
        around = store.overview().groups_with(reports, ("incident", "party"))
    told = (one for one in around if one.kind == "incident")
    near = [from_record(Account, one.values).incidents[0] for one in told if _is_near(claim, one.members, readings)]
    return ClaimSheet(claim=claim, readings=readings, incidents=tuple(near), names=names_in(around))


def names_in(groups: Iterable[Group]) -> dict[tuple[str, str], str]:
    """Return what the actors of reports are called across reports, of groups of any kind."""
    return index_parties(from_record(Party, one.values) for one in groups if one.kind == "party")


def _has(claim: Claim, stance: Stance) -> bool:
    return any(one.stance is stance for one in claim.tellings)


def _is_near(claim: Claim, members: Iterable[Member], readings: Mapping[str, Reading]) -> bool:
    """Tell whether an event of an incident stands within the words of a claim."""
    wanted = set(members)
    return any(
        Member(telling.report, event.id) in wanted and event.mentions[0].overlaps(telling.span)
        for telling in claim.tellings
        for event in readings[telling.report].events
    )
