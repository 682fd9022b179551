"""The border around one report: whatever goes wrong inside becomes a recorded failure, and the others go on."""

from dataclasses import dataclass

from reportedly.errors import UnreadableReportError
from reportedly.flow.pipeline import Pipeline
from reportedly.model import Failure, Given, Reading, Report
from reportedly.read.encoding import clean_name
from reportedly.read.inputs import Input
from reportedly.read.read import read_input

Outcome = Reading | Failure


@dataclass(frozen=True, slots=True)
class Task:
    """One input to read, with what is given about it; a place that gave no input comes as its failure.

    A text of more than ``most_chars`` is refused, where that is set.
    """

    item: Input | Failure
    given: Given
    most_chars: int | None = None


def attempt(pipeline: Pipeline, task: Task) -> Outcome:
    """Return the reading of an input, or why there is none."""
    if isinstance(task.item, Failure):
        return Failure(clean_name(task.item.origin), task.item.cause)
    origin = clean_name(task.item.origin)
    try:
        report = _within(task.most_chars, read_input(task.item, task.given))
        return pipeline.read(report)
    except UnreadableReportError as error:
        return Failure(origin, str(error))
    except Exception as error:  # noqa: BLE001  # the one border: a report that breaks us must not stop the archive
        return Failure(origin, f"reading it failed, please report this: {type(error).__name__}: {error}")


def _within(most: int | None, report: Report) -> Report:
    if most is not None and len(report.text) > most:
        raise UnreadableReportError(
            f"its text has {len(report.text):,} characters, more than {most:,}: send it in parts, one report each, or"
            " add the file with `reportedly add`"
        )
    return report
