"""One name for a party whatever reports call it, and two names for two parties."""

import pytest

from reportedly.model import Appearance, Party, Reason
from reportedly.resolve.actors import index_parties
from reportedly.resolve.doer_names import find_names


def joined(*names: str) -> list[str]:
    found = [(f"r{at}", None, name) for at, name in enumerate(names)]
    shown = find_names(found, {})
    return [shown[one] for one in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orsk forces", "Orsk warplanes"),
        ("army", "Velmar army"),
        ("Front", "Jalpar Front"),
        ("gendarmes", "the gendarmes"),
        ("Tovar's forces", "Tovar army"),
    ],
)
def test_parts_of_an_army_and_short_names_mean_one_party(one: str, other: str) -> None:
    assert len(set(joined(one, other))) == 1


@pytest.mark.parametrize(("one", "other"), [("Velmar army", "Velmar rebels"), ("Orsk army", "Velmar army")])
def test_sides_of_one_country_stay_apart(one: str, other: str) -> None:
    assert len(set(joined(one, other))) == 2


def test_a_short_name_that_may_mean_two_means_neither() -> None:
    assert joined("army", "Orsk army", "Velmar army")[0] == "army"


def test_actors_that_are_known_to_be_one_go_by_its_name() -> None:
    party = Party(
        id="a1", name="Free Harbour League", kind="body", names=(), roles=(),
        appearances=(Appearance("r1", "a7", "FHL"),), reasons=(Reason("actor:initials"),),
    )  # fmt: skip

    assert find_names([("r1", "a7", "FHL")], index_parties([party])) == {("r1", "a7", "FHL"): "Free Harbour League"}
