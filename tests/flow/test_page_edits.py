"""Edits of pages in a ledger."""

from itertools import permutations
from pathlib import Path

import pytest

from reportedly.flow.asking import page_edits
from reportedly.flow.correcting import correct
from reportedly.flow.joining import remove_report, settle
from reportedly.flow.page_edits import find_earlier_versions
from reportedly.model import Correction, FindingKind, Verdict
from reportedly.store import Store
from tests.flow.desks import filled, put, shelling
from tests.resolve.tellings import NEXT_DAY

PAGE = "https://wire.example/a"
THIRD_DAY = "2031-03-06"
VERSIONS = (
    shelling("v1", toll=12, url=PAGE),
    shelling("v2", toll=15, url=PAGE, published=NEXT_DAY),
    shelling("v3", toll=19, url=PAGE, published=THIRD_DAY),
)


def told(store: Store) -> list[tuple[str, str, list[str | None]]]:
    """Return who came after whom, with the numbers that were put in."""
    return [
        (one.first, one.second, [each.after.text if each.after else None for each in one.alterations])
        for one in page_edits(store)
    ]


ALL = [("v1", "v2", ["15"]), ("v2", "v3", ["19"])]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_each_version_is_held_against_the_one_before_in_whatever_order_they_come(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    store = filled(tmp_path / "x", *(VERSIONS[at] for at in order))

    assert told(store) == ALL


def test_they_are_the_same_when_groups_are_made_after_each_report(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", VERSIONS[2])
    for reading in VERSIONS[:2]:
        put(store, reading)
        settle(store)

    assert told(store) == ALL


def test_without_a_version_its_neighbours_are_held_against_each_other(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", *VERSIONS)

    remove_report(store, "v2")

    assert told(store) == [("v1", "v3", ["19"])]


def test_without_the_newest_version_the_others_stay(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", *VERSIONS)

    remove_report(store, "v3")

    assert told(store) == ALL[:1]


def test_versions_of_other_places_are_held_against_each_other_too(tmp_path: Path) -> None:
    moved = shelling("v2", town="Orvel", url=PAGE, published=THIRD_DAY)

    store = filled(tmp_path / "x", VERSIONS[0], moved)

    assert [(one.first, one.second) for one in page_edits(store)] == [("v1", "v2")]


def test_a_correction_of_a_later_version_reaches_the_edit(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", VERSIONS[0], VERSIONS[1])
    statement = VERSIONS[1].statements[0]
    at = statement.cue
    assert at is not None

    correct(store, Correction(report="v2", kind=FindingKind.STATEMENT, at=at, verdict=Verdict.REJECTED))
    settle(store)

    (edit,) = page_edits(store)
    assert "attribution-lost" not in {one.change.value for one in edit.alterations}
    assert list(find_earlier_versions(store, ["v1", "v2"])) == ["v1"]


def test_reports_that_are_no_versions_are_no_edits(tmp_path: Path) -> None:
    assert told(filled(tmp_path / "x", shelling("a"), shelling("b", toll=15))) == []
