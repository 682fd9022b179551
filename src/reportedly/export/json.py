"""JSON, indented for people or one line each for programs; the same values give the same bytes."""

import json
from typing import Any


def to_json(values: dict[str, Any]) -> str:
    """Return values as indented JSON with a newline at the end."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def to_line(values: dict[str, Any]) -> str:
    """Return values as one line."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"
