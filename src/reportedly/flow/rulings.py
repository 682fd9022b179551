"""What users rule about tellings: kept by place in the text, applied whenever groups are made anew."""

from collections.abc import Sequence

from reportedly.errors import UsageError
from reportedly.flow.joining import ROOM, mark, settle
from reportedly.model import Point, Ruling, Telling
from reportedly.resolve import RULING
from reportedly.store import Decision, Member, PairLink, Store, from_record, to_record


def rule(store: Store, a: Sequence[Telling], b: Sequence[Telling], *, same: bool) -> int:
    """Keep that all of some tellings are one happening with others, or none; return the decision's number."""
    ruling = Ruling(_points(a), _points(b), same)
    with store.writing():
        points = [f"{one.report}:{one.start}-{one.end}" for one in (*ruling.a, *ruling.b)]
        number = store.decide(RULING, points, to_record(ruling))
        first, *others = map(Member, sorted(ruling.reports))
        if same:
            store.put_links(PairLink(kind=ROOM, a=first, b=one, score=1.0, values=None) for one in others)
        mark(store, ruling.reports)
    settle(store)
    return number


def unrule(store: Store, number: int) -> None:
    """Take a ruling back and make the groups anew that it was about; raises UsageError when there is none."""
    kept = next((decision for decision in store.decisions(RULING) if decision.id == number), None)
    if kept is None:
        raise UsageError(f"there is no ruling {number} in this ledger")
    ruling = from_record(Ruling, kept.values)
    with store.writing():
        store.withdraw(number)
        mark(store, ruling.reports)
    settle(store)


def all_rulings(store: Store) -> tuple[Decision, ...]:
    """Return what users have ruled, with who and when."""
    return store.decisions(RULING)


def _points(tellings: Sequence[Telling]) -> tuple[Point, ...]:
    return tuple(Point(one.report, span.start, span.end) for one in tellings for span in one.spans)
