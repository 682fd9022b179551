"""``reportedly read``: what is in some reports, printed or written to files."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportedly.errors import UsageError
from reportedly.model import Failure, Given, Reading

FAILED = 1


class Format(StrEnum):
    """How readings are printed or written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


def read(
    places: Annotated[
        list[str], typer.Argument(help="Files, folders, patterns, .jsonl files, or - for standard input.")
    ],
    form: Annotated[Format, typer.Option("--format", "-f", help="What to print or write.")] = Format.TEXT,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Folder for one file per report.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to use.")] = 1,
    published: Annotated[str | None, typer.Option(help="Publication date, such as 2024-05-31.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published the reports.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline of the report.")] = None,
) -> None:
    """Read reports: who says what in them, and what they say about verification.

    The exit status is 0 when all were read, 1 when some failed, 2 for wrong usage.
    """
    from reportedly.cli.sinks import open_sink  # slow to import
    from reportedly.read.dates import check_date

    given = Given(title=title, outlet=outlet, published=check_date(published) if published else None)
    total = _count(places)
    if form is Format.HTML and out is None and total != 1:
        raise UsageError("several reports need --out FOLDER with --format html")
    failed = False
    with open_sink(form.value, out, single=total == 1) as sink:
        for outcome in _outcomes(places, given, jobs, total):
            failed |= isinstance(outcome, Failure)
            if isinstance(outcome, Failure):
                typer.echo(f"reportedly: {outcome.origin}: {outcome.cause}", err=True)
            sink.take(outcome)
    if failed:
        raise typer.Exit(FAILED)


def _count(places: list[str]) -> int | None:
    """Return how many inputs there are, or None where standard input is one of them and cannot be read twice."""
    from reportedly.read.inputs import find_inputs  # slow to import

    if "-" in places:
        return 1 if places == ["-"] else None
    return sum(1 for _ in find_inputs(places))


def _outcomes(places: list[str], given: Given, jobs: int, total: int | None) -> Iterator[Reading | Failure]:
    from reportedly import api  # slow to import

    with _progress(total) as advance:
        for outcome in api.read_many(places, jobs=jobs, given=given):
            yield outcome
            advance()


@contextmanager
def _progress(total: int | None):  # type: ignore[no-untyped-def]  # yields a closure over the bar
    """Show a bar on standard error while several reports are read, if a person looks at it."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=total == 1 or not console.is_terminal) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)
