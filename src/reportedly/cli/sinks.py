"""Where outcomes go: standard output, or a folder in which no file is ever half written."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from rich.console import Console

from reportedly.cli.files import write_file
from reportedly.errors import UsageError
from reportedly.export import open_console, print_page, to_html, to_index, to_json, to_line
from reportedly.model import Failure, Page, Reading
from reportedly.view import to_page, to_values

FAILURES = "failures.jsonl"


class Sink(Protocol):
    """Takes outcomes one by one."""

    def take(self, outcome: Reading | Failure) -> None:
        """Write or print one outcome."""


@contextmanager
def open_sink(form: str, out: Path | None, *, single: bool) -> Iterator[Sink]:
    """Give a sink for a format; leaving closes it."""
    if out is not None:
        folder = _Folder(form, _make_folder(out))
        yield folder
        folder.close()
    elif form == "json" and not single:
        array = _Array()
        yield array
        array.close()
    else:
        yield _Stream(form)


@dataclass(slots=True)
class _Stream:
    """Prints each reading; failures are told elsewhere."""

    form: str

    def take(self, outcome: Reading | Failure) -> None:
        if isinstance(outcome, Failure):
            return
        if self.form == "text":
            print_page(open_console(), to_page(outcome))
        else:
            sys.stdout.write(RENDER[self.form](outcome))


@dataclass(slots=True)
class _Array:
    """Prints readings as one JSON array."""

    started: bool = False

    def take(self, outcome: Reading | Failure) -> None:
        if isinstance(outcome, Reading):
            sys.stdout.write((",\n" if self.started else "[\n") + to_json(to_values(outcome)).rstrip("\n"))
            self.started = True

    def close(self) -> None:
        sys.stdout.write("\n]\n" if self.started else "[]\n")


@dataclass(slots=True)
class _Folder:
    """Writes one file per report, named by id, a list of failures, and for HTML an index."""

    form: str
    folder: Path
    pages: list[tuple[str, Page]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def take(self, outcome: Reading | Failure) -> None:
        if isinstance(outcome, Failure):
            self.failures.append(outcome)
            return
        name = f"{outcome.report.id}.{ENDINGS[self.form]}"
        write_file(self.folder / name, RENDER[self.form](outcome))
        if self.form == "html":
            self.pages.append((name, to_page(outcome)))

    def close(self) -> None:
        if self.form == "html":
            write_file(self.folder / "index.html", to_index(self.pages, self.failures))
        lines = (to_line({"origin": one.origin, "cause": one.cause}) for one in self.failures)
        if self.failures:
            write_file(self.folder / FAILURES, "".join(lines))
        else:
            (self.folder / FAILURES).unlink(missing_ok=True)


def _to_text(reading: Reading) -> str:
    console = Console(width=100, color_system=None, force_terminal=False, highlight=False)
    with console.capture() as captured:
        print_page(console, to_page(reading))
    return captured.get()


RENDER: dict[str, Callable[[Reading], str]] = {
    "text": _to_text,
    "json": lambda reading: to_json(to_values(reading)),
    "jsonl": lambda reading: to_line(to_values(reading)),
    "html": lambda reading: to_html(to_page(reading)),
}
ENDINGS = {"text": "txt", "json": "json", "jsonl": "jsonl", "html": "html"}


def _make_folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--out {out}: the folder cannot be made: {error.strerror}") from error
    return out
