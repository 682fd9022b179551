"""Tell which statement stands inside which other."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Statement


def link_inside(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements with ``inside`` set to the smallest one whose content holds their cue."""
    ordered = sorted(statements, key=lambda one: one.content[0].start)
    found: dict[str, str | None] = {}
    near: list[Statement] = []
    left = list(reversed(ordered))
    for one in sorted(statements, key=_place):
        while left and left[-1].content[0].start <= _place(one):
            near.append(left.pop())
        near = [other for other in near if other.content[-1].end > _place(one)]
        found[one.id] = _holder(one, near)
    return tuple(replace(one, inside=found[one.id]) for one in statements)


def _place(statement: Statement) -> int:
    return (statement.cue or statement.content[0]).start


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
