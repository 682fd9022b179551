"""The Python door: read one report, or many."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import UnreadableReportError
from reportedly.model import Failure, Given, Reading
from reportedly.settings import Settings, load_settings

if TYPE_CHECKING:
    from reportedly.flow import Pipeline

MAX_PATH_CHARS = 1024
SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".json", ".md", ".pdf")


def read(
    text_or_path: str | Path,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Reading:
    """Return what one report says and who says it.

    ``text_or_path`` is the report itself, or a file with one report (text or HTML); ``published`` is an ISO 8601
    or EDTF date. Raises UnreadableReportError, which tells the cause, and UsageError for a malformed date.
    """
    given = Given(title=title, outlet=outlet, published=_checked(published))
    path = _path(text_or_path)
    if path is None:
        return read_text(str(text_or_path), given)
    from reportedly.read.inputs import Form, find_inputs  # slow to import
    from reportedly.read.read import read_input  # slow to import

    (item, *others) = find_inputs([str(path)])
    if isinstance(item, Failure):
        raise UnreadableReportError(f"{item.origin}: {item.cause}")
    if others or item.form is Form.LINE:
        raise UnreadableReportError(f"{path} holds many reports: use reportedly.read_many([{str(path)!r}])")
    try:
        return _pipeline(load_settings()).read(read_input(item, given))
    except UnreadableReportError as error:
        raise UnreadableReportError(f"{path}: {error}") from error


def read_text(text: str, given: Given | None = None) -> Reading:
    """Return the reading of a text in memory."""
    from reportedly.read.read import read_string  # slow to import

    report = read_string(text, "text in memory", given or Given())
    return _pipeline(load_settings()).read(report)


def read_many(
    places: Iterable[str | Path], *, jobs: int = 1, given: Given | None = None, settings: Settings | None = None
) -> Iterator[Reading | Failure]:
    """Yield a reading or a failure for each report of files, folders, patterns and JSON lines, in order.

    ``jobs`` is the number of processes; what is yielded does not depend on it. A report whose id was met before
    gets the start of its hash added, so that ids stay apart.
    """
    from reportedly.flow import run_tasks  # slow to import

    yield from run_tasks(map(str, places), given or Given(), settings or load_settings(), jobs=jobs)


def _path(text_or_path: str | Path) -> Path | None:
    if isinstance(text_or_path, Path):
        return text_or_path
    if len(text_or_path) > MAX_PATH_CHARS or "\n" in text_or_path:
        return None
    path = Path(text_or_path)
    looks = text_or_path.lower().endswith(SUFFIXES) and " " not in path.name
    try:
        return path if looks or path.is_file() else None
    except (OSError, ValueError):
        return None


def _checked(published: str | None) -> str | None:
    from reportedly.read.dates import check_date  # keeps the import of this module light

    return None if published is None else check_date(published)


@cache
def _pipeline(settings: Settings) -> "Pipeline":
    from reportedly.flow import load_pipeline  # slow to import

    return load_pipeline(settings)
