"""Tell which statement stands inside which other."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Statement


def link_inside(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements with ``inside`` set to the smallest one whose content holds their cue."""
    return tuple(replace(one, inside=_holder(one, statements)) for one in statements)


def _holder(one: Statement, statements: Sequence[Statement]) -> str | None:
    holders = [other for other in statements if other is not one and _holds(other, one)]
    if not holders:
        return None
    return min(holders, key=lambda other: (_size(other), other.id)).id


def _holds(outer: Statement, inner: Statement) -> bool:
    if inner.cue is None or not any(passage.contains(inner.cue) for passage in outer.content):
        return False
    return not (outer.cue is not None and any(passage.contains(outer.cue) for passage in inner.content))


def _size(statement: Statement) -> int:
    return sum(passage.end - passage.start for passage in statement.content)
