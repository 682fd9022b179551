"""Lead every telling of an incident back to whoever, in the end, is said to know."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.model import Echo, Informant, Lead, Reading, Reason
from reportedly.resolve.handed import Handed, Mention, find_handed, join_handed
from reportedly.resolve.incident_kinds import KINDS
from reportedly.resolve.incidents import Group


def find_informants(
    readings: Sequence[Reading], groups: Sequence[Group], echoes: Sequence[Echo]
) -> tuple[Informant, ...]:
    """Return for each incident who is said to know of it, and which reports rest on them."""
    mentions, copied = _mentions(groups), _copied(echoes)
    handed: defaultdict[str, list[Handed]] = defaultdict(list)
    for reading in readings:
        for incident, told in find_handed(reading, mentions[reading.report.id]).items():
            handed[incident] += told
    parts = ((group.id, part) for group in groups for part in join_handed(handed[group.id], copied))
    return tuple(Informant(incident=id_, name=_name(part), leads=tuple(map(_lead, part))) for id_, part in parts)


def _mentions(groups: Iterable[Group]) -> defaultdict[str, list[Mention]]:
    """Return for each report all words that tell an incident, in order."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for group in groups:
        for scene in group.scenes:
            found[scene.report] += [Mention(span, group.id, group.type in KINDS) for span in scene.mentions]
    for mentions in found.values():
        mentions.sort()
    return found


def _copied(echoes: Iterable[Echo]) -> dict[str, list[Echo]]:
    """Return the echoes of each report, of which it is the first or the second."""
    found: defaultdict[str, list[Echo]] = defaultdict(list)
    for echo in echoes:
        for report in {echo.first, echo.second}:
            found[report].append(echo)
    return found


def _name(part: Sequence[Handed]) -> str:
    """Return the longest name that is not just a long phrase."""
    names = sorted({one.name.shown for one in part}, key=lambda name: (len(name.split()) > 6, -len(name), name))
    return names[0]


def _lead(one: Handed) -> Lead:
    return Lead(report=one.report, span=one.span, depth=one.depth, reasons=(Reason("statement-tells-it", one.span),))
