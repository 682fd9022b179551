"""Read reports from JSON lines: one report a line, with its text and what is known of it."""

import json
from typing import Any

from reportedly.errors import UnreadableReportError
from reportedly.model import Given

FIELDS = ("id", "title", "outlet", "byline", "published", "url")


def read_line(line: bytes) -> tuple[str, Given]:
    """Return the text and the given facts of one line; raises UnreadableReportError telling what is wrong with it."""
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableReportError(f"it is not UTF-8 (byte {error.start})") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableReportError(f"it is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise UnreadableReportError("it is no JSON object")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableReportError('it has no "text"')
    return text, Given(**{name: _field(value, name) for name in FIELDS})


def is_json(text: str) -> bool:
    """Tell whether a text is an object or a list of JSON, or begins with a line that is one."""
    return _is_value(text) or _is_value(text.strip().split("\n", 1)[0])


def _is_value(text: str) -> bool:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))


def _field(value: dict[str, Any], name: str) -> str | None:
    found = value.get(name)
    if found is None or found == "":
        return None
    if isinstance(found, list):
        return ", ".join(map(str, found))
    if isinstance(found, dict | bool):
        raise UnreadableReportError(f'its "{name}" is no text')
    return str(found)
