"""Put together what some reports say between them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
from reportedly.resolve.spellings import find_spellings, show_place
from reportedly.resolve.supports import Supports
from reportedly.resolve.tallies import find_tallies


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
    supports = Supports(ordered, texts)
    groups = find_incidents(ordered, rulings)
    figures = find_figures(ordered, groups)
    relations = find_relations(figures)
    informants = find_informants(ordered, groups, known)
    parties = find_parties(ordered, rulings)
    blames = find_blames(ordered, groups, parties)
    return Account(
        echoes=tuple(known),
        texts=texts,
        incidents=tuple(_incidents(groups, informants, supports, find_spellings(ordered))),
        informants=informants,
        figures=figures,
        relations=relations,
        tallies=find_tallies(figures),
        conflicts=find_conflicts(ordered, groups, figures, relations, blames),
        claims=find_claims(ordered, lambda told: _support_of_claim(told, supports), rulings),
        parties=parties,
        blames=blames,
    )


def _incidents(
    groups: Sequence[Group], informants: Sequence[Informant], supports: Supports, spellings: Mapping[str, str]
) -> Iterator[Incident]:
    """Yield the groups as incidents, each with its place as it is written and on what it rests."""
    known = Counter(one.incident for one in informants)
    for group in groups:
        yield Incident(
            id=group.id,
            type=group.type,
            place=show_place(group.place, spellings),
            date=group.date,
            tellings=tuple(telling_of(scene) for scene in group.scenes),
            links=group.links,
            support=supports.count({scene.report for scene in group.scenes}, known[group.id]),
        )


def _support_of_claim(told: Sequence[ClaimTelling], supports: Supports) -> Support:
    """Return on what a claim rests; each speaker that is named is an informant."""
    speakers = {one.speaker.casefold() for one in told if one.speaker}
    return supports.count({one.report for one in told}, len(speakers))
