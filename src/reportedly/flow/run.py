"""Read everything in some places, in order, in one process or several."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from reportedly.flow.border import Outcome, Task
from reportedly.flow.executors import run_here, run_in_pool
from reportedly.model import Failure, Given, Reading
from reportedly.read.inputs import find_inputs
from reportedly.settings import Settings

SHORT_HASH_CHARS = 8
RESERVED = frozenset({"index", "failures"})
"""Names of the files that a folder of readings has beside them."""


def run_tasks(places: Iterable[str], given: Given, settings: Settings, *, jobs: int = 1) -> Iterator[Outcome]:
    """Yield the outcome of every input of the places, with ids that stay apart."""
    tasks = (Task(item, given) for item in find_inputs(places))
    outcomes = run_here(tasks, settings) if jobs <= 1 else run_in_pool(tasks, settings, jobs=jobs)
    return keep_ids_apart(outcomes)


def keep_ids_apart(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Add the start of the hash, then a number, to an id that was met before; case is no difference in file names."""
    seen = set(RESERVED)
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            yield outcome
            continue
        id_ = next(one for one in _candidates(outcome) if one.casefold() not in seen)
        seen.add(id_.casefold())
        yield outcome if id_ == outcome.report.id else replace(outcome, report=replace(outcome.report, id=id_))


def _candidates(reading: Reading) -> Iterator[str]:
    plain = reading.report.id
    longer = f"{plain}-{reading.report.sha256[:SHORT_HASH_CHARS]}"
    yield plain
    yield longer
    yield from (f"{longer}-{number}" for number in count(2))
