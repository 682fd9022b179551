"""Find what there is to read: files, folders, patterns, lines of JSON, standard input."""

import glob
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.model import Failure

STDIN = "-"


class Form(StrEnum):
    """How the bytes of an input are laid out."""

    PLAIN = "plain"
    HTML = "html"
    LINE = "line"
    UNKNOWN = "unknown"


ENDINGS = {".txt": Form.PLAIN, ".text": Form.PLAIN, ".html": Form.HTML, ".htm": Form.HTML}
ENDINGS |= {".xhtml": Form.HTML, ".jsonl": Form.LINE, ".ndjson": Form.LINE}


@dataclass(frozen=True, slots=True)
class Input:
    """One report to be read: where it is from, how it is laid out, and its bytes when they are at hand already."""

    origin: str
    form: Form
    data: bytes | None = None


def find_inputs(places: Iterable[str]) -> Iterator[Input | Failure]:
    """Yield the inputs of all places in order; what is not there is a failure, nothing at all is a UsageError."""
    places = list(places)
    if not places:
        raise UsageError("nothing to read: give files, folders, patterns, or - for standard input")
    for place in places:
        yield from _find_one(place)


def _find_one(place: str) -> Iterator[Input | Failure]:
    path = Path(place)
    if place == STDIN:
        yield Input("standard input", Form.UNKNOWN, sys.stdin.buffer.read())
    elif path.is_dir():
        yield from _find_in_folder(path)
    elif path.exists():
        yield from _find_in_file(path)
    elif place.startswith(("http://", "https://")):
        yield Failure(place, "nothing is fetched from the network: save the page and give the file")
    elif matches := _match(place):
        for match in matches:
            yield from _find_one(match)
    else:
        yield Failure(place, "there is no such file or folder")


def _match(pattern: str) -> list[str]:
    """Return the files of a pattern; a shell may hand it on unexpanded, and may not know ``**``."""
    return sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []  # noqa: PTH207  # any root


def _find_in_folder(folder: Path) -> Iterator[Input | Failure]:
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS and path.is_file()]
    shown = [path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    if not shown:
        yield Failure(str(folder), f"no reports in this folder (looked for {' '.join(sorted(ENDINGS))})")
    for path in shown:
        yield from _find_in_file(path)


def _find_in_file(path: Path) -> Iterator[Input | Failure]:
    form = ENDINGS.get(path.suffix.lower(), Form.UNKNOWN)
    if form is not Form.LINE:
        yield Input(str(path), form)
        return
    try:
        yield from _find_lines(path)
    except OSError as error:
        yield Failure(str(path), f"it cannot be opened: {error.strerror}")


def _find_lines(path: Path) -> Iterator[Input | Failure]:
    found = False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                found = True
                yield Input(f"{path}:{number}", Form.LINE, line)
    if not found:
        yield Failure(str(path), "it is empty")
