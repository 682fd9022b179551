"""How most of the reports write a place."""

from reportedly.resolve.spellings import find_spellings, show_place
from tests.resolve.tellings import spot, telling

WRITTEN = ["VELMAR", "Velmar", "velmar"]
SPELLINGS = find_spellings([telling(f"In {name}.", spot(f"In {name}.", name)) for name in WRITTEN])


def test_a_place_is_shown_as_most_reports_write_it() -> None:
    assert SPELLINGS == {"velmar": "Velmar"}
    assert show_place("velmar", SPELLINGS) == "Velmar"


def test_a_place_that_no_report_lists_begins_its_words_with_capitals() -> None:
    assert show_place("port vella", SPELLINGS) == "Port Vella"


def test_no_place_is_shown_as_none() -> None:
    assert show_place(None, SPELLINGS) is None
