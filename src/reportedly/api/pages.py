"""The ledger page by page: what somebody looks at together, in few queries and in parts."""

import threading
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from reportedly.api.incident_sheet import load_incident
from reportedly.api.sheets import Conflicts, Found, Home, IncidentSheet, Listed, ReportSheet, Unverified, VersionSheet
from reportedly.errors import UsageError
from reportedly.flow.adding import Kept
from reportedly.flow.corrections import load_without_vectors
from reportedly.flow.narrowing import Narrow, to_narrow
from reportedly.flow.uploading import MOST_CHARS, Sent
from reportedly.model import (
    Change,
    Check,
    Claim,
    Conflict,
    ConflictKind,
    Echo,
    Incident,
    PageEdit,
    Status,
)
from reportedly.read.inputs import ENDINGS
from reportedly.settings import Settings
from reportedly.store import (
    FailureEntry,
    Group,
    GroupFilter,
    Hit,
    LogEntry,
    Part,
    ReportCard,
    ReportFilter,
    Store,
    from_record,
    join_ranks,
)
from reportedly.store.front import front_of
from reportedly.store.page_edits import EDIT
from reportedly.store.search import MIN_ALIKE

if TYPE_CHECKING:
    from reportedly.analyse import Reader

__all__ = [
    "MOST_CHARS",
    "READABLE",
    "Found",
    "GroupFilter",
    "Hit",
    "Home",
    "IncidentSheet",
    "Kept",
    "Listed",
    "Narrow",
    "Pages",
    "Part",
    "ReportCard",
    "ReportFilter",
    "ReportSheet",
    "Sent",
    "Unverified",
    "to_narrow",
]

READABLE = tuple(ENDINGS)
"""Endings of the names of files that can be read."""
SHOWN, SHOWN_CONFLICTS = 8, 5
"""Of each thing that needs eyes on the first page; each has a page of its own for the rest."""
PART = 50
MOST_ALIKE = 100
OPEN_CHECKS = (Status.UNVERIFIED, Status.DISPUTED, Status.ALLEGED)
T = TypeVar("T")
Facets = dict[str, list[tuple[str, int]]]


