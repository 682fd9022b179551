"""Find an incident, claim or actor again once it was ruled on, by a finding of a report, which no ruling changes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.flow.corrections import load_without_vectors
from reportedly.model import Account, Claim, Party, Point, Reading, Ruled, Ruling
from reportedly.resolve import RULING
from reportedly.store import Decision, Group, Member, from_record
from reportedly.store.front import front_of

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger

KINDS = {Ruled.INCIDENT: "incident", Ruled.CLAIM: "claim", Ruled.ACTOR: "party"}
MOST_LOOKED_FOR = 200
Places = tuple[Ruled, list[Member]]
"""Findings, with what they are looked for in."""


def places_of(ledger: "Ledger", id_: str, *, besides: str = "") -> Places:
    """Return where something of an id is found again, in other reports than one; UsageError where it is not."""
    for of, kind in KINDS.items():
        if (group := front_of(ledger._store).bare(kind, id_)) is not None:
            members = [one for one in _members(of, group) if one.report != besides]
            if not members:
                raise UsageError(f"{of.value} {id_!r} rests on this one report: there is nothing to part it from")
            return of, members[:MOST_LOOKED_FOR]
    raise UsageError(f"the ledger has no incident, claim or actor {id_!r}")


def find_at(ledger: "Ledger", places: Places) -> str | None:
    """Return the id of the incident, claim or actor that has most of some findings now."""
    of, members = places
    near = front_of(ledger._store).bare_with({one.report for one in members}, (KINDS[of],))
    wanted = set(members)
    shares = ((len(wanted.intersection(_members(of, group))), group.id) for group in near)
    most, id_ = max(shares, default=(0, ""))
    return id_ if most else None


def ruling_in(decision: Decision) -> Ruling | None:
    """Return the ruling that a decision is, None where it is another kind of one."""
    return from_record(Ruling, decision.values) if decision.kind == RULING else None


def places_ruled(ledger: "Ledger", ruling: Ruling) -> Places | None:
    """Return where what a ruling is about is found, None where its report or the finding is gone."""
    point = ruling.a[0]
    reading = load_without_vectors(ledger._store, [point.report]).get(point.report)
    found = None if reading is None else next(_findings_at(reading, ruling.of, point), None)
    return None if found is None else (ruling.of, [Member(point.report, found)])


def _members(of: Ruled, group: Group) -> list[Member]:
    """Return the findings of which something is made, from its record, since claims are kept with reports alone."""
    if of is Ruled.INCIDENT:
        return [Member(one.report, one.finding) for one in from_record(Account, group.values).incidents[0].tellings]
    if of is Ruled.CLAIM:
        return [Member(one.report, one.statement) for one in from_record(Claim, group.values).tellings]
    return [Member(one.report, one.actor) for one in from_record(Party, group.values).appearances]


def _findings_at(reading: Reading, of: Ruled, point: Point) -> Iterator[str]:
    """Yield the findings of a kind that stand at some words."""
    spans = {
        Ruled.INCIDENT: [(one.id, one.mentions) for one in reading.events],
        Ruled.CLAIM: [(one.id, one.content) for one in reading.statements],
        Ruled.ACTOR: [(one.id, one.mentions) for one in reading.actors],
    }
    for id_, places in spans[of]:
        if any(span.start < point.end and point.start < span.end for span in places):
            yield id_
