"""The ledger as an object in Python: add reports, ask what they say between them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Unpack

from reportedly.errors import UsageError
from reportedly.model import (
    Account,
    Change,
    Claim,
    Conflict,
    ConflictKind,
    Dossier,
    Echo,
    Failure,
    Given,
    Incident,
    PageEdit,
    Party,
    Reading,
)
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.analyse import Reader
    from reportedly.api.pages import Pages
    from reportedly.api.rows import Asked
    from reportedly.api.users import Users
    from reportedly.flow.adding import Kept
    from reportedly.flow.narrowing import Narrow, Where
    from reportedly.flow.said import Said
    from reportedly.flow.sources import SourceCount
    from reportedly.flow.uploading import Sent
    from reportedly.flow.verifying import Finding
    from reportedly.store import Decision, Hit, LogEntry, ReportCard, Store
    from reportedly.view.rows import Row

SEARCH_LIMIT = 20
"""Reports that a search gives unless it is asked for more or fewer."""
UNNAMED = "unknown"
"""Who the log names where the system does not tell who is signed in."""


class Ledger:
    """An open ledger; use it in a ``with`` block, or close it."""

    def __init__(self, store: "Store", settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._reader: Reader | None = None

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

    def reports(self, **where: "Unpack[Where]") -> Iterator["ReportCard"]:
        """Yield the cards of the reports that pass, by day."""
        from reportedly.flow.asking import walk_cards

        narrow = _narrow(where)
        return narrow.first_of(walk_cards(self._store, narrow))

    def reading(self, report: str) -> Reading:
        """Return all that was found in one report, as users corrected it."""
        from reportedly.flow.corrections import load_corrected

        return load_corrected(self._store, report)

    def incidents(self, **where: "Unpack[Where]") -> Iterator[Incident]:
        """Yield the incidents that pass, by day.

        All questions take the same filters; a UsageError names what a word can be, where it is none of these.
        """
        from reportedly.flow.asking import incidents

        narrow = _narrow(where)
        return narrow.first_of(incidents(self._store, narrow))

    def incident(self, id_: str) -> Account:
        """Return all that is known of one incident: tellings, informants, figures, tallies, conflicts."""
        from reportedly.flow.asking import incident_account

        if (found := incident_account(self._store, id_)) is None:
            raise UsageError(f"there is no incident {id_!r} in this ledger")
        return found

    def conflicts(self, *, kind: str | None = None, **where: "Unpack[Where]") -> Iterator[Conflict]:
        """Yield tellings that cannot both hold; ``kind`` is number, responsibility or occurrence."""
        from reportedly.flow.asking import conflicts
        from reportedly.flow.narrowing import listed

        narrow = _narrow(where)
        return narrow.first_of(conflicts(self._store, narrow, listed(ConflictKind, kind)))

    def claims(self, **where: "Unpack[Where]") -> Iterator[Claim]:
        """Yield what more than one statement says."""
        from reportedly.flow.asking import claims

        narrow = _narrow(where)
        return narrow.first_of(claims(self._store, narrow))

    def claim(self, id_: str) -> Claim:
        """Return one claim with all its tellings."""
        from reportedly.flow.asking import find_claim

        if (found := find_claim(self._store, id_)) is None:
            raise UsageError(f"there is no claim {id_!r} in this ledger")
        return found

    def echoes(self, *, change: str | None = None, **where: "Unpack[Where]") -> Iterator[Echo]:
        """Yield what reports took over from others; ``change`` is what a copy did, such as attribution-lost."""
        from reportedly.flow.asking import echoes
        from reportedly.flow.narrowing import listed

        narrow, wanted = _narrow(where), listed(Change, change)
        return narrow.first_of(one for one in echoes(self._store, narrow) if _has(one, wanted))

    def edits(self, *, change: str | None = None, silent: bool = False, **where: "Unpack[Where]") -> Iterator[PageEdit]:
        """Yield what new versions of pages changed in the ones before; ``silent`` leaves those that do not say so."""
        from reportedly.flow.asking import page_edits
        from reportedly.flow.narrowing import listed

        narrow, wanted = _narrow(where), listed(Change, change)
        found = page_edits(self._store, narrow, silent=silent)
        return narrow.first_of(one for one in found if _has(one, wanted))

    def said(self, by: str, *, about: str | None = None, **where: "Unpack[Where]") -> Iterator["Said"]:
        """Yield everything that somebody is quoted with, in the order of publication, on a subject if given."""
        from reportedly.flow.said import find_said

        narrow = _narrow(where)
        return narrow.first_of(find_said(self._store, by, about, narrow))

    def parties(self, **where: "Unpack[Where]") -> Iterator[Party]:
        """Yield persons and bodies with their names and appearances, those of most reports first."""
        from reportedly.flow.asking import parties

        narrow = _narrow(where)
        return narrow.first_of(parties(self._store, narrow))

    def sources(self, **where: "Unpack[Where]") -> list["SourceCount"]:
        """Return for each outlet how many reports it has, how many copy and are copied, and what copies lost."""
        from reportedly.flow.sources import count_sources

        narrow = _narrow(where)
        return list(narrow.first_of(count_sources(self._store, narrow)))

    def search(self, words: str, **where: "Unpack[Where]") -> tuple["Hit", ...]:
        """Return the 20 reports that fit some words best, by the words and by what they mean, with where they stand."""
        from reportedly.flow.searching import load_reader, search_reports

        narrow, self._reader = _narrow(where), self._reader or load_reader(self._settings)
        limit = narrow.limit or SEARCH_LIMIT
        return search_reports(self._store, words, self._reader, limit=limit, where=narrow.of_reports)

    def merge(self, one: str, other: str, *, note: str = "") -> int:
        """Rule that two incidents, claims or actors are one, whatever is read later; return the number to undo it."""
        from reportedly.flow.rulings import merge

        return merge(self._store, one, other, note=note)

    def split(self, id_: str, report: str, *, note: str = "") -> int:
        """Rule that what one report says is no part of an incident, claim or actor; return the number to undo it."""
        from reportedly.flow.rulings import split

        return split(self._store, id_, report, note=note)

    def rulings(self) -> tuple["Decision", ...]:
        """Return what users have ruled, with who and when."""
        from reportedly.flow.rulings import all_rulings

        return all_rulings(self._store)

    def undo(self, ruling: int) -> None:
        """Take a ruling back."""
        from reportedly.flow.rulings import unrule

        unrule(self._store, ruling)

    def dossier(self, question: str) -> Dossier:
        """Put together what answers a question, the id of an incident or words, with the exact words as footnotes."""
        from reportedly.api.coding import tell_coding
        from reportedly.flow.dossier import make_dossier

        return tell_coding(self._store, make_dossier(self._store, question, self._settings, today=f"{now():%Y-%m-%d}"))

    def log(self) -> Iterator["LogEntry"]:
        """Yield every change to the ledger: who made it, when, and what was there before."""
        from reportedly.flow.asking import walk_log

        return walk_log(self._store)

    def verify(self, *, reread: bool = True) -> Iterator["Finding"]:
        """Check bytes, quotes and log, and read every report again; yield what was found for each."""
        from reportedly.flow import load_pipeline
        from reportedly.flow.verifying import verify

        return verify(self._store, load_pipeline(self._settings) if reread else None, self._settings)

    def rows(self, what: str, **where: "Unpack[Asked]") -> Iterator["Row"]:
        """Yield what the command of a name prints, a mapping for each line; a UsageError names all that there are."""
        from reportedly.api.rows import rows_of

        return rows_of(self, what, where)

    def frame(self, what: str, **where: "Unpack[Asked]") -> Any:
        """Return the rows of a name as a pandas frame, where pandas is installed."""
        from reportedly.api.frames import to_frame

        return to_frame(self.rows(what, **where))

    def export(self) -> dict[str, Any]:
        """Return the whole ledger as values that JSON can carry, schema ``reportedly/ledger@1``."""
        from reportedly.export import to_ledger
        from reportedly.flow.asking import accounts, page_edits, walk_readings

        store = self._store
        values: dict[str, Any] = to_ledger(walk_readings(store), accounts(store), page_edits(store))
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


def _has(changed: Echo | PageEdit, change: str | None) -> bool:
    return change is None or change in {one.change.value for one in changed.alterations}


def now() -> datetime:
    """Return what time it is."""
    return datetime.now(UTC)


def _narrow(where: "Where") -> "Narrow":
    from reportedly.flow.narrowing import to_narrow

    return to_narrow(where)
