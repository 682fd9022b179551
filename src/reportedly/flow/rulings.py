"""What users rule about tellings: kept by place in the text, applied whenever groups are made anew."""

from collections.abc import Sequence
from itertools import combinations

from reportedly.errors import UsageError
from reportedly.flow.corrections import load_corrected
from reportedly.flow.joining import ROOM, is_there, link_report, mark, room_link, settle
from reportedly.lexicon import load_lexicon
from reportedly.model import Point, Ruling, Telling
from reportedly.resolve import RULING
from reportedly.store import Decision, Store, from_record, to_record


def rule(store: Store, a: Sequence[Telling], b: Sequence[Telling], *, same: bool) -> int:
    """Keep that all of some tellings are one happening with others, or none; return the decision's number."""
    ruling = Ruling(_points(a), _points(b), same)
    with store.writing():
        points = [f"{one.report}:{one.start}-{one.end}" for one in (*ruling.a, *ruling.b)]
        number = store.decide(RULING, points, to_record(ruling))
        if same:
            store.put_links(room_link(*pair) for pair in combinations(sorted(ruling.reports), 2))
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
        store.drop_links(ROOM, ruling.reports)
        for report in sorted(ruling.reports):
            if is_there(store, report):
                link_report(store, load_corrected(store, report), load_lexicon("en"))
    settle(store)


def all_rulings(store: Store) -> tuple[Decision, ...]:
    """Return the rulings as the decisions that the ledger keeps."""
    return store.decisions(RULING)


def _points(tellings: Sequence[Telling]) -> tuple[Point, ...]:
    return tuple(Point(one.report, span.start, span.end) for one in tellings for span in one.spans)
