"""The review of a ledger: what needs eyes, and what users say of it, each with a number to undo it by."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from reportedly.api.decisions import Told, tell_decision, tell_taken_back
from reportedly.api.ledger import Ledger
from reportedly.api.pages import Listed, ReportCard
from reportedly.errors import UsageError
from reportedly.flow.correcting import correct, uncorrect
from reportedly.flow.corrections import CORRECTION, find_reviewed, load_without_vectors
from reportedly.flow.joining import settle
from reportedly.flow.rulings import unrule
from reportedly.flow.vettings import VETTING, Standing, Whole, load_vettings, vet
from reportedly.model import (
    Claim,
    Conflict,
    Correction,
    Event,
    Incident,
    Reading,
    Span,
    Stance,
    Statement,
    Vetted,
)
from reportedly.resolve import RULING
from reportedly.resolve.corrections import anchor_of, is_reviewed
from reportedly.store import Decision, Group, GroupFilter, ReportFilter, Store, from_record
from reportedly.store.front import front_of
from reportedly.text.edtf import days_of_edtf

__all__ = ["Queue", "Review", "Standing", "Unsure", "is_reviewed", "is_unsure", "review_of", "words_of"]

SURE_STATEMENT, SURE_EVENT = 0.94, 0.81
"""Confidence below which a finding is shown for review: that of one in ten, on the reports of the wire-room cases."""
LOOKED_AT, AT_ONCE = 1000, 50
"""Groups of a kind among which those that need eyes are looked for, and how many of them are loaded together."""
REPORTS_AT_ONCE = 8
SHOWN = 20
SHOWN_NEAR = 8
MOST_SINGLE = 300
SHOWN_CHANGES = 500
AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
KINDS = (RULING, CORRECTION, VETTING)
"""What the review page tells of and can undo; answers of coders are not among it, for they are secret."""
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Unsure:
    """A finding that the reader was not sure of, in its report."""

    reading: Reading
    finding: Statement | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Some of what needs eyes; ``after`` leads to the next reports, None where there are none.

    ``conflicts`` are those of the incidents, by incident, and ``cards`` those of their reports.
    """

    incidents: tuple[Listed, ...] = ()
    conflicts: Mapping[str, tuple[Conflict, ...]] = field(default_factory=dict)
    cards: Mapping[str, ReportCard] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedSheet:
    """A report as it is corrected, with the corrections that stand, the oldest first."""

    card: ReportCard
    reading: Reading
    decisions: tuple[Decision, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """An incident with the readings that tell it, others that may be the same, and what a user said of it."""

    listed: Listed
    readings: dict[str, Reading]
    others: tuple[Listed, ...]
    vetting: Standing | None = field(default=None)


class Review:
    """A ledger under review; what is decided is logged as whose ledger it is."""

    def __init__(self, store: Store) -> None:
        self._store, self._overview, self._front = store, store.overview(), front_of(store)

    # What needs eyes

    def conflicts(self) -> Queue:
        """Return the incidents with conflicts that nobody has looked at, those that most reports tell first."""
        with self._store.looking():
            groups = self._open(lambda skip: self._front.disputed(AT_ONCE, skip=skip))
            conflicts = {one.id: _conflicts_of(one) for one in groups}
            sides = {side.report for those in conflicts.values() for one in those for side in (one.a, one.b)}
            cards = self._overview.cards(sides)
            return Queue(incidents=tuple(map(_listed, groups)), conflicts=conflicts, cards=cards)

    def single(self) -> Queue:
        """Return the incidents of several outlets that rest on one text and that nobody has looked at."""
        with self._store.looking():
            found = self._front.single(MOST_SINGLE)
            groups = self._open(lambda skip: found[skip : skip + AT_ONCE])
            return Queue(incidents=tuple(map(_listed, groups)))

    def claims(self) -> Queue:
        """Return the claims that are made by some and denied or doubted by others, which nobody has looked at."""
        with self._store.looking():
            groups = self._open(lambda skip: self._front.claims_with(AGAINST, AT_ONCE, skip=skip), _is_disputed)
            return Queue(claims=_of(Claim, groups))

    def unsure(self, *, after: str | None = None) -> Queue:
        """Return the findings of some reports that the reader was not sure of, the least sure one first."""
        with self._store.looking():
            part = self._overview.reports(ReportFilter(current=True), after=after, limit=REPORTS_AT_ONCE)
            readings = load_without_vectors(self._store, [card.id for card in part.items]).values()
        found = [Unsure(reading, one) for reading in readings for one in _findings(reading) if is_unsure(one)]
        ranked = sorted(found, key=lambda one: (one.finding.confidence, one.reading.report.id, one.finding.id))
        return Queue(unsure=tuple(ranked), after=part.after)

    def report(self, id_: str) -> CorrectedSheet:
        """Return a report for correction; raises UsageError where there is none of the id."""
        with self._store.looking():
            card = self._overview.cards([id_]).get(id_)
            if card is None:
                raise UsageError(f"the ledger has no report {id_!r}")
            pairs = [
                (decision, correction)
                for decision in self._store.decisions(CORRECTION)
                if (correction := from_record(Correction, decision.values)).report == id_
            ]
            return CorrectedSheet(
                card=card,
                reading=load_without_vectors(self._store, [id_])[id_],
                decisions=tuple(decision for decision, _ in pairs),
                corrections=tuple(correction for _, correction in pairs),
            )

    def incident(self, id_: str) -> Nearby:
        """Return an incident with those of its place or type that may lie on the same days."""
        with self._store.looking():
            group = self._front.required("incident", id_)
            listed = _listed(group)
            days = days_of_edtf(listed.incident.date) or (None, None)
            where = GroupFilter(places=(group.place,) if group.place else (), first=days[0], last=days[1])
            near = self._overview.told_most("incident", where, SHOWN_NEAR + 1) if group.place or days[0] else ()
            return Nearby(
                listed=listed,
                readings=load_without_vectors(self._store, {one.report for one in listed.incident.tellings}),
                others=tuple(_listed(one) for one in near if one.id != id_)[:SHOWN_NEAR],
                vetting=load_vettings(self._store).of(listed.incident),
            )

    # What users say

    def correct(self, correction: Correction) -> int:
        """Keep a correction; the account follows when the ledger is settled."""
        return correct(self._store, correction)

    def vet(self, kind: Vetted, id_: str, *, sound: bool, note: str) -> int:
        """Keep that an incident or claim was looked at."""
        return vet(self._store, kind, id_, sound=sound, note=note)

    def vetting_of(self, whole: Whole) -> Standing | None:
        """Return what was last said of an incident or claim."""
        return load_vettings(self._store).of(whole)

    def settle(self) -> int:
        """Make the account anew of whatever was corrected; return how many reports were in it."""
        return settle(self._store)

    def decisions(self) -> tuple[Decision, ...]:
        """Return what users said and did not take back, the newest first."""
        return tuple(one for one in reversed(self._store.decisions()) if one.kind in KINDS)

    def told(self) -> list[Told]:
        """Return in words what users said and what they took back, the newest first."""
        taken_back = tell_taken_back(self._overview.last_changes(SHOWN_CHANGES), KINDS)
        return sorted([*map(tell_decision, self.decisions()), *taken_back], key=lambda one: one.when, reverse=True)

    def last_of(self, who: str | None) -> Told | None:
        """Return in words what somebody decided last and did not take back; None stands for everybody."""
        found = self._store.last_decision(KINDS, who)
        return None if found is None else tell_decision(found)

    def undo(self, number: int) -> Decision:
        """Take back what somebody said, and return what it was."""
        found = next((one for one in self.decisions() if one.id == number), None)
        if found is None:
            raise UsageError(f"there is no decision {number} that can be undone")
        self._undoing(found.kind)(found)
        return found

    def _undoing(self, kind: str) -> Callable[[Decision], None]:
        steps: dict[str, Callable[[Decision], None]] = {
            RULING: lambda one: unrule(self._store, one.id),
            CORRECTION: lambda one: uncorrect(self._store, one),
            VETTING: lambda one: self._store.withdraw(one.id),
        }
        return steps[kind]

    def training(self) -> "Iterator[tuple[str, str, dict[str, Any]]]":
        """Yield id, text and annotation of each report of which something was reviewed."""
        from reportedly.export.annotations import to_annotation

        for reading in find_reviewed(self._store):
            seen = frozenset(one.id for one in _findings(reading) if is_reviewed(one))
            yield reading.report.id, reading.report.text, to_annotation(reading, seen)

    def _open(self, more: Callable[[int], Iterable[Group]], wanted: Callable[[Group], bool] = bool) -> list[Group]:
        """Return the first groups that nobody has looked at, loaded some at a time so that no more are than it takes.

        ``more`` gives those after a number of others.
        """
        vettings = load_vettings(self._store)
        found: list[Group] = []
        for skip in range(0, LOOKED_AT, AT_ONCE):
            part = list(more(skip))
            found += [one for one in part if wanted(one) and vettings.of(_whole(one)) is None]
            if len(part) < AT_ONCE or len(found) >= SHOWN:
                break
        return found[:SHOWN]


def review_of(ledger: Ledger) -> Review:
    """Return the review of an open ledger."""
    return Review(ledger._store)


def is_unsure(finding: Statement | Event) -> bool:
    """Tell whether the reader was not sure of a finding and no user has looked at it."""
    least = SURE_EVENT if isinstance(finding, Event) else SURE_STATEMENT
    return finding.confidence < least and not is_reviewed(finding)


def words_of(finding: Statement | Event) -> Span:
    """Return the words by which a finding is named."""
    return anchor_of(finding)


def _findings(reading: Reading) -> tuple[Statement | Event, ...]:
    return (*reading.statements, *reading.events)


def _conflicts_of(incident: Group) -> tuple[Conflict, ...]:
    return tuple(from_record(Conflict, one) for one in cast(dict[str, Any], incident.values)["conflicts"])


def _whole(group: Group) -> Incident | Claim:
    """Return the incident or claim of a group without the reasons for its links, which take long to make out."""
    record = cast(dict[str, Any], group.values)
    if group.kind == "claim":
        return from_record(Claim, {**record, "links": []})
    return from_record(Incident, {**record["incidents"][0], "links": []})


def _is_disputed(claim: Group) -> bool:
    """Tell whether some make a claim and others deny or doubt it."""
    tellings = cast(dict[str, Any], claim.values)["tellings"]
    return len({each["stance"] in AGAINST for each in tellings}) > 1


def _of(kind: type[V], groups: Iterable[Group]) -> tuple[V, ...]:
    return tuple(from_record(kind, group.values) for group in groups)


def _listed(group: Group) -> Listed:
    conflicts = cast(dict[str, Any], group.values)["conflicts"]
    found = _whole(group)
    assert isinstance(found, Incident)
    return Listed(incident=found, realis=group.realis, conflicts=len(conflicts))
