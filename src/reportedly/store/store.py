"""The ledger as its users see it: what can be put in, taken out and asked."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from types import TracebackType

from sqlalchemy import select

from reportedly.model import Failure, Reading, Span
from reportedly.store import cards, decisions, groups, keys, links, log, numbers, readings, reports, search, verify
from reportedly.store.database import Database
from reportedly.store.evidence import unsqueeze
from reportedly.store.meanings import Meanings
from reportedly.store.overview import Overview
from reportedly.store.records import JsonValue
from reportedly.store.schema import EvidenceRow, ReportRow
from reportedly.store.transactions import Transactions
from reportedly.store.users import Users
from reportedly.store.values import (
    Added,
    Decision,
    FailureEntry,
    Fault,
    Group,
    GroupFilter,
    Hit,
    LogEntry,
    Member,
    Obtained,
    PairLink,
    Part,
    Removed,
    ReportCard,
    ReportFilter,
    Versions,
)

PART = 100
"""Items of one answer unless asked for more or fewer."""
ALL_REPORTS, ALL_GROUPS = ReportFilter(), GroupFilter()


class Store:
    """An open ledger; what is asked of a report that it does not have raises UsageError, all else a StoreError."""

    def __init__(
        self, database: Database, transactions: Transactions, *, clock: Callable[[], datetime], user: str
    ) -> None:
        self._database, self._transactions = database, transactions
        self._clock, self._user = clock, user
        self._meanings = Meanings()

    def __enter__(self) -> "Store":
        """Use the ledger in a block, at the end of which it is closed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the ledger, whatever went wrong."""
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._transactions.close()

    def writing(self) -> AbstractContextManager[object]:
        """Make one change of all in the block: others wait, and see all of it or nothing."""
        return self._transactions.writing()

    def looking(self) -> AbstractContextManager[object]:
        """See one state of the ledger in the whole block, whatever others write meanwhile."""
        return self._transactions.reading()

    def in_name_of(self, user: str) -> "Store":
        """Return the same ledger, with what is changed through it logged as another user's."""
        other = Store(self._database, self._transactions, clock=self._clock, user=user)
        other._meanings = self._meanings
        return other

    def users(self) -> Users:
        """Return who may sign in on the page."""
        return Users(self._database, self._transactions, clock=self._clock, user=self._user)

    def overview(self) -> Overview:
        """Return what pages ask of many reports and groups at once."""
        return Overview(self._transactions)

    # Reports

    def has(self, sha256: str) -> bool:
        """Tell whether a report with these original bytes is there."""
        with self._transactions.reading() as connection:
            return connection.scalar(select(EvidenceRow.length).where(EvidenceRow.sha256 == sha256)) is not None

    def add_report(self, reading: Reading, original: bytes, obtained: Obtained, versions: Versions) -> Added:
        """Add a report with its reading; one that is there already is left as it is."""
        with self._pen() as pen:
            return reports.add(pen, reading, original, obtained, versions)

    def reread(self, report: str, reading: Reading, versions: Versions) -> Removed:
        """Put a new reading of a report in place of the old one, whose keys, links and groups go."""
        with self._pen() as pen:
            return reports.reread(pen, report, reading, versions)

    def remove(self, report: str) -> Removed:
        """Take out a report with its reading, keys, links and the groups it is in."""
        with self._pen() as pen:
            return reports.remove(pen, report)

    def card(self, report: str) -> ReportCard:
        """Return what is known of a report without its reading."""
        with self._transactions.reading() as connection:
            return cards.load_card(connection, numbers.number_of(connection, report))

    def reports(
        self, where: ReportFilter = ALL_REPORTS, *, after: str | None = None, limit: int = PART
    ) -> Part[ReportCard]:
        """Return cards of reports by day and id."""
        with self._transactions.reading() as connection:
            return cards.load_cards(connection, where, after, limit)

    def reading(self, report: str) -> Reading:
        """Return the reading of a report as it was added, its vectors as float16."""
        with self._transactions.reading() as connection:
            return readings.load_reading(connection, numbers.number_of(connection, report))

    def original(self, report: str) -> bytes:
        """Return the bytes that a report was read from."""
        with self._transactions.reading() as connection:
            number = numbers.number_of(connection, report)
            found = select(EvidenceRow.data).join(ReportRow, ReportRow.sha256 == EvidenceRow.sha256)
            return unsqueeze(connection.execute(found.where(ReportRow.number == number)).scalar_one())

    # Candidates

    def put_fingerprints(self, report: str, values: Iterable[int]) -> None:
        """Set the fingerprints of a report's text, of 64 bits at most."""
        with self._transactions.writing() as connection:
            keys.put_fingerprints(connection, report, values)

    def put_keys(self, kind: str, report: str, found: Iterable[tuple[str, str]]) -> None:
        """Set the keys of one kind for a report, each with the finding it leads to."""
        with self._transactions.writing() as connection:
            keys.put_keys(connection, kind, report, found)

    def seal_keys(self, report: str, kinds: Iterable[str]) -> None:
        """Note the fingerprints of a report and its keys of some kinds, once all are set, so that a change shows."""
        with self._transactions.writing() as connection:
            keys.seal(connection, report, kinds)

    def candidates_by_fingerprint(self, values: Iterable[int], *, exclude: str | None = None) -> dict[str, int]:
        """Return the reports that share fingerprints and how many, most first."""
        with self._transactions.reading() as connection:
            return keys.find_by_fingerprint(connection, values, exclude)

    def candidates_by_key(self, kind: str, found: Iterable[str], *, exclude: str | None = None) -> dict[Member, int]:
        """Return the findings that share keys and how many, most first, without those of one report."""
        with self._transactions.reading() as connection:
            return keys.find_by_key(connection, kind, found, exclude)

    def keys_of(self, kind: str, reports: Iterable[str]) -> frozenset[str]:
        """Return the keys of one kind that some reports have."""
        with self._transactions.reading() as connection:
            return keys.keys_of(connection, kind, reports)

    def count_keys(self, kind: str, reports: Iterable[str]) -> dict[str, int]:
        """Return how many keys of one kind each of some reports has."""
        with self._transactions.reading() as connection:
            return keys.count_keys(connection, kind, reports)

    # Links and groups

    def put_links(self, found: Iterable[PairLink]) -> None:
        """Put links between pairs of reports, in place of those of the same kind between the same sides."""
        with self._transactions.writing() as connection:
            links.put_links(connection, found)

    def drop_links(self, kind: str, reports: Iterable[str]) -> None:
        """Take out the links of one kind between any two of some reports."""
        with self._transactions.writing() as connection:
            links.drop_links(connection, kind, reports)

    def links_of(self, *report: str, kind: str | None = None) -> tuple[PairLink, ...]:
        """Return the links of some reports, of one kind or all."""
        with self._transactions.reading() as connection:
            return tuple(links.links_of(connection, report, kind))

    def components_of(self, kind: str, members: Iterable[Member]) -> tuple[frozenset[Member], ...]:
        """Return what hangs together with each member by links of a kind; a member without a link stands alone."""
        with self._transactions.reading() as connection:
            return tuple(links.components_of(connection, kind, members))

    def replace_groups(self, kind: str, members: Iterable[Member], found: Iterable[Group]) -> None:
        """Drop all groups of a kind that have one of the members, and put new ones in."""
        with self._transactions.writing() as connection:
            groups.replace_groups(connection, kind, members, found)

    def groups(
        self, kind: str, where: GroupFilter = ALL_GROUPS, *, after: str | None = None, limit: int = PART
    ) -> Part[Group]:
        """Return groups of a kind by first day and id."""
        with self._transactions.reading() as connection:
            return groups.load_groups(connection, kind, where, after, limit)

    def group(self, kind: str, id_: str) -> Group | None:
        """Return one group, or None where there is none of this id."""
        with self._transactions.reading() as connection:
            return groups.load_group(connection, kind, id_)

    # Search

    def search_words(self, typed: str, where: ReportFilter = ALL_REPORTS, *, limit: int = PART) -> tuple[Hit, ...]:
        """Return the reports that have these words, the best first; nothing that is typed is an error."""
        with self._transactions.reading() as connection:
            return tuple(search.find_words(connection, self._database, typed, where, limit))

    def search_meaning(
        self, vector: Sequence[float], where: ReportFilter = ALL_REPORTS, *, limit: int = PART
    ) -> tuple[Hit, ...]:
        """Return the sentences that say the most alike, with the cosine."""
        with self._transactions.reading() as connection:
            return tuple(search.find_meaning(connection, self._meanings, vector, where, limit))

    def meaning_at(self, report: str, span: Span) -> tuple[float, ...]:
        """Return the vector of the first sentence of a report that a span touches, empty where none does."""
        with self._transactions.reading() as connection:
            return search.find_vector(connection, report, span)

    def search(
        self, typed: str, vector: Sequence[float], where: ReportFilter = ALL_REPORTS, *, limit: int = PART
    ) -> tuple[Hit, ...]:
        """Return the reports that stand high by words, by meaning, or by both."""
        with self.looking():
            by_words = self.search_words(typed, where, limit=limit * search.WIDER)
            alike = self.search_meaning(vector, where, limit=limit * search.WIDER)
        by_meaning = [hit for hit in alike if hit.score >= search.MIN_ALIKE]
        return tuple(search.join_ranks(by_words, by_meaning, limit=limit))

    # Failures, decisions, log

    def put_failure(self, failure: Failure) -> None:
        """Keep why an input gave no reading, until a report from the same place is added."""
        with self._pen() as pen:
            decisions.put_failure(pen, failure)

    def failures(self) -> tuple[FailureEntry, ...]:
        """Return all inputs that gave no reading."""
        with self._transactions.reading() as connection:
            return decisions.failures(connection)

    def decide(self, kind: str, about: Iterable[str], values: JsonValue) -> int:
        """Keep what the user decided about findings named by keys that outlive a new reading; return its number."""
        with self._pen() as pen:
            return decisions.decide(pen, kind, tuple(about), values)

    def withdraw(self, decision: int) -> None:
        """Take back a decision by its number."""
        with self._pen() as pen:
            decisions.withdraw(pen, decision)

    def decisions(self, kind: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions of one kind or all, as long as they stand."""
        with self._transactions.reading() as connection:
            return decisions.decisions(connection, kind)

    def last_decision(self, kinds: Collection[str], who: str | None = None) -> Decision | None:
        """Return what one user, or any, decided last of some kinds and did not take back."""
        with self._transactions.reading() as connection:
            return decisions.last_decision(connection, kinds, who)

    def log_rows(self, *, after: int = 0, limit: int = PART) -> tuple[LogEntry, ...]:
        """Return what was changed, by whom and when, after a number of the log."""
        with self._transactions.reading() as connection:
            return tuple(log.entries(connection, after=after, limit=limit))

    def check_log(self) -> LogEntry | None:
        """Return the first row of the log that is not as it was written, None where all are."""
        with self._transactions.reading() as connection:
            return log.first_broken(connection)

    def verify(self) -> tuple[Fault, ...]:
        """Return all that is not as it was put in, from the file itself to the words of the search."""
        with self._transactions.reading() as connection:
            return tuple(verify.find_faults(connection, self._database))

    @contextmanager
    def _pen(self) -> Iterator[log.Pen]:
        with self._transactions.writing() as connection:
            yield log.Pen(connection, self._database, self._user, log.to_time(self._clock()))
