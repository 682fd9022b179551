"""Read one input after the other in this process."""

from collections.abc import Iterable, Iterator

from reportedly.flow.border import Outcome, Task, attempt
from reportedly.flow.pipeline import load_pipeline
from reportedly.settings import Settings


def run_here(tasks: Iterable[Task], settings: Settings) -> Iterator[Outcome]:
    """Yield the outcome of each task in order."""
    pipeline = load_pipeline(settings)
    for task in tasks:
        yield attempt(pipeline, task)
