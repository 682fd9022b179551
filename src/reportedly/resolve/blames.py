"""Fill the responsibility matrix of each incident: who is said to have done it, by whom, and how."""

from collections.abc import Iterator, Sequence

from reportedly.model import Blame, Reading
from reportedly.resolve.doers import Doer, find_doers
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
    for doer in find_doers(reading, group):
        yield _blame(reading, group.id, doer)


def _blame(reading: Reading, incident: str, doer: Doer) -> Blame:
    return Blame(
        incident=incident,
        party=doer.phrase.name,
        footing=doer.footing,
        by=None if doer.by is None else show_source(reading, doer.by),
        report=reading.report.id,
        span=doer.phrase.span,
    )
