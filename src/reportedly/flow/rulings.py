"""What users rule to be one or not: kept by place in the text, applied whenever groups are made anew."""

from collections.abc import Sequence

from reportedly.errors import UsageError
from reportedly.flow.corrections import load_all_corrected
from reportedly.flow.joining import mark, settle
from reportedly.flow.ties import tie, untie
from reportedly.model import Account, Claim, Party, Point, Reading, Ruled, Ruling, Telling
from reportedly.resolve import RULING
from reportedly.store import Decision, Group, Store, from_record, to_record

GROUPS = {Ruled.INCIDENT: "incident", Ruled.CLAIM: "claim", Ruled.ACTOR: "party"}
"""Under what the ledger keeps what can be ruled on."""
ANY = "incident, claim or actor"


def merge(store: Store, one: str, other: str, *, note: str = "") -> int:
    """Rule that two incidents, claims or actors are one; return the number to undo it by."""
    (of, a), (others_of, b) = _found(store, one), _found(store, other)
    if of is not others_of:
        raise UsageError(
            f"{one!r} is of the kind {of}, {other!r} of the kind {others_of}: only two of a kind can be one"
        )
    if a.id == b.id:
        raise UsageError(f"{one!r} is one with itself already: name two different ones")
    return _keep(store, Ruling(points_in(store, of, a), points_in(store, of, b), same=True, of=of, note=note))


def split(store: Store, id_: str, report: str, *, note: str = "") -> int:
    """Rule that what one report tells is no part of an incident, claim or actor; return the number to undo it by."""
    of, group = _found(store, id_)
    points = points_in(store, of, group)
    own = tuple(one for one in points if one.report == report)
    others = tuple(one for one in points if one.report != report)
    if not own or not others:
        told = ", ".join(sorted({one.report for one in points}))
        raise UsageError(f"{of} {id_!r} has nothing by {report!r} beside others: it rests on {told}")
    return _keep(store, Ruling(own, others, same=False, of=of, note=note))


def rule(store: Store, a: Sequence[Telling], b: Sequence[Telling], *, same: bool) -> int:
    """Keep that all of some tellings are one happening with others, or none; return the decision's number."""
    return _keep(store, Ruling(_points(a), _points(b), same=same))


def unrule(store: Store, number: int) -> None:
    """Take a ruling back and make the groups anew that it was about; raises UsageError when there is none."""
    kept = next((decision for decision in store.decisions(RULING) if decision.id == number), None)
    if kept is None:
        raise UsageError(f"there is no ruling {number} in this ledger")
    ruling = from_record(Ruling, kept.values)
    with store.writing():
        there = store.overview().cards(ruling.reports)
        store.withdraw(number)
        untie(store, ruling)
        mark(store, there)
    settle(store)


def all_rulings(store: Store) -> tuple[Decision, ...]:
    """Return the rulings as the decisions that the ledger keeps."""
    return store.decisions(RULING)


def points_in(store: Store, of: Ruled, group: Group) -> tuple[Point, ...]:
    """Return where an incident, claim or actor stands in the texts of its reports."""
    if of is Ruled.INCIDENT:
        return _points(from_record(Account, group.values).incidents[0].tellings)
    if of is Ruled.CLAIM:
        tellings = from_record(Claim, group.values).tellings
        return tuple(Point(one.report, one.span.start, one.span.end) for one in tellings)
    party = from_record(Party, group.values)
    readings = load_all_corrected(store, sorted({one.report for one in party.appearances}))
    return tuple(point for one in party.appearances for point in _mentions(readings[one.report], one.actor))


def _found(store: Store, id_: str) -> tuple[Ruled, Group]:
    for of, kind in GROUPS.items():
        if (group := store.group(kind, id_)) is not None:
            return of, group
    raise UsageError(f"there is no {ANY} {id_!r} in this ledger")


def _keep(store: Store, ruling: Ruling) -> int:
    with store.writing():
        keys = [f"{one.report}:{one.start}-{one.end}" for one in (*ruling.a, *ruling.b)]
        number = store.decide(RULING, keys, to_record(ruling))
        tie(store, ruling.reports)
        mark(store, ruling.reports)
    settle(store)
    return number


def _points(tellings: Sequence[Telling]) -> tuple[Point, ...]:
    return tuple(Point(one.report, span.start, span.end) for one in tellings for span in one.spans)


def _mentions(reading: Reading, actor: str) -> tuple[Point, ...]:
    """Return where a report names an actor; one mention would do, but a new reading may miss any of them."""
    spans = next((one.mentions for one in reading.actors if one.id == actor), ())
    return tuple(Point(reading.report.id, span.start, span.end) for span in spans)
