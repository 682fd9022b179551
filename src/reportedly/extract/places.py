"""Tell which places a report names, where they are and how exactly that is known; rivals are kept."""

from collections.abc import Mapping, Sequence

from reportedly.extract.place_choice import Around, Scored, count_countries, count_regions, score
from reportedly.extract.place_names import Named, find_acting, find_containers, find_names, is_acting, mentions_of
from reportedly.gazetteer import Entry, Gazetteer
from reportedly.model import Analysis, Candidate, Event, Place, Reason, Span, Statement

ROUNDS = 2
"""How often all names are weighed: each time the places chosen before tell which country the report is about."""
MOST_RIVALS = 4
SUREST = 3
"""Candidates up to which a name tells the country of the report before any is chosen."""


def find_places(
    analysis: Analysis, gazetteer: Gazetteer, statements: Sequence[Statement], events: Sequence[Event]
) -> tuple[Place, ...]:
    """Return the places of a report in the order in which they are first named."""
    named = find_names(analysis, gazetteer)
    chosen = choose(named, gazetteer, find_containers(analysis, named))
    acting = find_acting(analysis, statements, events)
    ordered = sorted(named.items(), key=lambda item: min([*item[1].ranges, *item[1].people, *item[1].bodies]))
    return tuple(
        _to_place(analysis, f"p{number}", one, chosen.get(key, []), acting)
        for number, (key, one) in enumerate(ordered, 1)
    )


def choose(
    named: Mapping[str, Named], gazetteer: Gazetteer, containers: Mapping[str, Sequence[str]]
) -> dict[str, list[Scored]]:
    """Return for every name its candidates with scores, the best first."""
    entries = {key: _entries(gazetteer, key, one) for key, one in named.items()}
    people = [key.rpartition(" ")[2] for key, one in named.items() if one.people]
    sure = {key: found[0] for key, found in entries.items() if found and _is_sure(found)}
    scored: dict[str, list[Scored]] = {}
    for _ in range(ROUNDS):
        countries = count_countries(list(sure.values()), people)
        regions = count_regions(list(sure.values()))
        scored = {
            key: score(named[key], found, Around(countries, regions, sure, containers.get(key, ())))
            for key, found in entries.items()
            if found
        }
        sure = {key: found[0].entry for key, found in scored.items()}
    return scored


def _entries(gazetteer: Gazetteer, key: str, named: Named) -> tuple[Entry, ...]:
    return gazetteer.country(key.rpartition(" ")[2]) if named.people else gazetteer.find(named.name)


def _is_sure(found: Sequence[Entry]) -> bool:
    return found[0].kind == "country" or len(found) <= SUREST


def _to_place(analysis: Analysis, id_: str, named: Named, scored: Sequence[Scored], acting: Sequence[Span]) -> Place:
    mentions = tuple(mentions_of(analysis, [*named.ranges, *named.people, *named.bodies]))
    ruling = [words for words in named.ranges if is_acting(analysis, words, acting)] + named.bodies
    candidates = [_candidate(one) for one in scored[: MOST_RIVALS + 1]]
    why = Reason("place:not listed", mentions[0])
    if scored:
        why = Reason(f"place:{scored[0].clue}", mentions[0], scored[0].score)
    return Place(
        id=id_,
        name=candidates[0].name if named.people and candidates else named.name,
        mentions=mentions,
        as_actor=tuple(mentions_of(analysis, ruling)),
        as_people=tuple(mentions_of(analysis, named.people)),
        best=candidates[0] if candidates else None,
        rivals=tuple(candidates[1:]),
        reasons=(why,),
    )


def _candidate(scored: Scored) -> Candidate:
    entry = scored.entry
    return Candidate(
        name=entry.name,
        precision=entry.kind,
        countries=entry.countries,
        latitude=entry.latitude,
        longitude=entry.longitude,
        radius_km=entry.radius_km,
        geonames=entry.geonames,
        score=scored.score,
    )
