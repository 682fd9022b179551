"""Where on earth scenes are."""

from reportedly.resolve.grounds import Grounds

ALEPPO, MOSUL, IDLIB = (36.2, 37.16, 10.0), (36.34, 43.13, 12.0), (35.93, 36.63, 3.0)
SYRIA = (35.0, 38.5, 350.0)


def test_towns_far_from_each_other_are_apart() -> None:
    grounds = Grounds([(ALEPPO,), (MOSUL,), (IDLIB,), ()])

    assert grounds.apart(0).tolist() == [False, True, False, False]
    assert grounds.apart(1).tolist() == [True, False, True, False]


def test_a_town_is_not_apart_from_its_country_nor_from_where_one_of_several_places_is() -> None:
    grounds = Grounds([(ALEPPO,), (SYRIA,), (MOSUL, IDLIB), (MOSUL,)])

    assert grounds.apart(0).tolist() == [False, False, False, True]


def test_what_is_nowhere_known_is_apart_from_nothing() -> None:
    assert Grounds([(), (MOSUL,)]).apart(0).tolist() == [False, False]
