"""The ledger page by page: what somebody looks at together, in few queries and in parts."""

import threading
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from reportedly.api.sheets import Conflicts, Found, Home, IncidentSheet, Listed, ReportSheet, Unverified
from reportedly.errors import UsageError
from reportedly.flow.adding import Kept
from reportedly.flow.corrections import lay_over, load_corrections
from reportedly.flow.uploading import Sent
from reportedly.gazetteer.fold import fold, strip_kind
from reportedly.model import (
    Account,
    Change,
    Check,
    Claim,
    Conflict,
    ConflictKind,
    Echo,
    Incident,
    Reading,
    Status,
    Support,
)
from reportedly.read.inputs import ENDINGS
from reportedly.resolve.families import find_texts
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

if TYPE_CHECKING:
    from reportedly.analyse import Reader

__all__ = [
    "READABLE",
    "Found",
    "GroupFilter",
    "Hit",
    "Home",
    "IncidentSheet",
    "Kept",
    "Listed",
    "Pages",
    "Part",
    "ReportCard",
    "ReportFilter",
    "ReportSheet",
    "Sent",
    "Support",
    "Unverified",
]

READABLE = tuple(ENDINGS)
"""Endings of the names of files that can be read."""
SHOWN, SHOWN_CONFLICTS = 8, 5
"""Of each thing that needs eyes on the first page; each has a page of its own for the rest."""
PART = 50
MOST_ALIKE = 100
MIN_COSINE = 0.4
"""Sentences that mean less alike than this do not answer a search (looked at on the sample reports)."""
RANKED = 1000
"""Conflicts that are put in order on the first page; more are on their own page."""
OPEN_CHECKS = (Status.UNVERIFIED, Status.DISPUTED, Status.ALLEGED)
T = TypeVar("T")
Facets = dict[str, list[tuple[str, int]]]


