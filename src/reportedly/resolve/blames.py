"""Fill the responsibility matrix of each incident: who is said to have done it, by whom, and how."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Blame, Party, Reading
from reportedly.resolve.actors import find_parties, index_parties
from reportedly.resolve.doer_names import Who, find_names
from reportedly.resolve.doers import Doer, find_doers
from reportedly.resolve.incidents import Group
from reportedly.resolve.names import show_source


def find_blames(
    readings: Sequence[Reading], groups: Sequence[Group], parties: Sequence[Party] | None = None
) -> tuple[Blame, ...]:
    """Return every party said to have done an incident, each once for one report, footing and voice.

    ``parties`` are whom the reports name, where that is known already.
    """
    known = {reading.report.id: reading for reading in readings}
    names = index_parties(find_parties(readings) if parties is None else parties)
    return tuple(blame for group in groups for blame in _of_incident(known, group, names))


def _of_incident(known: Mapping[str, Reading], group: Group, parties: Mapping[tuple[str, str], str]) -> Iterator[Blame]:
    """Yield the blames of an incident, the first wording of each."""
    reports = sorted({scene.report for scene in group.scenes})
    doers = [(known[report], doer) for report in reports for doer in find_doers(known[report], group)]
    names = find_names([_who(reading, doer) for reading, doer in doers], parties)
    seen: set[tuple[str, ...]] = set()
    for reading, doer in doers:
        blame = _blame(reading, group.id, doer, names[_who(reading, doer)])
        key = (blame.report, blame.party.casefold(), blame.footing.value, blame.by or "")
        if key not in seen:
            seen.add(key)
            yield blame


def _who(reading: Reading, doer: Doer) -> Who:
    return reading.report.id, doer.phrase.actor, doer.phrase.name


def _blame(reading: Reading, incident: str, doer: Doer, name: str) -> Blame:
    return Blame(
        incident=incident,
        party=name,
        footing=doer.footing,
        by=None if doer.by is None else show_source(reading, doer.by),
        report=reading.report.id,
        span=doer.phrase.span,
    )
