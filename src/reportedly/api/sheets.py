"""What somebody looks at together on one page: values put together from several parts of the ledger."""

from dataclasses import dataclass

from reportedly.model import Account, Check, Claim, Conflict, Echo, Incident, PageEdit, Reading
from reportedly.store import FailureEntry, Hit, ReportCard


@dataclass(frozen=True, slots=True)
class Unverified:
    """A claim that several reports repeat, with a check in one of them that leaves it open."""

    claim: Claim
    report: str
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What came in and what needs eyes; ``cards`` and ``incidents`` are those that the rest names."""

    counts: dict[str, int]
    latest: tuple[ReportCard, ...]
    changes: dict[str, int]
    last_change: int
    conflicts: tuple[Conflict, ...]
    incidents: dict[str, Incident]
    single: tuple[Incident, ...]
    lost: tuple[Echo, ...]
    edited: tuple[PageEdit, ...]
    unverified: tuple[Unverified, ...]
    failures: tuple[FailureEntry, ...]
    cards: dict[str, ReportCard]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSheet:
    """One report with what rests on it and the versions of its page, the first one first."""

    card: ReportCard
    reading: Reading
    versions: tuple[ReportCard, ...]
    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    echoes: tuple[Echo, ...]
    edits: tuple[PageEdit, ...]
    cards: dict[str, ReportCard]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSheet:
    """Two versions of a page, the cards of all its versions, the first one first, and what each changed."""

    card: ReportCard
    before: str
    versions: tuple[ReportCard, ...]
    texts: tuple[str, str]
    edits: dict[str, PageEdit]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentSheet:
    """One incident with the reports that tell it, the copies among them, and the families that these make.

    ``told`` has the reports in the order of publication, ``readings`` those of them that are read here, ``after`` is
    the last of these where there are more, and ``cards`` has all that the page names.
    """

    account: Account
    realis: str | None
    told: tuple[str, ...]
    cards: dict[str, ReportCard]
    readings: dict[str, Reading]
    after: str | None
    echoes: tuple[Echo, ...]
    texts: tuple[tuple[str, ...], ...]
    claims: tuple[Claim, ...]

    @property
    def incident(self) -> Incident:
        """The incident itself."""
        return self.account.incidents[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An incident in a list, with as what it is told."""

    incident: Incident
    realis: str | None
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answers to a search with their cards, and the incidents that most of them tell."""

    hits: tuple[Hit, ...]
    cards: dict[str, ReportCard]
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """A part of all conflicts with the incidents and reports that it names; ``after`` leads to the rest."""

    conflicts: tuple[Conflict, ...]
    after: str | None
    incidents: dict[str, Incident]
    cards: dict[str, ReportCard]
