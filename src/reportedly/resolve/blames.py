"""Fill the responsibility matrix of each incident: who is said to have done it, by whom, and how."""

from collections.abc import Iterator, Sequence

from reportedly.model import Blame, Reading, Responsibility
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import show_source


def find_blames(readings: Sequence[Reading], groups: Sequence[Group]) -> tuple[Blame, ...]:
    """Return every party that a report ties to an incident, each once for one footing and one voice."""
    known = {reading.report.id: reading for reading in readings}
    found: dict[tuple[str, ...], Blame] = {}
    for group in groups:
        for report in sorted({scene.report for scene in group.scenes}):
            for blame in _blames(known[report], group):
                key = (blame.incident, blame.report, blame.party.casefold(), blame.footing.value, blame.by or "")
                found.setdefault(key, blame)
    return tuple(found.values())


def _blames(reading: Reading, group: Group) -> Iterator[Blame]:
    """Yield what the sentences that tell the incident say of who did it."""
    mentions = [m for scene in group.scenes if scene.report == reading.report.id for m in scene.mentions]
    told = [meaning.span for meaning in reading.meanings if any(meaning.span.contains(one) for one in mentions)]
    events = [event for event in reading.events if any(mention in event.mentions for mention in mentions)]
    for one in (each for event in events for each in event.responsibility):
        if any(sentence.contains(one.party) for sentence in told):
            yield _blame(reading, group.id, one)


def _blame(reading: Reading, incident: str, one: Responsibility) -> Blame:
    names = {actor.id: actor.name for actor in reading.actors}
    statement = next((each for each in reading.statements if each.id == one.by), None)
    name = names.get(one.actor or "", one.party.text)
    return Blame(
        incident=incident,
        party=name if name[:1].isupper() else one.party.text,
        footing=one.footing,
        by=None if statement is None else show_source(reading, statement),
        report=reading.report.id,
        span=one.party,
    )
