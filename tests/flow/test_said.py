from pathlib import Path

import pytest

from reportedly.flow.said import find_said
from reportedly.store import Store
from tests.flow.desks import filled, shelling
from tests.resolve.tellings import NEXT_DAY

PAGE = "https://wire.example/1"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("b", toll=19, published=NEXT_DAY), shelling("a"))


@pytest.mark.parametrize("name", ["Ana Ruiz", "ruiz", "RUIZ, Ana"])
def test_quotations_come_in_the_order_of_publication(store: Store, name: str) -> None:
    found = list(find_said(store, name, None))

    assert [(one.report, one.name, one.outlet) for one in found] == [
        ("a", "Ana Ruiz", "Wire"),
        ("b", "Ana Ruiz", "Wire"),
    ]
    assert found[0].content[0].text == "Shells hit a market in Velmar and 12 people were killed"


def test_all_words_of_the_name_must_be_there(store: Store) -> None:
    assert list(find_said(store, "Ana Lund", None)) == []
    assert list(find_said(store, "", None)) == []


def test_a_subject_leaves_out_the_other_quotations(store: Store) -> None:
    assert [one.report for one in find_said(store, "Ruiz", "19 killed")] == ["b"]


def test_an_old_version_of_a_page_says_nothing_any_more(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", shelling("old", url=PAGE), shelling("new", toll=19, url=PAGE))

    assert [one.report for one in find_said(store, "Ruiz", None)] == ["new"]
