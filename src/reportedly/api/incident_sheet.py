"""One incident with everything that it rests on; of hundreds of reports that tell it, some at a time are read."""

from collections.abc import Iterable, Sequence

from reportedly.api.sheets import IncidentSheet
from reportedly.flow.corrections import load_without_vectors
from reportedly.model import Account, Claim, Echo
from reportedly.resolve.families import find_texts
from reportedly.store import Group, Store, from_record
from reportedly.store.front import front_of

READ_TOGETHER = 50
LAST = "9999"
"""Sorts reports without a date behind the others."""


def load_incident(store: Store, id_: str, *, after: str = "", limit: int = READ_TOGETHER) -> IncidentSheet:
    """Return one incident with the readings of the reports that come after one, in the order of publication.

    Raises UsageError where there is no incident of the id.
    """
    front, overview = front_of(store), store.overview()
    with store.looking():
        group = front.required("incident", id_)
        account = from_record(Account, group.values)
        reports = sorted({one.report for one in account.incidents[0].tellings})
        cards = overview.cards(_named(account))
        told = sorted(reports, key=lambda one: (cards[one].published or LAST, one))
        start = told.index(after) + 1 if after in told else 0
        part = told[start : start + limit]
        around = front.bare_with(reports, ("echo", "claim"))
        echoes = [one for one in _echoes(around) if {one.first, one.second} <= set(reports)]
        return IncidentSheet(
            account=account,
            realis=group.realis,
            cards=cards,
            told=tuple(told),
            readings=load_without_vectors(store, part),
            after=part[-1] if start + limit < len(told) else None,
            echoes=tuple(echoes),
            texts=_texts(store, reports, echoes),
            claims=tuple(from_record(Claim, one.values) for one in around if one.kind == "claim"),
        )


def _named(account: Account) -> set[str]:
    """Return all reports that the page of an incident names."""
    sides = {side.report for one in account.conflicts for side in (one.a, one.b)}
    leads = {lead.report for one in account.informants for lead in one.leads}
    rows = [one.report for one in account.figures] + [one.report for one in account.blames]
    return sides | leads | set(rows) | {one.report for one in account.incidents[0].tellings}


def _echoes(groups: Iterable[Group]) -> list[Echo]:
    return [from_record(Echo, one.values) for one in groups if one.kind == "echo"]


def _texts(store: Store, reports: Sequence[str], echoes: Sequence[Echo]) -> tuple[tuple[str, ...], ...]:
    """Return the families of reports that are one text by copying or retelling."""
    among = set(reports)
    retold = store.links_of(*reports, kind="retold")
    pairs = [(one.a.report, one.b.report) for one in retold if {one.a.report, one.b.report} <= among]
    return find_texts(reports, echoes, pairs)
