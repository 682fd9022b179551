"""Add reports to a ledger: read what is new, keep it with its bytes, and join it with the others."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.flow.border import Outcome, Task
from reportedly.flow.corrections import load_corrected
from reportedly.flow.executors import run_here, run_in_pool
from reportedly.flow.joining import mark_versions, settle
from reportedly.flow.linking import link_report
from reportedly.flow.versions import find_versions
from reportedly.lexicon import Lexicon, load_lexicon
from reportedly.model import Failure, Given, Reading
from reportedly.read.inputs import Input, find_inputs
from reportedly.settings import Settings
from reportedly.store import Obtained, Store, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A report that the ledger has: new, or there already; ``earlier`` is the version of its page before it."""

    origin: str
    report: str | None
    new: bool
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where reports are added: the ledger with what is needed to read and join them."""

    store: Store
    lexicon: Lexicon
    versions: Versions


def add_reports(
    store: Store, places: Iterable[str], given: Given, settings: Settings, *, jobs: int = 1
) -> Iterator[Kept | Failure]:
    """Yield what became of every input; what was there is not read again, and at the end all groups are made anew.

    A run that was stopped is taken up by the next one: whatever was added is there as a whole.
    """
    desk = Desk(store, load_lexicon("en"), find_versions(settings))
    known: deque[Kept] = deque()
    waiting: deque[bytes] = deque()
    tasks = _fresh(desk.store, places, given, known, waiting)
    outcomes = run_here(tasks, settings) if jobs <= 1 else run_in_pool(tasks, settings, jobs=jobs)
    for outcome in outcomes:
        yield from _taken(known)
        yield keep(desk, outcome, waiting.popleft())
    yield from _taken(known)
    settle(store)


def keep(desk: Desk, outcome: Outcome, data: bytes) -> Kept | Failure:
    """Put a reading into the ledger with all that ties it to others, or record why there is none.

    It is tied as the ledger keeps it, with rounded vectors like those of the others, so that no order shows.
    """
    if isinstance(outcome, Failure):
        desk.store.put_failure(outcome)
        return outcome
    if hashlib.sha256(data).hexdigest() != outcome.report.sha256:
        failure = Failure(outcome.report.origin, "it changed while it was read: add it again")
        desk.store.put_failure(failure)
        return failure
    with desk.store.writing():
        added = desk.store.add_report(outcome, data, Obtained(how=_how(outcome)), desk.versions)
        if added.new:
            link_report(desk.store, load_corrected(desk.store, added.report), desk.lexicon)
            mark_versions(desk.store, [], [added.earlier] if added.earlier else [])
    return Kept(origin=outcome.report.origin, report=added.report, new=added.new, earlier=added.earlier)


def _fresh(
    store: Store, places: Iterable[str], given: Given, known: deque[Kept], waiting: deque[bytes]
) -> Iterator[Task]:
    """Yield the inputs that must be read, and put aside those that the ledger has."""
    for item in find_inputs(places):
        data = _load(item)
        plain = given.outlet is None and given.url is None
        if data and plain and store.has(hashlib.sha256(data).hexdigest()):
            known.append(Kept(origin=item.origin, report=None, new=False))
        else:
            waiting.append(data)
            yield Task(item, given)


def _taken(known: deque[Kept]) -> Iterator[Kept]:
    while known:
        yield known.popleft()


def _load(item: Input | Failure) -> bytes:
    """Return the bytes of an input; none where it cannot be opened, which reading it will tell."""
    if isinstance(item, Failure):
        return b""
    try:
        return item.data if item.data is not None else Path(item.origin).read_bytes()
    except OSError:
        return b""


def _how(reading: Reading) -> str:
    return f"added from {reading.report.origin}"