class Pages:
    """A ledger as a reader leafs through it; one reader model for all searches, loaded by the first."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._overview, self._front = store.overview(), front_of(store)
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def home(self, seen: int) -> Home:
        """Return the first page; ``seen`` is the number of the last change that somebody has looked at."""
        with self._store.looking():
            news, noticed = self._front.news(seen), self._front.noticed(Change.ATTRIBUTION_LOST, SHOWN)
            disputed = self._front.disputed(SHOWN_CONFLICTS)
            conflicts = tuple(from_record(Conflict, _record(one)["conflicts"][0]) for one in disputed)
            lost = _of(noticed.lost, "echo", Echo)
            unverified = self._unverified(_of(noticed.claims, "claim", Claim))
            named = {side.report for one in conflicts for side in (one.a, one.b)} | {one.report for one in unverified}
            edited = _of(noticed.edited, EDIT, PageEdit)
            named |= {report for one in lost for report in (one.first, one.second)}
            named |= {one.second for one in edited}
            return Home(
                counts=news.counts,
                latest=self._overview.latest(SHOWN),
                changes=news.changes,
                last_change=news.last_change,
                conflicts=conflicts,
                incidents={one.id: _incident(one) for one in disputed},
                single=tuple(map(_incident, noticed.single)),
                lost=lost,
                edited=edited,
                unverified=unverified,
                failures=self._store.failures()[:SHOWN],
                cards=self._overview.cards(named),
            )

    def reports(self, where: ReportFilter, *, after: str | None = None, limit: int = PART) -> Part[ReportCard]:
        """Return cards of reports, the newest first."""
        return self._overview.reports(where, after=after, limit=limit)

    def report_facets(self, where: ReportFilter) -> Facets:
        """Return how many of the reports that pass there are per outlet, language and month."""
        return self._overview.report_facets(where)

    def report(self, id_: str) -> ReportSheet:
        """Return one report with all that rests on it; raises UsageError where there is none of the id."""
        with self._store.looking():
            card, reading = self._card(id_), load_without_vectors(self._store, [id_])[id_]
            kinds = ("incident", "claim", "conflict", "echo", EDIT)
            groups = self._overview.groups_with([id_], kinds)
            conflicts, echoes = _of(groups, "conflict", Conflict), _of(groups, "echo", Echo)
            named = {one for echo in echoes for one in (echo.first, echo.second)}
            named |= {side.report for one in conflicts for side in (one.a, one.b)}
            return ReportSheet(
                card=card,
                reading=reading,
                versions=self._versions(card),
                incidents=tuple(map(_incident, (one for one in groups if one.kind == "incident"))),
                claims=_of(groups, "claim", Claim),
                conflicts=conflicts,
                echoes=echoes,
                edits=_of(groups, EDIT, PageEdit),
                cards=self._overview.cards(named),
            )

    def versions(self, id_: str, before: str = "") -> VersionSheet:
        """Return a version of a page beside another one, by default the one before it."""
        with self._store.looking():
            card = self._card(id_)
            order = self._versions(card)
            ids = [one.id for one in order]
            earlier = before if before in ids else ids[max(0, ids.index(id_) - 1)]
            texts = {one: reading.report.text for one, reading in self._overview.readings({earlier, id_}).items()}
            edits = {one.second: one for one in _of(self._front.bare_named(EDIT, ids), EDIT, PageEdit)}
            both = texts[earlier], texts[id_]
            return VersionSheet(card=card, before=earlier, versions=order, texts=both, edits=edits)

    def original(self, id_: str) -> tuple[ReportCard, bytes]:
        """Return the card of a report and the bytes that it was read from."""
        with self._store.looking():
            return self._card(id_), self._store.original(id_)

    def incidents(self, where: GroupFilter, *, after: str | None = None, limit: int = PART) -> Part[Listed]:
        """Return incidents that pass, the newest first."""
        part = self._overview.groups("incident", where, after=after, limit=limit)
        return Part(tuple(map(_listed, part.items)), part.after)

    def conflicts(self, kind: ConflictKind | None, *, after: str | None = None, limit: int = PART) -> Conflicts:
        """Return conflicts of one kind or all, with the incidents and reports that they name."""
        with self._store.looking():
            where = GroupFilter(type=kind.value if kind else None)
            part = self._overview.groups("conflict", where, after=after, limit=limit)
            found = _of(part.items, "conflict", Conflict)
            return Conflicts(
                conflicts=found,
                after=part.after,
                incidents={one.id: _incident(one) for one in self._named(found)},
                cards=self._overview.cards({side.report for one in found for side in (one.a, one.b)}),
            )

    def incident_facets(self, where: GroupFilter) -> Facets:
        """Return how many incidents that pass there are per type, realis and place."""
        return self._overview.group_facets("incident", where)

    def incident(self, id_: str, *, after: str = "") -> IncidentSheet:
        """Return one incident with the readings of some reports behind it, those that come after one."""
        return load_incident(self._store, id_, after=after)

    def search(self, words: str, where: ReportFilter, *, limit: int = PART) -> Found:
        """Return the reports that fit some words best, by the words and by what they mean."""
        vector = self._meaning(words)
        with self._store.looking():
            alike = self._store.search_meaning(vector, where, limit=MOST_ALIKE) if vector else ()
            near = [hit for hit in alike if hit.score >= MIN_ALIKE]
            hits = join_ranks(self._store.search_words(words, where, limit=limit), near, limit=limit)
            reports = [hit.report for hit in hits]
            told = self._overview.groups_with(reports[:SHOWN], ("incident",))
            most = sorted(map(_incident, told), key=lambda one: (-one.support.reports, one.id))[:SHOWN]
            return Found(hits=tuple(hits), cards=self._overview.cards(reports), incidents=tuple(most))

    def sentences_like(self, words: str) -> tuple[Hit, ...]:
        """Return where these words stand, then the sentences that say much the same, with how much."""
        vector = self._meaning(words)
        with self._store.looking():
            exact = [replace(hit, score=1.0) for hit in self._store.search_words(words, limit=PART)]
            alike = self._store.search_meaning(vector, limit=MOST_ALIKE) if vector else ()
        return (*exact, *(hit for hit in alike if hit.score >= MIN_ALIKE))

    def changes(self, *, after: int = 0, limit: int = PART) -> tuple[LogEntry, ...]:
        """Return the newest entries of the log."""
        return self._overview.last_changes(limit) if not after else self._store.log_rows(after=after, limit=limit)

    def failures(self) -> tuple[FailureEntry, ...]:
        """Return the inputs that could not be read when they were last tried."""
        return self._store.failures()

    def warm_up(self) -> None:
        """Load what the first search would have to wait for."""
        self._meaning("words")

    def _meaning(self, words: str) -> tuple[float, ...]:
        from reportedly.analyse import Reader  # slow to import

        with self._lock:
            if self._reader is None:
                self._reader = Reader(self._settings.model, threads=self._settings.threads)
        analysis = self._reader.analyse(words)
        return analysis.vectors[0] if analysis.vectors else ()

    def _card(self, id_: str) -> ReportCard:
        card = self._overview.cards([id_]).get(id_)
        if card is None:
            raise UsageError(f"the ledger has no report {id_!r}")
        return card

    def _versions(self, card: ReportCard) -> tuple[ReportCard, ...]:
        """Return the cards of all versions of a page, the first one first."""
        versions = (card,) if card.url is None else self._store.reports(ReportFilter(url=card.url)).items
        return tuple(sorted(versions, key=lambda one: one.version))

    def _named(self, conflicts: Iterable[Conflict]) -> Collection[Group]:
        return self._overview.groups_named("incident", {one.incident for one in conflicts if one.incident})

    def _unverified(self, claims: Iterable[Claim]) -> tuple[Unverified, ...]:
        """Return claims that several reports repeat although one of them says that it is not verified."""
        repeated = [one for one in claims if one.support.reports > 1]
        checks = self._overview.checks({telling.report for one in repeated for telling in one.tellings})
        found = (_find_open(one, checks) for one in repeated)
        return tuple(one for one in found if one is not None)[:SHOWN]


def _find_open(claim: Claim, checks: dict[str, tuple[Check, ...]]) -> Unverified | None:
    for telling in claim.tellings:
        for check in checks.get(telling.report, ()):
            if check.status in OPEN_CHECKS and telling.statement in check.about:
                return Unverified(claim, telling.report, check)
    return None


def _incident(group: Group) -> Incident:
    """Return the incident of a group without the reasons for its links, which no list shows."""
    return from_record(Incident, {**_record(group)["incidents"][0], "links": []})


def _listed(group: Group) -> Listed:
    conflicts = len(_record(group)["conflicts"])
    return Listed(incident=_incident(group), realis=group.realis, conflicts=conflicts)


def _record(group: Group) -> dict[str, Any]:
    return cast(dict[str, Any], group.values)


def _of(groups: Collection[Group], kind: str, value: type[T]) -> tuple[T, ...]:
    return tuple(from_record(value, one.values) for one in groups if one.kind == kind)
