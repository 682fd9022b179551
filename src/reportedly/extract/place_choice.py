"""Choose among the places that a name can mean: a list of clues, each with its weight."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

from reportedly.extract.place_names import Named
from reportedly.gazetteer import Entry
from reportedly.gazetteer.distance import km_between
from reportedly.gazetteer.fold import fold, strip_kind

# Weights of the clues; chosen on TR-News and GeoVirus, whose figures docs/explanation/places.md gives.
POPULATION, SAME_NAME, INSIDE, HOME, NEAR, KIND, COUNTRY, TOWN = 2.6, 0.5, 1.5, 1.5, 0.4, 1.0, 0.6, 0.1
CAPITAL = 0.4
REGION, STATE, SEAT = 0.5, 0.3, 0.08
NEAR_KM = 300.0
MOST_PEOPLE = 8.0
"""Power of ten of the inhabitants that count in full."""
KINDS = {"city": "town", "town": "town", "village": "town", "district": "district", "county": "district",
         "country": "country"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the clue that adds most beside the number of inhabitants."""

    entry: Entry
    score: float
    clue: str


@dataclass(frozen=True, slots=True)
class Around:
    """What the report tells beside the names: shares of countries, places chosen so far, and what contains a name."""

    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]
    chosen: Mapping[str, Entry]
    containers: Sequence[str]


def count_countries(entries: Sequence[Entry], people: Sequence[str]) -> dict[str, float]:
    """Return the share of each country among chosen places and peoples."""
    counts = Counter(country for entry in entries for country in entry.countries[:1])
    counts.update(people)
    total = sum(counts.values())
    return {country: count / total for country, count in counts.items()}


def count_regions(entries: Sequence[Entry]) -> dict[tuple[str, str], float]:
    """Return the share of each region among the chosen places that are smaller than a country."""
    counts = Counter(region_of(entry) for entry in entries if entry.region and entry.kind not in ("country", "larger"))
    total = sum(counts.values())
    return {region: count / total for region, count in counts.items()}


def region_of(entry: Entry) -> tuple[str, str]:
    """Return the country and the region in which a place lies."""
    return "".join(entry.countries[:1]), strip_kind(fold(entry.region))


def score(named: Named, entries: Sequence[Entry], around: Around) -> list[Scored]:
    """Return the candidates of a name, the best first."""
    scored = [_score(named, entry, entries, around) for entry in entries]
    return sorted(scored, key=lambda one: (-one.score, -one.entry.population, one.entry.row))


def _score(named: Named, entry: Entry, entries: Sequence[Entry], around: Around) -> Scored:
    clues = {
        "name": SAME_NAME * (fold(entry.name) == fold(named.name)),
        "lies in what follows": INSIDE * _is_inside(entry, around),
        "country of the report": HOME * max((around.countries.get(c, 0.0) for c in entry.countries), default=0.0),
        "region of the report": REGION * around.regions.get(region_of(entry), 0.0) * (entry.kind != "country"),
        "near other places": NEAR * _is_near(named, entry, around),
        "kind": KIND * _kind(named, entry),
        "capital": CAPITAL * (entry.capital and not named.kinds),
        "country": COUNTRY * (entry.kind in ("country", "larger")),
        "town of that region": TOWN * (entry.kind == "town" and not named.kinds and _has_region(entry, entries)),
        "region": STATE * (entry.kind == "region" and not named.kinds and not _has_seat(entry, entries)),
    }
    size = POPULATION * min(1.0, log10(entry.population + 1) / MOST_PEOPLE)
    best = max(clues, key=lambda name: (clues[name], name))
    return Scored(entry, round(size + sum(clues.values()), 3), best if clues[best] > 0 else "inhabitants")


def _is_inside(entry: Entry, around: Around) -> bool:
    for key in around.containers:
        other = around.chosen.get(key)
        if other is None or other.row == entry.row:
            continue
        if other.kind == "country" and set(other.countries) & set(entry.countries):
            return True
        if strip_kind(fold(entry.region)) == strip_kind(key) or far(entry, other) <= other.radius_km:
            return True
    return False


def _is_near(named: Named, entry: Entry, around: Around) -> bool:
    if entry.kind in ("country", "larger"):
        return False
    others = [other for key, other in around.chosen.items() if key != fold(named.name) and other.kind != "country"]
    return any(far(entry, other) <= NEAR_KM for other in others)


def _kind(named: Named, entry: Entry) -> float:
    """Return 1 for the kind that stands beside the name, and less than nothing for another."""
    wanted = {KINDS.get(word, "region") for word in named.kinds}
    if not wanted:
        return 0.0
    return 1.0 if entry.kind in wanted or (entry.kind == "district" and "region" in wanted) else -0.3


def _has_region(entry: Entry, entries: Sequence[Entry]) -> bool:
    return any(
        other.kind in ("region", "district")
        and far(entry, other) <= other.radius_km + 50
        and entry.population >= SEAT * other.population
        for other in entries
    )


def _has_seat(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Tell whether a large part of the people of a region live in the town of its name."""
    return any(
        other.kind == "town" and region_of(other) == region_of(entry) and other.population >= SEAT * entry.population
        for other in entries
    )


def far(one: Entry, other: Entry) -> float:
    """Return the distance of two places in kilometres."""
    return km_between((one.latitude, one.longitude), (other.latitude, other.longitude))
