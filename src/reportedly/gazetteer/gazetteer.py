"""Look names of places up in the list that ships with the package; most of it stays on disk until it is asked for."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from math import sqrt
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.fold import fold, strip_kind, to_key

KINDS = ("spot", "town", "district", "region", "country", "larger")
ARRAYS = ("keys", "checks", "rows", "latitude", "longitude", "population", "geonames", "kind", "radius", "region",
          "country", "starts", "names")  # fmt: skip
SIDES: tuple[Literal["left"], Literal["right"]] = ("left", "right")
NO_COUNTRY = 255
TOWN_KM = 0.012
"""A town of a million people reaches 12 km from its middle, one of ten thousand 1.2 km; extent grows with the root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer; ``countries`` are ISO 3166 codes, several where it is shared or disputed."""

    row: int
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    population: int
    geonames: int | None
    region: str
    countries: tuple[str, ...]
    capital: bool


class Gazetteer:
    """Places by name. Names are compared without accents, case and words that tell the kind."""

    def __init__(self, folder: Path) -> None:
        self._arrays: dict[str, NDArray[Any]] = {n: _open(folder / f"{n}.npy") for n in ARRAYS}
        lists: dict[str, Any] = json.loads((folder / "lists.json").read_text("utf-8"))
        self._countries: list[str] = lists["countries"]
        self._regions: list[str] = lists["regions"]
        self._capitals = frozenset(lists["capitals"])
        self._several: dict[str, list[str]] = lists["several"]
        self._people = {fold(word): code for code, words in lists["people"].items() for word in words}

    def find(self, name: str) -> tuple[Entry, ...]:
        """Return every place of a name, the most populous first; with its kind ("Kursk region"), those of that kind."""
        folded = fold(name)
        base = strip_kind(folded)
        found = list(self._look(folded))
        if base != folded:
            found += [entry for entry in self._look(base) if entry.row not in {other.row for other in found}]
        return tuple(sorted(found, key=lambda entry: (-entry.population, entry.row)))

    def country(self, code: str) -> tuple[Entry, ...]:
        """Return the country of an ISO 3166 code, if it is listed."""
        number = self._countries.index(code) if code in self._countries else -1
        rows = np.flatnonzero(
            (self._arrays["kind"][:] == KINDS.index("country")) & (self._arrays["country"][:] == number)
        )
        return tuple(self._entry(int(row)) for row in rows[:1])

    def people_of(self, word: str) -> str | None:
        """Return the country whose people or adjective a word is: "Syrian", "Syrians"."""
        folded = fold(word)
        return self._people.get(folded) or self._people.get(folded.removesuffix("s"))

    def country_of(self, word: str) -> str | None:
        """Return the country that a word names, or whose people or adjective it is: "Syria", "Syrian"."""
        people = self.people_of(word)
        named = () if people or not word[:1].isupper() else self.find(word)
        return people or next(
            (entry.countries[0] for entry in named if entry.kind == "country" and entry.countries), None
        )

    def _look(self, folded: str) -> Iterator[Entry]:
        key, check = to_key(folded)
        low, high = (np.searchsorted(self._arrays["keys"], np.uint32(key), side) for side in SIDES)
        for at in range(int(low), int(high)):
            if self._arrays["checks"][at] == check:
                yield self._entry(int(self._arrays["rows"][at]))

    def _entry(self, row: int) -> Entry:
        part = {name: self._arrays[name][row] for name in ARRAYS[3:11]}
        start, end = (int(self._arrays["starts"][row + step]) for step in (0, 1))
        kind, population = KINDS[int(part["kind"])], int(part["population"])
        return Entry(
            row=row,
            name=bytes(self._arrays["names"][start:end]).decode(),
            kind=kind,
            latitude=round(float(part["latitude"]), 4),
            longitude=round(float(part["longitude"]), 4),
            radius_km=round(max(1.0, TOWN_KM * sqrt(population)) if kind == "town" else float(part["radius"]), 1),
            population=population,
            geonames=int(part["geonames"]) or None,
            region=self._regions[int(part["region"])],
            countries=self._where(row, int(part["country"])),
            capital=row in self._capitals,
        )

    def _where(self, row: int, country: int) -> tuple[str, ...]:
        if country == NO_COUNTRY or str(row) in self._several:
            return tuple(self._several.get(str(row), ()))
        return (self._countries[country],)


def _open(path: Path) -> NDArray[Any]:
    """Return an array that stays on disk; as a plain one, whose parts are quicker to take."""
    kept: NDArray[Any] = np.load(path, mmap_mode="r")
    return kept.view(np.ndarray)


def load_gazetteer() -> Gazetteer:
    """Open the gazetteer that ships."""
    with as_file(files("reportedly") / "data" / "gazetteer") as folder:
        return Gazetteer(folder)
