"""Places of TR-News and GeoVirus: found, right id, within 161 km, over all annotated names, beside the most populous.

A name counts as found when one of our mentions shares a character with it and has coordinates. Names that the corpus
gives no coordinates are left out. ``most populous`` takes, for the annotated names, the place of that name with the most
inhabitants, from the same gazetteer; ``names given`` lets our own choice work on the annotated names as well.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from reportedly.analyse import Reader
from reportedly.extract import find_places
from reportedly.extract.place_names import Named, find_containers
from reportedly.extract.places import choose
from reportedly.gazetteer import Gazetteer, load_gazetteer
from reportedly.gazetteer.fold import fold
from reportedly.model import Analysis

NEAR_KM = 161.0
EARTH_KM = 6371.0

Spot = tuple[float, float, int | None]


@dataclass(frozen=True, slots=True)
class Toponym:
    """An annotated name with its coordinates and, in TR-News, its GeoNames id."""

    start: int
    end: int
    spot: Spot


@dataclass(slots=True)
class Tally:
    """How many annotated names were found, have the right id, and lie near."""

    gold: int = 0
    found: int = 0
    same: int = 0
    near: int = 0
    with_id: int = 0

    def add(self, wanted: Spot, given: Spot | None) -> None:
        """Count one name."""
        self.gold += 1
        self.with_id += wanted[2] is not None
        if given is not None:
            self.found += 1
            self.same += wanted[2] is not None and wanted[2] == given[2]
            self.near += _far(wanted, given) <= NEAR_KM

    def row(self, name: str) -> str:
        """Return a line: found, right id, within 161 km, names."""
        same = f"{self.same / self.with_id:7.3f}" if self.with_id else "      -"
        return f"{name:34}{self.found / self.gold:7.3f}{same}{self.near / self.gold:7.3f}{self.gold:8}"


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its annotated names."""

    text: str
    toponyms: list[Toponym] = field(default_factory=list)


def measure(model: Path, corpora: Path) -> Iterator[str]:
    """Yield the rows of both corpora."""
    reader, gazetteer = Reader(model, threads=2), load_gazetteer()
    for name, read in (("TR-News", _read_trnews), ("GeoVirus", _read_geovirus)):
        tallies = {way: Tally() for way in ("reportedly", "names given", "most populous")}
        for article in read(corpora / "geo"):
            _count(tallies, article, reader.analyse(article.text), gazetteer)
        yield f"{name + ': found, id, within 161 km':34}"
        yield from (tally.row(f"{name}, {way}") for way, tally in tallies.items())


def _count(tallies: Mapping[str, Tally], article: Article, analysis: Analysis, gazetteer: Gazetteer) -> None:
    ours = {}
    for place in find_places(analysis, gazetteer, (), ()):
        if place.best is not None:
            best = place.best
            ours |= {
                at: (best.latitude, best.longitude, best.geonames)
                for m in place.mentions
                for at in range(m.start, m.end)
            }
    given = _choose(article, analysis, gazetteer)
    for toponym in article.toponyms:
        name = article.text[toponym.start : toponym.end]
        tallies["reportedly"].add(
            toponym.spot, next((ours[a] for a in range(toponym.start, toponym.end) if a in ours), None)
        )
        tallies["names given"].add(toponym.spot, given.get(fold(name)))
        listed = gazetteer.find(name)
        spot = (listed[0].latitude, listed[0].longitude, listed[0].geonames) if listed else None
        tallies["most populous"].add(toponym.spot, spot)


def _choose(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> dict[str, Spot]:
    named: dict[str, Named] = {}
    for toponym in article.toponyms:
        name = article.text[toponym.start : toponym.end]
        words = (w for w, (start, end) in enumerate(analysis.words) if start < toponym.end and end > toponym.start)
        inside = list(words)
        if inside:
            named.setdefault(fold(name), Named(name)).ranges.append((inside[0], inside[-1] + 1))
    chosen = choose(named, gazetteer, find_containers(analysis, named))
    return {key: (s[0].entry.latitude, s[0].entry.longitude, s[0].entry.geonames) for key, s in chosen.items() if s}


def _read_trnews(folder: Path) -> Iterator[Article]:
    for node in ET.parse(folder / "TR-News.xml").getroot().iter("article"):
        article = Article(node.findtext("text") or "")
        for toponym in node.iter("toponym"):
            tag = toponym.find("gaztag")
            if tag is not None and tag.findtext("lat"):
                spot = (
                    float(tag.findtext("lat") or 0),
                    float(tag.findtext("lon") or 0),
                    int(tag.get("geonameid") or 0),
                )
                start, end = int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0)
                article.toponyms.append(Toponym(start, end, spot))
        yield article


def _read_geovirus(folder: Path) -> Iterator[Article]:
    for node in ET.parse(folder / "GeoVirus.xml").getroot().iter("article"):
        article = Article(node.findtext("text") or "")
        for place in node.iter("location"):
            start, end = int(place.findtext("start") or 0) - 1, int(place.findtext("end") or 0) - 1
            spot = (float(place.findtext("lat") or 0), float(place.findtext("lon") or 0), None)
            article.toponyms.append(Toponym(start, end, spot))
        yield article


def _far(one: Spot, other: Spot) -> float:
    low, high = radians(one[0]), radians(other[0])
    half = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
