"""What pages show together."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.api import Ledger
from reportedly.api.pages import GroupFilter, Pages, ReportFilter
from reportedly.errors import UsageError
from reportedly.settings import load_settings
from tests.flow.desks import filled, march, shelling


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    readings = (shelling("a"), shelling("b", outlet="Post"), march("m", published="2031-05-01"))
    with Ledger(filled(tmp_path / "x.ledger", *readings), load_settings()) as opened:
        yield opened.pages()


def test_the_newest_report_comes_first(pages: Pages) -> None:
    assert [card.id for card in pages.reports(ReportFilter()).items] == ["m", "a", "b"]


def test_parts_follow_each_other_without_a_gap(pages: Pages) -> None:
    first = pages.reports(ReportFilter(), limit=2)

    rest = pages.reports(ReportFilter(), after=first.after, limit=2)

    assert [card.id for card in (*first.items, *rest.items)] == ["m", "a", "b"]
    assert rest.after is None


def test_a_report_comes_with_all_that_rests_on_it(pages: Pages) -> None:
    sheet = pages.report("b")

    assert [echo.second for echo in sheet.echoes] == ["b"]
    assert [incident.place for incident in sheet.incidents] == ["Velmar"]
    assert sheet.reading.report.text.startswith("Shells hit")


def test_an_incident_tells_which_reports_are_one_text(pages: Pages) -> None:
    (found,) = pages.incidents(GroupFilter(places=("velmar",))).items

    sheet = pages.incident(found.incident.id)

    assert sheet.texts == (("a", "b"),)
    assert set(sheet.readings) == {"a", "b"}


def test_what_is_not_there_is_told(pages: Pages) -> None:
    with pytest.raises(UsageError, match="has no report 'x'"):
        pages.report("x")
    with pytest.raises(UsageError, match="has no incident 'x'"):
        pages.incident("x")
