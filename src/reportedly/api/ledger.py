"""The ledger as an object in Python: add reports, ask what they say between them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from reportedly.errors import UsageError
from reportedly.model import (
    Account,
    Change,
    Claim,
    Conflict,
    ConflictKind,
    Dossier,
    Echo,
    EventType,
    Failure,
    Given,
    Incident,
    Party,
    Reading,
    Realis,
)
from reportedly.settings import Settings, load_settings

if TYPE_CHECKING:
    from reportedly.api.pages import Pages
    from reportedly.api.users import Users
    from reportedly.flow.adding import Kept
    from reportedly.flow.said import Said
    from reportedly.flow.sources import SourceCount
    from reportedly.flow.uploading import Sent
    from reportedly.flow.verifying import Finding
    from reportedly.store import Decision, Hit, LogEntry, ReportCard, Store

UNNAMED = "unknown"
"""Who the log names where the system does not tell who is signed in."""


def open_ledger(place: str | Path, *, create: bool = True, user: str | None = None) -> "Ledger":
    """Open the ledger at a path, or at a ``postgresql://`` URL; it is made if it is not there.

    ``user`` is who the log names, by default whoever is signed in. Raises a StoreError that tells why it cannot be.
    """
    from reportedly.store import open_store  # slow to import

    return Ledger(open_store(place, clock=_now, user=user or _user(), create=create), load_settings())


def upgrade_ledger(place: str | Path) -> tuple[int, int]:
    """Bring a ledger of an older release up to this one; return its versions before and after."""
    from reportedly.store import upgrade  # slow to import

    return upgrade(place, clock=_now, user=_user())


class Ledger:
    """An open ledger; use it in a ``with`` block, or close it."""

    def __init__(self, store: "Store", settings: Settings) -> None:
        self._store, self._settings = store, settings

    def __enter__(self) -> "Ledger":
        """Use the ledger in a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the ledger."""
        self.close()

    def close(self) -> None:
        """Let go of the file or server."""
        self._store.close()

    def add(
        self, places: Iterable[str | Path], *, jobs: int = 1, given: Given | None = None
    ) -> Iterator["Kept | Failure"]:
        """Read and add reports, yielding what became of each; groups are made anew at the end, so use it up."""
        from reportedly.flow.adding import add_reports

        yield from add_reports(self._store, map(str, places), given or Given(), self._settings, jobs=jobs)

    def remove(self, report: str) -> None:
        """Take out a report and all that rested on it alone."""
        from reportedly.flow.joining import remove_report

        remove_report(self._store, report)

    def reports(
        self, *, outlet: str | None = None, since: date | None = None, until: date | None = None
    ) -> Iterator["ReportCard"]:
        """Yield what is known of each report, by day."""
        from reportedly.flow.asking import walk_cards

        yield from walk_cards(self._store, outlet=outlet, since=since, until=until)

    def reading(self, report: str) -> Reading:
        """Return all that was found in one report, as users corrected it."""
        from reportedly.flow.corrections import load_corrected

        return load_corrected(self._store, report)

    def incidents(
        self,
        *,
        type: str | None = None,  # noqa: A002  # the word of the glossary
        place: str | None = None,
        realis: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Incident]:
        """Yield incidents by day; ``since`` and ``until`` are days between which they may lie.

        ``type`` and ``realis`` are values of EventType and Realis; a UsageError names them all for any other word.
        """
        from reportedly.flow.asking import find_incident_rows

        like = (_listed(EventType, type), place, _listed(Realis, realis))
        return find_incident_rows(self._store, like, since, until)

    def incident(self, id_: str) -> Account:
        """Return all that is known of one incident: tellings, informants, figures, tallies, conflicts."""
        from reportedly.flow.asking import incident_account

        found = incident_account(self._store, id_)
        if found is None:
            raise UsageError(f"there is no incident {id_!r} in this ledger")
        return found

    def conflicts(self, *, kind: str | None = None) -> Iterator[Conflict]:
        """Yield tellings that cannot both hold; ``kind`` is number, responsibility or occurrence."""
        from reportedly.flow.asking import conflicts

        wanted = _listed(ConflictKind, kind)
        return (one for one in conflicts(self._store) if wanted is None or one.kind.value == wanted)

    def claims(self) -> Iterator[Claim]:
        """Yield what more than one statement says."""
        from reportedly.flow.asking import claims

        return claims(self._store)

    def claim(self, id_: str) -> Claim:
        """Return one claim with all its tellings."""
        found = next((one for one in self.claims() if one.id == id_), None)
        if found is None:
            raise UsageError(f"there is no claim {id_!r} in this ledger")
        return found

    def echoes(self, *, change: str | None = None) -> Iterator[Echo]:
        """Yield what reports took over from others; ``change`` is what a copy did, such as attribution-lost."""
        from reportedly.flow.asking import echoes

        found, wanted = echoes(self._store), _listed(Change, change)
        return (one for one in found if wanted is None or wanted in {each.change.value for each in one.alterations})

    def said(self, by: str, *, about: str | None = None) -> Iterator["Said"]:
        """Yield everything that somebody is quoted with, in the order of publication, on a subject if given."""
        from reportedly.flow.said import find_said

        return find_said(self._store, by, about)

    def sources(self) -> list["SourceCount"]:
        """Return for each outlet how many reports it has, how many copy and are copied, and what copies lost."""
        from reportedly.flow.sources import count_sources

        return count_sources(self._store)

    def search(self, words: str, *, limit: int = 20) -> tuple["Hit", ...]:
        """Return the reports that fit some words best, by the words and by what they mean, with where they stand."""
        from reportedly.flow.searching import search_reports

        return search_reports(self._store, words, self._settings, limit=limit)

    def merge(self, incident: str, other: str) -> int:
        """Rule that two incidents are one, which outlives new readings; return the number to undo it by."""
        from reportedly.flow.rulings import rule

        a, b = (self.incident(one).incidents[0].tellings for one in (incident, other))
        return rule(self._store, a, b, same=True)

    def split(self, incident: str, report: str) -> int:
        """Rule that what one report tells is no part of an incident; return the number to undo it by."""
        from reportedly.flow.rulings import rule

        tellings = self.incident(incident).incidents[0].tellings
        own = [one for one in tellings if one.report == report]
        others = [one for one in tellings if one.report != report]
        if not own or not others:
            raise UsageError(f"incident {incident!r} has no telling by {report!r} beside others")
        return rule(self._store, own, others, same=False)

    def rulings(self) -> tuple["Decision", ...]:
        """Return what users have ruled, with who and when."""
        from reportedly.flow.rulings import all_rulings

        return all_rulings(self._store)

    def undo(self, ruling: int) -> None:
        """Take a ruling back."""
        from reportedly.flow.rulings import unrule

        unrule(self._store, ruling)

    def parties(self) -> Iterator[Party]:
        """Yield the persons and bodies of all reports, each with its names, roles and appearances."""
        from reportedly.flow.asking import parties

        return parties(self._store)

    def dossier(self, question: str) -> Dossier:
        """Put together what answers a question, the id of an incident or words, with the exact words as footnotes."""
        from reportedly.flow.dossier import make_dossier

        return make_dossier(self._store, question, self._settings, today=_now().date().isoformat())

    def log(self) -> Iterator["LogEntry"]:
        """Yield every change to the ledger: who made it, when, and what was there before."""
        from reportedly.flow.asking import walk_log

        return walk_log(self._store)

    def verify(self, *, reread: bool = True) -> Iterator["Finding"]:
        """Check bytes, quotes and log, and read every report again; yield what was found for each."""
        from reportedly.flow import load_pipeline
        from reportedly.flow.verifying import verify

        return verify(self._store, load_pipeline(self._settings) if reread else None, self._settings)

    def frame(self, what: str) -> Any:
        """Return incidents, conflicts, claims, echoes or figures as a pandas frame."""
        from reportedly.api.frames import to_frame

        return to_frame(self, what)

    def export(self) -> dict[str, Any]:
        """Return the whole ledger as values that JSON can carry, schema ``reportedly/ledger@1``."""
        from reportedly.export import to_ledger
        from reportedly.flow.asking import accounts, walk_readings

        values: dict[str, Any] = to_ledger(walk_readings(self._store), accounts(self._store))
        return values

    def in_name_of(self, user: str) -> "Ledger":
        """Return the same open ledger, with what is changed through it logged as another user's."""
        return Ledger(self._store.in_name_of(user), self._settings)

    def pages(self) -> "Pages":
        """Return what the page shows, in few queries and in parts."""
        from reportedly.api.pages import Pages

        return Pages(self._store, self._settings)

    def users(self) -> "Users":
        """Return who may sign in, and what lets them."""
        from reportedly.api.users import Users

        return Users(self._store)

    def add_sent(
        self, files: "Iterable[Sent]", *, jobs: int = 1, given: Given | None = None
    ) -> "Iterator[Kept | Failure]":
        """Read and add reports that come as bytes with a name; groups are made anew at the end, so use it up."""
        from reportedly.flow.uploading import add_sent

        yield from add_sent(self._store, files, given or Given(), self._settings, jobs=jobs)


def _now() -> datetime:
    return datetime.now(UTC)


def _user() -> str:
    import getpass  # slow to import

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in containers
        return UNNAMED


def _listed(words: type[StrEnum], word: str | None) -> str | None:
    """Return a word of a list, in its own spelling; raises UsageError for any other."""
    if word is None:
        return None
    found = next((one for one in words if one.value.casefold() == word.casefold()), None)
    if found is None:
        raise UsageError(f"{word!r} is none of {', '.join(words)}")
    return found.value
