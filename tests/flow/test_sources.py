from pathlib import Path

from reportedly.flow.sources import UNKNOWN, count_sources
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import NEXT_DAY

PAGE = "https://wire.example/1"


def test_copies_are_counted_for_both_sides(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("a"), shelling("b", outlet="Courier", published=NEXT_DAY))

    courier, wire = count_sources(store)

    assert (wire.outlet, wire.reports, wire.copies, wire.copied_by_others) == ("Wire", 1, 0, 1)
    assert (courier.outlet, courier.copies, courier.uncredited, courier.copied_by_others) == ("Courier", 1, 1, 0)


def test_the_outlet_with_most_reports_comes_first(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", march("m"), shelling("a"), shelling("b", toll=19))

    assert [(one.outlet, one.reports) for one in count_sources(store)] == [("Wire", 2), ("Post", 1)]


def test_versions_of_a_page_are_one_report_that_was_edited(tmp_path: Path) -> None:
    store = filled(tmp_path / "x", shelling("old", url=PAGE), shelling("new", toll=19, url=PAGE))

    assert [(one.reports, one.edited, one.copies) for one in count_sources(store)] == [(1, 1, 0)]


def test_a_report_without_outlet_is_counted_too(tmp_path: Path) -> None:
    (only,) = count_sources(filled(tmp_path / "x", march("m", outlet=None)))

    assert only.outlet == UNKNOWN
