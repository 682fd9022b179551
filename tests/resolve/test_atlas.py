from itertools import permutations

from reportedly.model import Reading
from reportedly.resolve.atlas import Atlas, find_atlas, place_names
from reportedly.resolve.settings import find_settings
from tests.resolve.tellings import spot, telling

STREET = "Shells fell on Bakery Street in Velmar."
COUNTRY = "Maresian guns fired at Velmar in Maresia."
SILENT = "Shells fell on Bakery Street."


def atlas_of(*readings: Reading) -> Atlas:
    return find_atlas([(reading, find_settings(reading)) for reading in readings])


def street() -> Reading:
    return telling(STREET, spot(STREET, "Bakery Street"), spot(STREET, "Velmar", "town"))


def country() -> Reading:
    names = (spot(COUNTRY, "Maresian"), spot(COUNTRY, "Velmar", "town"), spot(COUNTRY, "Maresia", "country"))
    return telling(COUNTRY, *names, id_="b")


def test_a_street_is_led_to_its_town() -> None:
    assert atlas_of(street()).resolve(["bakery street"]) == {"velmar"}


def test_a_country_counts_only_where_nothing_narrower_is_named() -> None:
    atlas = atlas_of(country())

    assert atlas.resolve(["velmar", "maresia"]) == {"velmar"}
    assert atlas.resolve(["maresia"]) == {"maresia"}


def test_the_adjective_of_a_country_is_as_wide_as_the_country() -> None:
    assert "maresian" in atlas_of(country()).wide


def test_what_one_report_tells_of_a_place_holds_for_the_others() -> None:
    other = telling(SILENT, spot(SILENT, "Bakery Street"), id_="b")

    assert atlas_of(other).resolve(["bakery street"]) == {"bakery street"}
    assert atlas_of(other, street()).resolve(["bakery street"]) == {"velmar"}


def test_places_that_lie_in_each_other_come_to_an_end() -> None:
    circle = Atlas(frozenset(), frozenset({"a", "b"}), {"a": frozenset({"b"}), "b": frozenset({"a"})})

    assert circle.resolve(["a"]) <= {"a", "b"}


def test_the_order_of_the_reports_changes_nothing() -> None:
    other = telling(SILENT, spot(SILENT, "Bakery Street"), id_="c")

    first, *rest = (atlas_of(*readings) for readings in permutations([street(), country(), other]))

    assert all(one == first for one in rest)


def test_places_are_known_by_the_form_under_which_they_are_compared() -> None:
    found = place_names([street()])

    assert {name: place.latitude for name, place in found.items()} == {"velmar": 1.5}
