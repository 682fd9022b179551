import pytest

from reportedly.lexicon import load_lexicon
from reportedly.resolve.copying import Copying, compare_wordings
from reportedly.resolve.replacements import find_changed_numbers, find_changed_places
from tests.resolve.copies import LATE, LEAD, reading_of

PLACE = "Port Vella"


def copying(text: str, place: str = PLACE) -> Copying:
    second = reading_of(text, id_="r2", published=LATE, places=(place,))
    return compare_wordings(reading_of(LEAD, places=(PLACE,)), second)


@pytest.mark.parametrize("number", ["At least 17", "14", "More than 14"])
def test_another_number_or_bound_is_a_change(number: str) -> None:
    changed = find_changed_numbers(copying(LEAD.replace("At least 14", number)), load_lexicon("en"))

    assert len(list(changed)) == 1


def test_the_same_number_in_words_is_none() -> None:
    changed = find_changed_numbers(copying(LEAD.replace("14", "fourteen")), load_lexicon("en"))

    assert list(changed) == []


def test_a_place_that_the_earlier_report_does_not_know_is_a_change() -> None:
    (changed,) = find_changed_places(copying(LEAD.replace(PLACE, "Karsk"), "Karsk"))

    assert changed.after is not None
    assert changed.after.text == "Karsk"


def test_a_place_left_out_is_none() -> None:
    text = LEAD.replace("off Port Vella ", "") + " Boats from Port Vella helped."

    assert list(find_changed_places(copying(text))) == []
