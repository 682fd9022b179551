"""Publication dates."""

import pytest

from reportedly.errors import UsageError
from reportedly.read.dates import check_date, find_dates, to_edtf

GOOD = ["2024", "2024-05", "2024-05-31", "2024-05-31T08:15:00Z", "2024-05-31T08:15+03:00", "2024?", "2024-05~"]
BAD = ["yesterday", "2024-13", "2024-02-30", "31.05.2024", "", "20240531"]
TOLD = [
    ("Published 31 May 2024", "2024-05-31"),
    ("May 3, 2024", "2024-05-03"),
    ("Sept. 1st, 2023", "2023-09-01"),
    ("2024/05/31 10:00", "2024-05-31"),
]


@pytest.mark.parametrize("value", GOOD)
def test_a_date_that_exists_is_taken_as_it_is(value: str) -> None:
    assert check_date(value) == value


@pytest.mark.parametrize("value", BAD)
def test_what_is_no_date_is_refused_with_an_example(value: str) -> None:
    with pytest.raises(UsageError, match="2024-05-31"):
        check_date(value)


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_a_day_in_words_is_found(text: str, day: str) -> None:
    assert list(find_dates(text)) == [day]


def test_impossible_days_are_not_found() -> None:
    assert list(find_dates("31 June 2024, 2024-99-01 and may 40, 2024")) == []


def test_parts_of_a_second_are_dropped() -> None:
    assert to_edtf("2024-05-31T08:15:00.123Z") == "2024-05-31T08:15:00Z"
