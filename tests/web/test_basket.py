"""What somebody collects for a dossier."""

from reportedly.api.dossier_pages import Chosen
from reportedly.web.basket import moved, read_basket, to_chosen, to_query

ONE, TWO, THREE = Chosen("i1", "a"), Chosen("i2"), Chosen("i3")


def test_a_cookie_gives_each_id_once_and_nothing_else() -> None:
    assert read_basket("i1.i2.i1.<b>..") == [Chosen("i1"), Chosen("i2")]


def test_a_cookie_that_is_too_long_is_cut() -> None:
    assert len(read_basket(".".join(f"i{n}" for n in range(99)))) == 40


def test_comments_belong_to_the_id_at_the_same_place() -> None:
    assert to_chosen(["i1", "i2"], ["a"]) == [ONE, TWO]


def test_moving_stops_at_the_ends() -> None:
    assert moved([ONE, TWO, THREE], "i3", -1) == [ONE, THREE, TWO]
    assert moved([ONE, TWO], "i1", -1) == [ONE, TWO]
    assert moved([ONE, TWO], "i9", 1) == [ONE, TWO]


def test_an_address_says_it_all() -> None:
    assert to_query("Two days", [ONE, TWO]) == "title=Two+days&in=i1&note=a&in=i2&note="
