"""What pages are asked with: texts of a sensible length, places in a list, and the address of what comes next."""

from collections.abc import Mapping
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Query
from pydantic import BeforeValidator

MAX_CHARS = 200
Text = Annotated[str, Query(max_length=MAX_CHARS)]
"""A word or a name; "" asks for nothing, as the empty field of a form does."""
After = Annotated[str, Query(max_length=MAX_CHARS)]
"""Where an earlier part of a list ended."""
Whole = Literal[""]
"""An empty field, which lets everything pass."""


def _blank_is_none(given: object) -> object:
    """Return what a field holds, for an empty one nothing at least."""
    return 0 if given == "" else given


Least = Annotated[int, BeforeValidator(_blank_is_none), Query(ge=0, le=100_000)]
"""At least so many; an empty field asks for none."""


def next_address(path: str, asked: Mapping[str, object], after: str | None) -> str | None:
    """Return the address of the next part of a list, None at its end."""
    if after is None:
        return None
    kept = {name: value for name, value in asked.items() if value not in ("", None, 0)}
    return f"{path}?{urlencode({**kept, 'after': after})}"
