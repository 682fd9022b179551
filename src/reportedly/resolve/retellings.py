"""Put a changed statement into its reading: what stands in it and which events it tells follow from its words."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Event, Reading, Span, Statement


def stand_anew(reading: Reading, before: Statement, after: Statement) -> Reading:
    """Return a reading with a statement in place of what it was before."""
    own = [after if one.id == after.id else one for one in reading.statements]
    if (before.content, before.cue) == (after.content, after.cue):
        return replace(reading, statements=tuple(own))
    return replace(
        reading,
        statements=tuple(_stand(one, after) for one in own),
        events=tuple(_tell(one, before, after) for one in reading.events),
    )


def actors_at(reading: Reading, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the actors that some words mean: the one that they name in full, or the only one that they touch."""
    found = []
    for span in spans:
        inside = {one.id for one in reading.actors for mention in one.mentions if span.overlaps(mention)}
        exact = {one.id for one in reading.actors for mention in one.mentions if mention == span}
        found += sorted(exact or (inside if len(inside) == 1 else ()))
    return tuple(dict.fromkeys(found))


def _stand(statement: Statement, changed: Statement) -> Statement:
    """Return a statement inside the changed one if its cue stands in it now, else where that one stands itself."""
    if statement.id == changed.id or statement.cue is None:
        return statement
    is_in = any(span.contains(statement.cue) for span in changed.content)
    if is_in and statement.inside in (None, changed.inside):
        return replace(statement, inside=changed.id)
    return replace(statement, inside=changed.inside) if not is_in and statement.inside == changed.id else statement


def _tell(event: Event, before: Statement, after: Statement) -> Event:
    """Return an event as told by the changed statement if its words stand in the content now."""
    was = any(span.contains(mention) for mention in event.mentions for span in before.content)
    now = any(span.contains(mention) for mention in event.mentions for span in after.content)
    if was == now:
        return event
    others = tuple(one for one in event.told_by if one != after.id)
    return replace(event, told_by=(*others, after.id) if now else others)
