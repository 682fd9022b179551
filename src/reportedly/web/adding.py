"""Add what was sent: one thread takes batch after batch, so that pages stay quick, and tells how far it is."""

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from reportedly.api.pages import Kept, Sent
from reportedly.errors import ReportedlyError
from reportedly.model import Failure, Given

KEPT_BATCHES = 100
"""The oldest are forgotten; the ledger keeps what came of them."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report of a batch: its id, or the cause of its failure."""

    origin: str
    report: str | None
    status: str
    cause: str | None = None


@dataclass(slots=True)
class Batch:
    """Some files that somebody sent together; ``stopped`` tells why it did not come to its end."""

    id: str
    user: str
    names: tuple[str, ...]
    reports: int
    outcomes: list[Outcome] = field(default_factory=list)
    state: str = "waiting"
    stopped: str | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more will come of it."""
        return self.state in ("done", "stopped")


class Adder(Protocol):
    """What a worker needs of a ledger."""

    def add_sent(self, files: Iterable[Sent], *, jobs: int, given: Given) -> Iterator[Kept | Failure]:
        """Add reports, yielding what became of each."""
        ...


class Worker:
    """Takes batches one after the other in a thread of its own."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="adding")
        self._batches: OrderedDict[str, Batch] = OrderedDict()
        self._lock = threading.Lock()
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Finish the report at hand and take no other; what was not joined is when reports are next added."""
        self._stopping.set()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def take(self, ledger: Adder, user: str, files: Sequence[Sent], given: Given) -> Batch:
        """Queue some files; ``ledger`` is the one that logs in the name of the user."""
        batch = Batch(secrets.token_urlsafe(9), user, tuple(file.name for file in files), _count(files))
        with self._lock:
            self._batches[batch.id] = batch
            while len(self._batches) > KEPT_BATCHES:
                self._batches.popitem(last=False)
        future = self._thread.submit(self._add, batch, ledger, tuple(files), given)
        future.add_done_callback(lambda done: _note_crash(batch, done))
        return batch

    def batch(self, id_: str) -> Batch | None:
        """Return a batch of this run of the page."""
        with self._lock:
            return self._batches.get(id_)

    def batches(self) -> list[Batch]:
        """Return the batches of this run, the newest first."""
        with self._lock:
            return list(reversed(self._batches.values()))

    def _add(self, batch: Batch, ledger: Adder, files: tuple[Sent, ...], given: Given) -> None:
        batch.state = "reading"
        for kept in ledger.add_sent(files, jobs=self._jobs, given=given):
            batch.outcomes.append(_to_outcome(kept))
            batch.state = "joining" if len(batch.outcomes) >= batch.reports else "reading"
            if self._stopping.is_set():
                batch.state, batch.stopped = "stopped", "the page was stopped: send the rest again"
                return
        batch.state = "done"


def _to_outcome(kept: Kept | Failure) -> Outcome:
    if isinstance(kept, Failure):
        return Outcome(kept.origin, None, "failed", kept.cause)
    status = "new version" if kept.earlier else "added" if kept.new else "there already"
    return Outcome(kept.origin, kept.report, status)


def _note_crash(batch: Batch, done: Future[None]) -> None:
    """Tell why a batch did not come to its end; what is no error of ours is told in the log alone."""
    error = None if done.cancelled() else done.exception()
    if error is None:
        return
    log.error("adding %d files stopped", len(batch.names), exc_info=error)
    told = str(error) if isinstance(error, ReportedlyError) else "something broke, it is in the log of the server"
    batch.stopped, batch.state = told, "stopped"


def _count(files: Sequence[Sent]) -> int:
    lines = (".jsonl", ".ndjson")
    return sum(
        sum(bool(line.strip()) for line in file.data.splitlines()) if file.name.lower().endswith(lines) else 1
        for file in files
    )
