"""What goes into the ledger and comes out of it, apart from the words of the model."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from reportedly.model import Span, Support
from reportedly.store.records import JsonValue

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Obtained:
    """How and when the bytes of a report came to us; without a time it is that of adding."""

    how: str
    when: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What made a reading: the release of this package, the reader model and the word lists."""

    tool: str
    model: str
    rules: str


@dataclass(frozen=True, slots=True)
class Added:
    """The id under which the ledger has a report, whether it is new, and the version of the page before it."""

    report: str
    new: bool
    earlier: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One finding of one report (the id of an event or statement), or the report as a whole."""

    report: str
    finding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What other reports lost with a report; both are by kind, and name what is to be joined anew.

    ``linked`` are the findings of others that a link led to, ``left`` the other members of groups that are gone.
    """

    report: str
    linked: Mapping[str, frozenset[Member]]
    left: Mapping[str, frozenset[Member]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """What the ledger knows of a report without its reading; ``version`` counts the versions of its page from 1."""

    id: str
    version: int
    superseded_by: str | None
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str
    origin: str
    sha256: str
    obtained: Obtained
    versions: Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Which reports: ``first`` and ``last`` are days between which it may have been published, both included.

    ``current`` leaves out versions of a page that a later one has replaced. ``actor`` are words that all stand in the
    name of somebody whom it names, ``check`` is a status that something in it has, ``incident`` what it must tell.
    """

    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    first: date | None = None
    last: date | None = None
    current: bool = False
    actor: tuple[str, ...] = ()
    check: str | None = None
    incident: "GroupFilter | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLink:
    """What holds between two reports, or between a finding of each; ``values`` is the record of a model value."""

    kind: str
    a: Member
    b: Member
    score: float
    values: JsonValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What connected members give together; ``values`` is the record of a model value, the rest is to find it by."""

    kind: str
    id: str
    members: tuple[Member, ...]
    values: JsonValue
    type: str | None = None
    place: str | None = None
    first: date | None = None
    last: date | None = None
    latitude: float | None = None
    longitude: float | None = None
    realis: str | None = None
    support: Support | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A stretch of the earth in degrees; where ``west`` is larger than ``east`` it crosses the date line."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFilter:
    """Which groups: what may lie between two days, in a box, has a member, or rests on so many of each or more.

    ``places`` are names of which it has one; ``among`` asks for a member in such a report, ``actor`` for one in which
    somebody of that name takes part, and ``check`` for one about which a report says so.
    """

    type: str | None = None
    places: tuple[str, ...] = ()
    realis: str | None = None
    first: date | None = None
    last: date | None = None
    box: Box | None = None
    report: str | None = None
    finding: str | None = None
    support: Support | None = None
    among: ReportFilter | None = None
    actor: tuple[str, ...] = ()
    check: str | None = None


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """Some of what was asked for, in a fixed order; ``after`` leads to the rest and is None at the end."""

    items: tuple[T, ...]
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureEntry:
    """An input that gave no reading when it was last tried."""

    origin: str
    cause: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a user decided about findings, by keys that outlive a new reading."""

    id: int
    kind: str
    keys: tuple[str, ...]
    values: JsonValue
    who: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One change: who made it and when, what was there before (JSON), and the digest of what is there after.

    ``hash`` is over all of this and the hash of the entry before, so that a change to any entry shows.
    """

    number: int
    when: str
    who: str
    what: str
    subject: str
    before: str
    after: str
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the ledger that is not as it was put there; ``report`` is None where it is about the whole.

    ``gone`` tells what is missing from what was changed.
    """

    report: str | None
    what: str
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that answers a search: words around what was found, and where in the text that stands."""

    report: str
    score: float
    snippet: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in on the page, with a role, since a time."""

    name: str
    role: str
    since: datetime
