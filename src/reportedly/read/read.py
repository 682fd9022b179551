"""Read one input, whatever its form, into a report."""

from dataclasses import replace
from pathlib import Path

from reportedly.errors import UnreadableReportError, UsageError
from reportedly.model import Given, Report
from reportedly.read.assemble import assemble, id_of_path
from reportedly.read.encoding import clean_text, read_text
from reportedly.read.html import looks_like_html, read_html
from reportedly.read.inputs import Form, Input
from reportedly.read.jsonl import is_json, read_line

MAX_BYTES = 200_000_000


def read_input(item: Input, given: Given) -> Report:
    """Return the report of an input; raises UnreadableReportError telling why it cannot be read."""
    data = item.data if item.data is not None else _load(item.origin)
    try:
        return _read_line(item, data, given) if item.form is Form.LINE else read_bytes(data, item, given)
    except UsageError as error:
        raise UnreadableReportError(str(error)) from error


def read_bytes(data: bytes, item: Input, given: Given) -> Report:
    """Return the report of a whole file or page."""
    text = read_text(data)
    if text.lstrip().startswith(("{", "[")) and is_json(text):
        raise UnreadableReportError("it is JSON: put each report on a line of its own, in a file that ends in .jsonl")
    given = _with_id(given, id_of_path(item.origin) if item.data is None else None)
    if item.form is Form.HTML or (item.form is Form.UNKNOWN and looks_like_html(text)):
        body, head = read_html(text, given.url)
        return assemble(body, data, item.origin, given, head)
    return assemble(text, data, item.origin, given)


def read_string(text: str, origin: str, given: Given) -> Report:
    """Return the report of a text that is in memory; its hash is that of the UTF-8 bytes."""
    if not text.strip():
        raise UnreadableReportError("it is empty")
    data = text.encode("utf-8", "replace")
    return assemble(clean_text(text), data, origin, given)


def _read_line(item: Input, data: bytes, given: Given) -> Report:
    text, own = read_line(data)
    name, _, number = item.origin.rpartition(":")
    merged = Given(
        id=given.id or own.id or f"{id_of_path(name)}-{number}",
        title=given.title or own.title,
        outlet=given.outlet or own.outlet,
        byline=given.byline or own.byline,
        published=given.published or own.published,
        url=given.url or own.url,
    )
    return assemble(clean_text(text), data, item.origin, merged)


def _with_id(given: Given, id_: str | None) -> Given:
    return given if given.id or not id_ else replace(given, id=id_)


def _load(origin: str) -> bytes:
    path = Path(origin)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableReportError(f"it is larger than {MAX_BYTES // 1_000_000} MB: split it first")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableReportError(f"it cannot be opened: {error.strerror}") from error