class Pages:
    """A ledger as a reader leafs through it; one reader model for all searches, loaded by the first."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._overview = store.overview()
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def home(self, seen: int) -> Home:
        """Return the first page; ``seen`` is the number of the last change that somebody has looked at."""
        with self._store.looking():
            conflicts = self._conflicts()
            single = tuple(map(_incident, self._overview.single_origin(SHOWN)))
            lost = tuple(from_record(Echo, one.values) for one in self._lost())
            unverified = self._unverified()
            named = {side.report for one in conflicts for side in (one.a, one.b)} | {one.report for one in unverified}
            named |= {report for echo in lost for report in (echo.first, echo.second)}
            last = self._overview.last_changes(1)
            return Home(
                counts=self._overview.counts(),
                latest=self._overview.latest(SHOWN),
                changes=self._overview.changes_since(seen),
                last_change=last[0].number if last else 0,
                conflicts=conflicts,
                incidents={one.id: _incident(one) for one in self._named(conflicts)},
                single=single,
                lost=lost,
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
            card, reading = self._card(id_), self._corrected([id_])[id_]
            kinds = ("incident", "claim", "conflict", "echo")
            groups = self._overview.groups_with([id_], kinds)
            conflicts, echoes = _of(groups, "conflict", Conflict), _of(groups, "echo", Echo)
            named = {one for echo in echoes for one in (echo.first, echo.second)}
            named |= {side.report for one in conflicts for side in (one.a, one.b)}
            page = ReportFilter(url=card.url)
            versions = (card,) if card.url is None else self._store.reports(page).items
            return ReportSheet(
                card=card,
                reading=reading,
                versions=tuple(sorted(versions, key=lambda one: one.version)),
                incidents=tuple(map(_incident, (one for one in groups if one.kind == "incident"))),
                claims=_of(groups, "claim", Claim),
                conflicts=conflicts,
                echoes=echoes,
                cards=self._overview.cards(named),
            )

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

    def fold_place(self, name: str) -> str:
        """Return a place as incidents are found by it."""
        return strip_kind(fold(name))

    def incident_facets(self, where: GroupFilter) -> Facets:
        """Return how many incidents that pass there are per type, realis and place."""
        return self._overview.group_facets("incident", where)

    def incident(self, id_: str) -> IncidentSheet:
        """Return one incident with the readings behind it; raises UsageError where there is none of the id."""
        with self._store.looking():
            group = self._store.group("incident", id_)
            if group is None:
                raise UsageError(f"the ledger has no incident {id_!r}")
            account = from_record(Account, group.values)
            reports = sorted({one.report for one in account.incidents[0].tellings})
            sides = {side.report for one in account.conflicts for side in (one.a, one.b)}
            around = self._overview.groups_with(reports, ("echo", "claim"))
            echoes = [one for one in _of(around, "echo", Echo) if one.first in reports and one.second in reports]
            retold = self._store.links_of(*reports, kind="retold")
            pairs = [(one.a.report, one.b.report) for one in retold if {one.a.report, one.b.report} <= set(reports)]
            return IncidentSheet(
                account=account,
                realis=group.realis,
                readings=self._corrected({*reports, *sides}),
                echoes=tuple(echoes),
                texts=find_texts(reports, echoes, pairs),
                claims=_of(around, "claim", Claim),
            )

    def search(self, words: str, where: ReportFilter, *, limit: int = PART) -> Found:
        """Return the reports that fit some words best, by the words and by what they mean."""
        vector = self._meaning(words)
        with self._store.looking():
            alike = self._store.search_meaning(vector, where, limit=MOST_ALIKE) if vector else ()
            near = [hit for hit in alike if hit.score >= MIN_COSINE]
            hits = join_ranks(self._store.search_words(words, where, limit=limit), near, limit=limit)
            reports = [hit.report for hit in hits]
            told = self._overview.groups_with(reports[:SHOWN], ("incident",))
            most = sorted(map(_incident, told), key=lambda one: (-one.support.reports, one.id))[:SHOWN]
            return Found(hits=tuple(hits), cards=self._overview.cards(reports), incidents=tuple(most))

    def changes(self, *, after: int = 0, limit: int = PART) -> tuple[LogEntry, ...]:
        """Return the newest entries of the log."""
        return self._overview.last_changes(limit) if not after else self._store.log_rows(after=after, limit=limit)

    def failures(self) -> tuple[FailureEntry, ...]:
        """Return the inputs that could not be read when they were last tried."""
        return self._store.failures()

    def cards_of(self, readings: Iterable[Reading]) -> dict[str, ReportCard]:
        """Return the cards of reports whose readings are at hand."""
        return self._overview.cards([one.report.id for one in readings])

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

    def _corrected(self, reports: Iterable[str]) -> dict[str, Reading]:
        corrections = load_corrections(self._store)
        return {id_: lay_over(one, corrections) for id_, one in self._overview.readings(reports).items()}

    def _card(self, id_: str) -> ReportCard:
        card = self._overview.cards([id_]).get(id_)
        if card is None:
            raise UsageError(f"the ledger has no report {id_!r}")
        return card

    def _lost(self) -> Collection[Group]:
        return self._overview.copies_that(Change.ATTRIBUTION_LOST, SHOWN)

    def _named(self, conflicts: Iterable[Conflict]) -> Collection[Group]:
        return self._overview.groups_named("incident", {one.incident for one in conflicts if one.incident})

    def _conflicts(self) -> tuple[Conflict, ...]:
        """Return one conflict of each of the incidents that most reports tell."""
        groups = self._overview.groups("conflict", GroupFilter(), after=None, limit=RANKED).items
        found = [from_record(Conflict, one.values) for one in groups]
        told = self._overview.reports_of("incident", {one.incident for one in found if one.incident})
        order = sorted(found, key=lambda one: -told.get(one.incident or "", 0))
        return tuple({one.incident: one for one in reversed(order)}.values())[::-1][:SHOWN_CONFLICTS]

    def _unverified(self) -> tuple[Unverified, ...]:
        """Return claims that several reports repeat although one of them says that it is not verified."""
        claims = [from_record(Claim, one.values) for one in self._overview.with_most_members("claim", 2 * SHOWN)]
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
