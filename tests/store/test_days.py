"""Days that publication dates can mean."""

import pytest

from reportedly.store.days import UNKNOWN, days_of


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2031-03-04", ("2031-03-04", "2031-03-04")),
        ("2031-03-04T09:10:00Z", ("2031-03-04", "2031-03-04")),
        ("2031-02", ("2031-02-01", "2031-02-28")),
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-03/2031-05", ("2031-03-01", "2031-05-31")),
        ("2031-02-31", (UNKNOWN, UNKNOWN)),
        ("last week", (UNKNOWN, UNKNOWN)),
        (None, (UNKNOWN, UNKNOWN)),
    ],
)
def test_a_date_means_a_first_and_a_last_day(published: str | None, days: tuple[str, str]) -> None:
    assert days_of(published) == days
