"""Put together what some reports say between them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.model import Account, ClaimTelling, Echo, Incident, Informant, Reading, Ruling, Support
from reportedly.resolve.actors import find_parties
from reportedly.resolve.blames import find_blames
from reportedly.resolve.claims import find_claims
from reportedly.resolve.conflicts import find_conflicts
from reportedly.resolve.families import find_texts
from reportedly.resolve.figures import find_figures
from reportedly.resolve.incidents import Group, find_incidents, telling_of
from reportedly.resolve.informants import find_informants
from reportedly.resolve.relations import find_relations
from reportedly.resolve.settings import name_of
from reportedly.resolve.tallies import find_tallies

Texts = Sequence[tuple[str, ...]]


def find_account(
    readings: Iterable[Reading],
    echoes: Iterable[Echo],
    retold: Iterable[tuple[str, str]],
    rulings: Sequence[Ruling] = (),
) -> Account:
    """Return all that is found across some reports, given which copy and which retell each other.

    The result depends on the set of the readings, and on what users have ruled, alone.
    """
    ordered = sorted(readings, key=lambda one: one.report.id)
    known = sorted(echoes, key=lambda one: (one.first, one.second))
    texts = find_texts((one.report.id for one in ordered), known, retold)
    groups = find_incidents(ordered, rulings)
    figures = find_figures(ordered, groups)
    relations = find_relations(figures)
    informants = find_informants(ordered, groups, known)
    return Account(
        echoes=tuple(known),
        texts=texts,
        incidents=tuple(_incident(group, ordered, texts, informants) for group in groups),
        informants=informants,
        figures=figures,
        relations=relations,
        tallies=find_tallies(figures),
        conflicts=find_conflicts(ordered, groups, figures, relations),
        claims=find_claims(ordered, lambda told: _support_of_claim(told, ordered, texts), rulings),
        parties=find_parties(ordered, rulings),
        blames=find_blames(ordered, groups),
    )


def _incident(group: Group, readings: Sequence[Reading], texts: Texts, informants: Sequence[Informant]) -> Incident:
    reports = {scene.report for scene in group.scenes}
    return Incident(
        id=group.id,
        type=group.type,
        place=show_place(group.place, readings),
        date=group.date,
        tellings=tuple(telling_of(scene) for scene in group.scenes),
        links=group.links,
        support=count_support(reports, readings, texts, sum(one.incident == group.id for one in informants)),
    )


def show_place(folded: str | None, readings: Sequence[Reading]) -> str | None:
    """Return a place as most of the reports write it, in capitals only where it begins a word."""
    if folded is None:
        return None
    written = Counter(
        place.name.title() if place.name.isupper() else place.name
        for reading in readings
        for place in reading.places
        if name_of(place) == folded
    )
    return max(sorted(written), key=lambda name: written[name]) if written else folded.title()


def _support_of_claim(told: Sequence[ClaimTelling], readings: Sequence[Reading], texts: Texts) -> Support:
    """Return on what a claim rests; each speaker that is named is an informant."""
    speakers = {one.speaker.casefold() for one in told if one.speaker}
    return count_support({one.report for one in told}, readings, texts, len(speakers))


def count_support(reports: set[str], readings: Sequence[Reading], texts: Texts, informants: int) -> Support:
    """Return on how many reports, outlets, independent texts and informants something rests."""
    told = [reading.report for reading in readings if reading.report.id in reports]
    return Support(
        reports=len(told),
        outlets=len({(report.outlet or report.id).casefold() for report in told}),
        texts=sum(any(one in reports for one in family) for family in texts),
        informants=informants,
    )
