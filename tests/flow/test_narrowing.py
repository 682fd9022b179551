from datetime import date

import pytest

from reportedly.errors import UsageError
from reportedly.flow.narrowing import ALL, Where, to_narrow
from reportedly.model import Support
from reportedly.store import GroupFilter, ReportFilter


def test_nothing_asked_lets_everything_pass() -> None:
    assert to_narrow(Where(place=None, limit=None)) == ALL == to_narrow(Where())
    assert (ALL.incidents, ALL.of_reports) == (GroupFilter(), ReportFilter())


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2024-05-31", "2024-05-31", (date(2024, 5, 31), date(2024, 5, 31))),
        ("2024-02", "2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        (date(2024, 5, 1), None, (date(2024, 5, 1), None)),
    ],
)
def test_a_month_is_from_its_first_to_its_last_day(since: str, until: str | None, days: tuple[date, date]) -> None:
    narrow = to_narrow(Where(since=since, until=until))

    assert (narrow.first, narrow.last) == days


def test_places_and_words_are_brought_to_the_form_that_the_ledger_has() -> None:
    narrow = to_narrow(Where(place="City of Vélmar", type="harm", actor="Ruiz, Ana B."))

    assert (narrow.places, narrow.type, narrow.actor) == (("velmar",), "HARM", ("ruiz", "ana"))


def test_a_place_is_found_by_its_names_in_other_tongues() -> None:
    assert to_narrow(Where(place="Peking")).places == ("peking", "beijing")
    assert "moscow" in to_narrow(Where(place="Москва")).places


def test_one_count_asks_nothing_of_the_others() -> None:
    assert to_narrow(Where(texts=2)).support == Support(0, 0, 2, 0)


def test_incidents_keep_their_own_days_and_reports_those_of_publication() -> None:
    narrow = to_narrow(Where(since="2024-05-01", place="Tarn", outlet="Post"))

    assert narrow.incidents.first == narrow.of_reports.first == date(2024, 5, 1)
    assert narrow.of_reports.incident == GroupFilter(places=("tarn",))
    assert narrow.incidents.among == ReportFilter(outlet="Post")


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ({"plaice": "Tarn"}, "no filter 'plaice': choose from since"),
        ({"type": "noise"}, "AGREE"),
        ({"realis": "real"}, "actual, planned"),
        ({"check": "maybe"}, "verified, unverified"),
        ({"since": "May"}, "2024-05-31"),
        ({"actor": "X."}, "at least one word"),
        ({"reports": 0}, "a number from 1"),
        ({"limit": 10**23}, "to 1,000,000,000"),
        ({"since": "2024-05", "until": "2023"}, "turn them round"),
    ],
)
def test_what_is_none_of_the_words_is_refused_with_those_that_are(where: Where, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        to_narrow(where)
