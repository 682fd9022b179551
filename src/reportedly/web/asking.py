"""What pages are asked with: texts of a sensible length, places in a list, and the address of what comes next."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Query
from pydantic import BeforeValidator

from reportedly.text.edtf import days_of_edtf

MAX_CHARS = 200
Text = Annotated[str, Query(max_length=MAX_CHARS)]
"""A word or a name; "" asks for nothing, as the empty field of a form does."""
After = Annotated[str, Query(max_length=MAX_CHARS)]
"""Where an earlier part of a list ended."""
Whole = Literal[""]
"""An empty field, which lets everything pass."""


def _days(given: object) -> tuple[object, object]:
    """Return the first and last day of a month or year; of anything else itself."""
    return (days_of_edtf(given) if isinstance(given, str) else None) or (given, given)


First = Annotated[date | Whole, BeforeValidator(lambda given: _days(given)[0]), Query()]
Last = Annotated[date | Whole, BeforeValidator(lambda given: _days(given)[1]), Query()]
"""Days, both included; a month or a year stands for all of its days."""


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
