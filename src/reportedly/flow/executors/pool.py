"""Read inputs in several processes of this machine, with the outcomes in the order of the tasks."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import cache
from multiprocessing import get_context

from reportedly.flow.border import Outcome, Task, attempt
from reportedly.flow.pipeline import Pipeline, load_pipeline
from reportedly.model import Failure
from reportedly.read.encoding import clean_name
from reportedly.settings import Settings

AHEAD = 4
"""Tasks per process that are handed out before the first is back; bounds the memory."""


def run_in_pool(tasks: Iterable[Task], settings: Settings, *, jobs: int) -> Iterator[Outcome]:
    """Yield the outcome of each task in order; a process that dies takes only the tasks in it along."""
    alone = replace(settings, threads=1)
    waiting: deque[tuple[Task, Future[Outcome]]] = deque()
    pool = _open_pool(jobs)
    try:
        for task in tasks:
            pool = _submit(pool, waiting, task, alone, jobs)
            if len(waiting) >= AHEAD * jobs:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _open_pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _submit(
    pool: ProcessPoolExecutor,
    waiting: deque[tuple[Task, Future[Outcome]]],
    task: Task,
    settings: Settings,
    jobs: int,
) -> ProcessPoolExecutor:
    try:
        waiting.append((task, pool.submit(_attempt, settings, task)))
    except BrokenProcessPool:
        pool.shutdown(wait=False)
        pool = _open_pool(jobs)
        waiting.append((task, pool.submit(_attempt, settings, task)))
    return pool


def _result(task: Task, future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        origin = clean_name(task.item.origin)
        return Failure(origin, "a reading process died, perhaps for lack of memory: try again with fewer --jobs")


def _attempt(settings: Settings, task: Task) -> Outcome:
    return attempt(_pipeline(settings), task)


@cache
def _pipeline(settings: Settings) -> Pipeline:
    return load_pipeline(settings)
