import pytest

from reportedly.resolve.precedence import is_earlier, order_readings
from tests.resolve.copies import reading_of


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [
        ("2031-03-04", "2031-03-05T01:00:00Z", True),
        ("2031-03-04", "2031-03-04T08:00:00Z", False),
        ("2031-03-04T09:30:00+02:00", "2031-03-04T08:00:00Z", True),
        (None, "2031-03-04", False),
    ],
)
def test_a_report_is_earlier_when_its_date_tells_so(one: str | None, other: str, earlier: bool) -> None:  # noqa: FBT001
    a, b = reading_of("x", published=one), reading_of("x", published=other)

    assert is_earlier(a.report, b.report) is earlier


def test_the_ids_decide_between_reports_of_one_day() -> None:
    a, b = reading_of("x", id_="a", published="2031-03-04"), reading_of("x", id_="b", published="2031-03-04")

    assert order_readings(b, a) == order_readings(a, b) == (a, b)
