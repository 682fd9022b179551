"""On how many reports, outlets, independent texts and informants something rests."""

from reportedly.model import Support
from reportedly.resolve.supports import Supports
from tests.resolve.tellings import telling

TOLD = [telling("One.", id_="a", outlet="Wire"), telling("Two.", id_="b", outlet="WIRE"), telling("Three.", id_="c")]


def test_outlets_are_counted_once_however_they_are_spelt() -> None:
    support = Supports(TOLD, [("a",), ("b", "c")]).count({"a", "b", "c"}, 4)

    assert support == Support(reports=3, outlets=2, texts=2, informants=4)


def test_copies_of_one_another_are_one_text() -> None:
    assert Supports(TOLD, [("a",), ("b", "c")]).count({"b", "c"}, 0).texts == 1


def test_a_report_that_is_not_there_supports_nothing() -> None:
    support = Supports(TOLD, [("a",), ("b",), ("c",)]).count({"x"}, 0)

    assert support == Support(reports=0, outlets=0, texts=0, informants=0)
