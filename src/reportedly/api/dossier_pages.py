"""A dossier of incidents that somebody chose, in their order and with their comments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportedly.api.coding import tell_coding
from reportedly.gazetteer import load_outlines
from reportedly.model import Account, Dossier
from reportedly.store import from_record
from reportedly.store.front import front_of
from reportedly.view.dossier import Head, Pick, collect_dossier

if TYPE_CHECKING:
    from reportedly.api.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Chosen:
    """An incident by its id, with what is said to it."""

    id: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """A dossier, and the ids of incidents that are not in the ledger any more."""

    dossier: Dossier
    missing: tuple[str, ...]


def collect(ledger: "Ledger", title: str, chosen: Sequence[Chosen], *, today: str | None = None) -> Collected:
    """Return the dossier of some incidents in their order; ``today`` is the day it is of, by default this one."""
    store = ledger._store
    overview = store.overview()
    with store.looking():
        groups = front_of(store).bare_named("incident", [one.id for one in chosen]) if chosen else ()
        accounts = {group.id: from_record(Account, group.values) for group in groups}
        readings = overview.readings({report for one in accounts.values() for report in _reports(one)})
    picks = [Pick(accounts[one.id], one.comment) for one in chosen if one.id in accounts]
    head = Head(title, today or datetime.now(UTC).date().isoformat())
    missing = tuple(one.id for one in chosen if one.id not in accounts)
    made = collect_dossier(head, picks, readings, load_outlines())
    return Collected(tell_coding(store, made), missing)


def _reports(account: Account) -> set[str]:
    told = {telling.report for telling in account.incidents[0].tellings}
    told |= {lead.report for one in account.informants for lead in one.leads}
    told |= {one.report for one in account.figures}
    return told | {side.report for one in account.conflicts for side in (one.a, one.b)}
