"""The gazetteer that ships."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.gazetteer import Gazetteer, load_gazetteer

DATA = Path(__file__).parents[2] / "src/reportedly/data/gazetteer"
MOST_BYTES = 15_000_000
MOST_MEMORY_KB = 120_000


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_a_town_is_found_with_its_country_and_place(gazetteer: Gazetteer) -> None:
    """The most populous place of a name comes first."""
    first = gazetteer.find("Damascus")[0]

    assert (first.kind, first.countries, first.capital) == ("town", ("SY",), True)
    assert (round(first.latitude), round(first.longitude)) == (34, 36)


def test_a_region_is_found_by_its_local_word(gazetteer: Gazetteer) -> None:
    """An oblast by any of its names is the same region."""
    rows = {gazetteer.find(name)[0].row for name in ("Kursk Oblast", "Kurskaya oblast", "Kursk region")}

    assert len(rows) == 1


def test_a_region_that_lists_of_towns_lack_is_there(gazetteer: Gazetteer) -> None:
    """Our own table knows what news calls it, and how far it reaches."""
    entry = gazetteer.find("Donbass")[0]

    assert (entry.name, entry.kind) == ("Donbas", "region")
    assert entry.radius_km > 50


def test_a_disputed_region_names_everyone_who_holds_or_claims_it(gazetteer: Gazetteer) -> None:
    """No side is taken silently."""
    assert set(gazetteer.find("Kashmir")[0].countries) >= {"IN", "PK"}


def test_a_people_leads_to_its_country(gazetteer: Gazetteer) -> None:
    """One or many of them, and the adjective."""
    assert [gazetteer.people_of(word) for word in ("Syrian", "Syrians", "French", "table")] == ["SY", "SY", "FR", None]


def test_an_unknown_name_is_nothing(gazetteer: Gazetteer) -> None:
    """We guess no place."""
    assert gazetteer.find("Qwzxnowhere") == ()


def test_it_is_small_opens_at_once_and_stays_on_disk() -> None:
    """At most 15 MB, opened within 100 ms of work, and a process that looks names up needs little memory."""
    code = (
        "import pathlib, time, reportedly.gazetteer as g\n"
        "def opened():\n"
        "    start = time.process_time(); it = g.load_gazetteer(); return time.process_time() - start, it\n"
        "took, it = min((opened() for _ in range(5)), key=lambda one: one[0])\n"
        "[it.find(n) for n in ('Aleppo', 'Paris', 'Springfield', 'Kyiv')]\n"
        "status = dict(line.split(':', 1) for line in pathlib.Path('/proc/self/status').read_text().splitlines())\n"
        "print(took, status['VmHWM'].split()[0])"
    )
    took, memory = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()

    assert sum(path.stat().st_size for path in DATA.iterdir()) <= MOST_BYTES
    assert float(took) < 0.1
    assert int(memory) < MOST_MEMORY_KB


def test_a_lookup_takes_no_time(gazetteer: Gazetteer) -> None:
    """A report names some dozens of places."""
    start = time.perf_counter()
    for number in range(200):
        gazetteer.find(f"Newtown {number}")

    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("word", "country"), [("Lebanon", "LB"), ("Lebanese", "LB"), ("Beirut", None), ("health", None)]
)
def test_a_country_is_told_by_its_name_and_by_its_adjective(
    gazetteer: Gazetteer, word: str, country: str | None
) -> None:
    """A town is no country."""
    assert gazetteer.country_of(word) == country
