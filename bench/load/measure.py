"""How adding and asking fare in a ledger of thousands of invented reports, and how much of what is known is found.

Reports come in lots, in the order of publication, as they would day by day. Their readings are made beforehand, so that
what is timed is joining and storing alone; it is timed in seconds of the process, which do not grow with what else runs.
Questions are asked of the full ledger, and each must take no more than 200 ms.
"""

import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from pathlib import Path

import reportedly
from bench.counts import Counts
from bench.load.invent import Invented, invent
from bench.load.readings import read_all
from reportedly.flow.adding import Desk, keep
from reportedly.flow.joining import settle
from reportedly.flow.pipeline import load_pipeline
from reportedly.flow.versions import find_versions
from reportedly.lexicon import load_lexicon
from reportedly.model import Failure
from reportedly.settings import load_settings
from reportedly.store import open_store

LOT = 50
"""Reports that are added before the groups are made anew."""
ASKED = 5
MS = 1000


@dataclass(slots=True)
class Clock:
    """Seconds that each lot took, for linking and storing and for making the groups anew, and memory after it."""

    kept: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def measure(reports: int, folder: Path) -> Iterator[str]:
    """Yield the rows of a table; readings and ledger stay in the folder, the readings for the next run."""
    made, settings, folder = invent(reports), load_settings(), folder / str(reports)
    begun = time.perf_counter()
    read = sum(1 for _ in read_all(load_pipeline(settings), made, folder))
    yield _row("reading (or loading what was read), a report", (time.perf_counter() - begun) / read * MS, "ms")
    place = folder / "load.ledger"
    for path in folder.glob(f"{place.name}*"):
        path.unlink()
    yield from _tell(fill(place, made, folder), max(1, min(len(made) // 5, 1000) // LOT))
    yield _row("size of the ledger, a report", place.stat().st_size / reports / 1024, "KB")
    yield from ask(place)
    yield from check(place, made)


def fill(place: Path, made: Sequence[Invented], folder: Path) -> Clock:
    """Add all reports to a new ledger, lot by lot."""
    settings, clock = load_settings(), Clock()
    reads = read_all(load_pipeline(settings), made, folder)
    with open_store(place, clock=lambda: made[0].published, user="bench", create=True) as store:
        desk = Desk(store, load_lexicon("en"), find_versions(settings))
        while lot := list(islice(reads, LOT)):
            begun = time.process_time()
            for reading, data in lot:
                kept = keep(desk, reading, data)
                assert not isinstance(kept, Failure), kept
            between = time.process_time()
            settle(store)
            clock.kept.append(between - begun)
            clock.settled.append(time.process_time() - between)
            clock.memory.append(_memory_mb())
    return clock


def _tell(clock: Clock, lots: int) -> Iterator[str]:
    """Yield time a report in the first and the last lots, their ratio, and memory."""
    both = [a + b for a, b in zip(clock.kept, clock.settled, strict=True)]
    for name, times in (("storing and linking", clock.kept), ("making groups", clock.settled), ("both", both)):
        first, last = (statistics.mean(part) / LOT * MS for part in (times[:lots], times[-lots:]))
        yield _row(f"{name}, first {lots * LOT:,} reports, a report", first, "ms")
        yield _row(f"{name}, last {lots * LOT:,} reports, a report", last, "ms")
    first, last = statistics.mean(both[:lots]), statistics.mean(both[-lots:])
    yield _row("last to first (at most 1.3)", last / first, "")
    yield _row("slowest lot, a report", max(both) / LOT * MS, "ms")
    yield _row("memory after the first lots", clock.memory[lots - 1], "MB")
    yield _row("memory at the end", clock.memory[-1], "MB")


def ask(place: Path) -> Iterator[str]:
    """Yield how long each question takes to its last answer, the median of several and the first."""
    with reportedly.open(place) as ledger:
        incident = next(ledger.incidents()).id
        actor = next(a.name for r in ledger.reports() for a in ledger.reading(r.id).actors if a.kind == "person")
        town = next((one.place for one in ledger.incidents() if one.place), "")
        questions: dict[str, Callable[[], object]] = {
            "incidents, all": lambda: list(ledger.incidents()),
            "incidents, first page": lambda: list(islice(ledger.incidents(), 50)),
            "incidents of a place": lambda: list(ledger.incidents(place=town)),
            "incident ID": lambda: ledger.incident(incident),
            "conflicts, all": lambda: list(ledger.conflicts()),
            "conflicts, first page": lambda: list(islice(ledger.conflicts(), 50)),
            "claims, all": lambda: list(ledger.claims()),
            "claims, first page": lambda: list(islice(ledger.claims(), 50)),
            "echoes, all": lambda: list(ledger.echoes()),
            "echoes, first page": lambda: list(islice(ledger.echoes(), 50)),
            "actor: what somebody said": lambda: list(ledger.said(actor)),
            "search by words and meaning": lambda: ledger.search("families taken away by bus"),
        }
        for name, question in questions.items():
            times = [_time(question) * MS for _ in range(ASKED)]
            yield f"{f'{name} (at most 200)':60}{statistics.median(times):10.1f} ms{times[0]:10.1f} ms at first"


def check(place: Path, made: Sequence[Invented]) -> Iterator[str]:
    """Yield precision and recall of the copies, and of the pairs of reports that tell one incident."""
    copies = {frozenset((one.id, one.copied)): one for one in made if one.copied}
    families = {one.id: one.copied or one.id for one in made}
    with reportedly.open(place) as ledger:
        echoes = {frozenset((one.first, one.second)) for one in ledger.echoes()}
        joined = {pair for one in ledger.incidents() for pair in _pairs({t.report for t in one.tellings})}
    told = {one.id: one.incident for one in made}
    near = {pair for pair in echoes if len({told[one] for one in pair}) == 1}
    direct = {pair for pair in near if pair in copies or len({families[one] for one in pair}) > 1}
    yield Counts(len(direct & copies.keys()), len(direct), len(copies)).row("copies, in one incident")
    yield f"{'  passages of the same phrases, in two incidents':41}{'':21}{len(echoes - near):8}"
    for kind in ("verbatim", "light-edit", "partial"):
        gold = {pair for pair, one in copies.items() if one.kind == kind}
        yield f"{f'  {kind}':41}{len(gold & echoes) / max(1, len(gold)):7.3f}{'':7}{len(gold):8}"
    towards: dict[int, set[str]] = {}
    for one in made:
        towards.setdefault(one.incident, set()).add(one.id)
    gold = {pair for group in towards.values() for pair in _pairs(group)}
    yield Counts(len(joined & gold), len(joined), len(gold)).row("pairs of reports on one incident")


def _pairs(group: set[str]) -> Iterator[frozenset[str]]:
    return map(frozenset, combinations(sorted(group), 2))


def _row(name: str, value: float, unit: str) -> str:
    return f"{name:60}{value:10.1f} {unit}"


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _memory_mb() -> float:
    """Return what this process holds now, where the system tells, else the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 1024 / 1024
