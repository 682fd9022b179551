from itertools import permutations
from pathlib import Path

import pytest

from reportedly.flow.asking import accounts, echoes
from reportedly.flow.far_echoes import find_far_copies
from reportedly.flow.joining import remove_report
from reportedly.model import EventType, Reading
from tests.flow.desks import contents, filled
from tests.resolve.tellings import event, spot, telling

BACKGROUND = (
    "The truce that envoys of four neighbouring states brokered on a ferry in the spring has held along the river "
    "but broken down in the hills north of the old salt road."
)
OWN = {
    "a": "Bakers left their ovens cold. Nobody sold bread until noon, when two clerks opened a window. A child waved a "
    "flag with a wheel on it. Rain came and most people went home wet but content, or so they told each other.",
    "b": "Dockers had asked for longer breaks. Their leader spoke from a crane for an hour. Then dogs were let loose, "
    "and some fifty men jumped into cold water, from which fishermen pulled them one after another before dusk.",
    "c": "Teachers sang old songs at the gate of a school. It was quiet. Officers took away chalk, drums, a banner "
    "and nine bicycles, but gave back everything except the drums once a lawyer had shown them her papers.",
    "n": "Weavers stayed. Looms stood still in three halls, while owners met behind closed curtains over tea. Somebody "
    "broke a lamp. A judge will hear both sides on Friday if there is heating in her court by then.",
}
PAGE = "https://wire.example/9"


def report(id_: str, town: str, published: str, *, url: str | None = None) -> Reading:
    """Return a report of some length on a march in a town, which ends in the same background as all others."""
    own = OWN[id_]
    text = f"Police broke up a march in {town}. {own} {BACKGROUND}"
    found = event(text, "broke up", type_=EventType.COERCE, place=town)
    return telling(text, found, spot(text, town, "town"), id_=id_, published=published, url=url)


def three(url: str | None = None) -> list[Reading]:
    days = {"a": "2031-03-04", "b": "2031-05-06", "c": "2031-07-08"}
    return [report(id_, town, days[id_], url=url) for id_, town in zip("abc", ("Velmar", "Tarn", "Osk"), strict=True)]


def test_a_passage_of_background_is_listed_but_ties_nothing_together(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", *three())

    assert [account.texts for account in accounts(store)] == [(("a",),), (("b",),), (("c",),)]
    assert {(one.first, one.second) for one in echoes(store)} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_each_of_them_is_in_the_account_of_the_report_that_took_it(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", *three())

    assert [[one.first for one in account.echoes] for account in accounts(store)] == [[], ["a"], ["a", "b"]]


def test_in_whatever_order_they_come_the_same_is_listed(tmp_path: Path) -> None:
    orders = permutations(three())

    first, *rest = (contents(filled(tmp_path / str(n), *order)) for n, order in enumerate(orders))

    assert all(one == first for one in rest)


@pytest.mark.parametrize("gone", ["a", "b", "c"])
def test_with_a_report_go_the_passages_that_others_took_from_it(tmp_path: Path, gone: str) -> None:
    store = filled(tmp_path / "all", *three())

    remove_report(store, gone)

    assert contents(store) == contents(filled(tmp_path / "less", *(one for one in three() if one.report.id != gone)))


def test_a_version_that_was_replaced_lends_nothing(tmp_path: Path) -> None:
    old, new = report("a", "Velmar", "2031-03-04", url=PAGE), report("n", "Osk", "2031-03-05", url=PAGE)

    store = filled(tmp_path / "x", old, report("b", "Tarn", "2031-05-06"), new)

    assert {(one.first, one.second) for account in accounts(store) for one in account.echoes} == {("n", "b")}
    assert {(one.first, one.second) for one in echoes(store)} == {("n", "b")}


def test_the_later_of_two_is_the_one_that_copied(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", *three())

    assert find_far_copies(store, ["a"]) == {"b", "c"}
    assert find_far_copies(store, ["c"]) == set()
    assert find_far_copies(store, []) == set()


def test_of_one_time_a_passage_does_tie_two_reports_together(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", report("a", "Velmar", "2031-03-04"), report("b", "Tarn", "2031-03-05"))

    assert [account.texts for account in accounts(store)] == [(("a",), ("b",))]
