"""Choose what belongs into a dossier: the incidents that an id names, or that reports answering some words tell."""

from collections.abc import Sequence

from reportedly.flow.asking import incident_account, walk_groups
from reportedly.flow.corrections import load_all_corrected
from reportedly.flow.searching import load_reader, search_reports
from reportedly.gazetteer import load_outlines
from reportedly.gazetteer.fold import fold
from reportedly.model import Account, Dossier
from reportedly.settings import Settings
from reportedly.store import GroupFilter, Store, from_record
from reportedly.view.dossier import to_dossier

MAX_INCIDENTS, MAX_REPORTS = 12, 20
NEAR = 0.7
"""How many of the words that the best incident has another one must have."""
MIN_SHARE = 0.5
"""The least score of a report against the best one, for it to answer the question."""


def make_dossier(store: Store, question: str, settings: Settings, *, today: str) -> Dossier:
    """Return the dossier on a question: the id of an incident, or words."""
    account = incident_account(store, question)
    accounts = [account] if account is not None else _search(store, question, settings)
    reports = {telling.report for one in accounts for telling in one.incidents[0].tellings}
    reports |= {side.report for one in accounts for conflict in one.conflicts for side in (conflict.a, conflict.b)}
    readings = load_all_corrected(store, sorted(reports))
    return to_dossier(question, today, accounts, readings, load_outlines())


def _search(store: Store, question: str, settings: Settings) -> list[Account]:
    hits = search_reports(store, question, load_reader(settings), limit=MAX_REPORTS)
    best = max((hit.score for hit in hits), default=0.0)
    reports = [hit.report for hit in hits if hit.score >= MIN_SHARE * best]
    groups = {
        group.id: group for report in reports for group in walk_groups(store, "incident", GroupFilter(report=report))
    }
    accounts = [from_record(Account, group.values) for group in groups.values()]
    fits = {one.incidents[0].id: _fit(store, one, question) for one in accounts}
    near = [one for one in accounts if fits[one.incidents[0].id] > NEAR * max(fits.values(), default=0)]
    return sorted(near, key=lambda one: _rank(one, reports))[:MAX_INCIDENTS]


def _fit(store: Store, account: Account, question: str) -> int:
    """Count the words of a question that the sentences telling an incident have."""
    asked, told = set(fold(question).split()), set()
    for telling in account.incidents[0].tellings:
        sentences = [meaning.span for meaning in store.reading(telling.report).meanings]
        told |= {w for s in sentences if any(s.overlaps(t) for t in telling.spans) for w in fold(s.text).split()}
    return len(asked & told)


def _rank(account: Account, reports: Sequence[str]) -> tuple[int, int, str]:
    """Order incidents by how many of the found reports tell them, then by all that do."""
    incident = account.incidents[0]
    told = {telling.report for telling in incident.tellings}
    return -len(told & set(reports)), -incident.support.reports, incident.id
