"""Claims as a list, those of most reports first, and one claim with the readings in which it is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.model import Account, Claim, Incident, Reading, Stance
from reportedly.store import Member, Part, from_record
from reportedly.store.front import front_of
from reportedly.store.listing import listing_of, telling_of

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

PART = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSheet:
    """One claim with the readings of all reports that make it, and incidents that the same reports tell."""

    claim: Claim
    readings: dict[str, Reading]
    incidents: tuple[Incident, ...]


def find_claims(ledger: "Ledger", *, stance: Stance | None = None, after: str | None = None) -> Part[Claim]:
    """Return claims, those of most reports first; ``stance`` is one with which somebody must stand to it."""
    asked = telling_of(stance.value) if stance else []
    part = listing_of(ledger._store).with_most("claim", *asked, after=after, limit=PART)
    return Part(tuple(from_record(Claim, one.values) for one in part.items), part.after)


def load_claim(ledger: "Ledger", id_: str) -> ClaimSheet:
    """Return one claim; raises UsageError where there is none of the id."""
    store = ledger._store
    with store.looking():
        group = front_of(store).bare("claim", id_)
        if group is None:
            raise UsageError(f"the ledger has no claim {id_!r}")
        claim = from_record(Claim, group.values)
        reports = {one.report for one in claim.tellings}
        readings = store.overview().readings(reports)
        told = store.overview().groups_with(reports, ("incident",))
    near = [from_record(Account, one.values).incidents[0] for one in told if _is_near(claim, one.members, readings)]
    return ClaimSheet(claim=claim, readings=readings, incidents=tuple(near))


def _is_near(claim: Claim, members: Iterable[Member], readings: Mapping[str, Reading]) -> bool:
    """Tell whether an event of an incident stands within the words of a claim."""
    wanted = set(members)
    return any(
        Member(telling.report, event.id) in wanted and event.mentions[0].overlaps(telling.span)
        for telling in claim.tellings
        for event in readings[telling.report].events
    )
