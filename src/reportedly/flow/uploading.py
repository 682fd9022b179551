"""Add reports that come as bytes with a name, as from a browser, and tell which of them each outcome is about."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from reportedly.flow.adding import Desk, Kept, keep
from reportedly.flow.border import Task
from reportedly.flow.executors import run_here, run_in_pool
from reportedly.flow.joining import settle
from reportedly.flow.versions import find_versions
from reportedly.lexicon import load_lexicon
from reportedly.model import Failure, Given
from reportedly.read.assemble import id_of_path
from reportedly.read.inputs import ENDINGS, Form, Input
from reportedly.settings import Settings
from reportedly.store import Store

MOST_CHARS = 2_000_000
"""Of one report that is sent: far more than any has, and read in minutes."""
SENT = "sent: "
"""Stands before the name of what came through a browser, which is no place on this machine."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: its name, without folders, and its bytes."""

    name: str
    data: bytes


def add_sent(
    store: Store, files: Iterable[Sent], given: Given, settings: Settings, *, jobs: int = 1
) -> Iterator[Kept | Failure]:
    """Yield what became of every report in the files, in order; groups are made anew at the end, so use it up."""
    desk = Desk(store, load_lexicon("en"), find_versions(settings))
    waiting: deque[bytes] = deque()
    tasks = _tasks(find_sent(files), given, waiting)
    outcomes = run_here(tasks, settings) if jobs <= 1 else run_in_pool(tasks, settings, jobs=jobs)
    for outcome in outcomes:
        yield keep(desk, outcome, waiting.popleft())
    settle(store)


def find_sent(files: Iterable[Sent]) -> Iterator[Input]:
    """Yield the inputs that files hold: one each, or one for every line of JSON lines."""
    for file in files:
        form = ENDINGS.get(PurePath(file.name).suffix.lower(), Form.UNKNOWN)
        if form is not Form.LINE:
            yield Input(f"{SENT}{file.name}", form, file.data)
            continue
        for number, line in enumerate(file.data.splitlines(), 1):
            if line.strip():
                yield Input(f"{SENT}{file.name}:{number}", form, line)


def _tasks(inputs: Iterable[Input], given: Given, waiting: deque[bytes]) -> Iterator[Task]:
    for item in inputs:
        waiting.append(item.data or b"")
        name = item.origin.removeprefix(SENT)
        own = given if item.form is Form.LINE else replace(given, id=given.id or id_of_path(name))
        yield Task(item, own, MOST_CHARS)
