"""On how many reports, outlets, independent texts and informants something rests."""

from reportedly.model import Support
from reportedly.resolve.supports import Supports
from tests.resolve.tellings import telling

TOLD = [telling("One.", id_="a", outlet="Wire"), telling("Two.", id_="b", outlet="WIRE"), telling("Three.", id_="c")]


def test_outlets_are_counted_once_however_they_are_spelt() -> None:
    support = Supports(TOLD, [("a",), ("b", "c")]).count({"a", "b", "c"}, 4)

    assert support == Support(reports=3, outlets=1, texts=2, informants=4)


def test_reports_of_unknown_outlets_are_one_outlet_together() -> None:
    unknown = [telling(f"Text {n}.", id_=f"u{n}") for n in range(5)]

    support = Supports(unknown, [(one.report.id,) for one in unknown]).count({one.report.id for one in unknown}, 0)

    assert (support.reports, support.outlets) == (5, 1)


def test_an_unknown_outlet_adds_none_to_those_that_are_known() -> None:
    assert Supports(TOLD, []).count({"a", "c"}, 0).outlets == 1


def test_copies_of_one_another_are_one_text() -> None:
    assert Supports(TOLD, [("a",), ("b", "c")]).count({"b", "c"}, 0).texts == 1


def test_a_report_that_is_not_there_supports_nothing() -> None:
    support = Supports(TOLD, [("a",), ("b",), ("c",)]).count({"x"}, 0)

    assert support == Support(reports=0, outlets=0, texts=0, informants=0)
