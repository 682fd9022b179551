"""Keep which incidents and claims users have looked at, by where they are told, so that it outlives a new account."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.errors import UsageError
from reportedly.flow.asking import incident_account
from reportedly.model import Claim, Incident, Point, Vetted, Vetting
from reportedly.store import Decision, Store, from_record, to_record

VETTING = "vetting"
Whole = Incident | Claim
Standing = tuple[Decision, Vetting]


def vet(store: Store, kind: Vetted, id_: str, *, sound: bool, note: str) -> int:
    """Keep that an incident or claim was looked at; return the number to undo it by."""
    vetting = Vetting(kind=kind, points=points_of(find_whole(store, kind, id_)), sound=sound, note=note)
    return store.decide(VETTING, [f"{one.report}:{one.start}-{one.end}" for one in vetting.points], to_record(vetting))


def find_whole(store: Store, kind: Vetted, id_: str) -> Whole:
    """Return an incident or claim by its id; raises UsageError where there is none."""
    if kind is Vetted.INCIDENT:
        account = incident_account(store, id_)
        if account is not None:
            return account.incidents[0]
    elif (group := store.group("claim", id_)) is not None:
        return from_record(Claim, group.values)
    raise UsageError(f"the ledger has no {kind.value} {id_!r}")


def points_of(whole: Whole) -> tuple[Point, ...]:
    """Return where an incident or claim is told."""
    if isinstance(whole, Claim):
        found = [Point(one.report, one.span.start, one.span.end) for one in whole.tellings]
    else:
        found = [Point(one.report, span.start, span.end) for one in whole.tellings for span in one.spans]
    return tuple(sorted(set(found)))


class Vettings:
    """What users have looked at, found by what it is told with."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_report: defaultdict[tuple[Vetted, str], list[Standing]] = defaultdict(list)
        for decision in decisions:
            vetting = from_record(Vetting, decision.values)
            for report in vetting.reports:
                self._by_report[vetting.kind, report].append((decision, vetting))

    def of(self, whole: Whole) -> Standing | None:
        """Return the newest word on an incident or claim: one with which it shares half of what either is told with."""
        kind = Vetted.CLAIM if isinstance(whole, Claim) else Vetted.INCIDENT
        points = frozenset(points_of(whole))
        near = {one[0].id: one for point in points for one in self._by_report[kind, point.report]}
        fitting = [one for one in near.values() if _shared(points, frozenset(one[1].points)) >= MIN_SHARED]
        return max(fitting, key=lambda one: one[0].id, default=None)


MIN_SHARED = 0.5
"""Of the larger of the two; an incident that has more than doubled since is to be looked at again."""


def _shared(a: frozenset[Point], b: frozenset[Point]) -> float:
    met = sum(any(_meets(x, y) for y in b if y.report == x.report) for x in a)
    return met / max(1, max(len(a), len(b)))


def _meets(a: Point, b: Point) -> bool:
    return a.start < b.end and b.start < a.end


def load_vettings(store: Store) -> Vettings:
    """Return all that users have looked at."""
    return Vettings(store.decisions(VETTING))
