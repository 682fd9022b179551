from reportedly.model import Reading
from reportedly.resolve.rooms import are_of_one_time, asked_keys, room_keys
from tests.resolve.tellings import event, spot, telling

TEXT = "Shells hit a market in Velmar, the second town of Maresia."


def report(published: str | None = "2031-03-04", place: str = "Velmar") -> Reading:
    text = TEXT.replace("Velmar", place)
    places = (spot(text, place, "town"), spot(text, "Maresia", "country"))
    return telling(text, event(text, "hit", place=place), *places, published=published)


def meet(a: Reading, b: Reading) -> bool:
    found = {bool(set(asked_keys(room_keys(x))) & set(room_keys(y))) for x, y in ((a, b), (b, a))}
    assert len(found) == 1, "it must not matter which of the two comes first"
    return found.pop()


def test_reports_of_one_place_within_days_meet() -> None:
    assert meet(report(), report("2031-03-07"))


def test_reports_weeks_apart_do_not_meet() -> None:
    assert not meet(report(), report("2031-03-24"))


def test_reports_of_two_towns_of_one_country_do_not_meet() -> None:
    assert not meet(report(), report(place="Tarn"))


def test_undated_reports_meet_each_other_only() -> None:
    assert meet(report(None), report(None))
    assert not meet(report(None), report())


def test_a_country_is_a_key_where_a_report_names_nothing_narrower() -> None:
    text = "Shells hit Maresia."
    reading = telling(text, event(text, "hit", place="Maresia"), spot(text, "Maresia", "country"))

    assert [key.partition("|")[0] for key in room_keys(reading)] == ["maresia"]


def test_a_day_given_as_a_month_is_its_last_day() -> None:
    assert meet(report("2031-03"), report("2031-03-30"))


def test_two_reports_are_of_one_time_when_a_few_days_at_most_lie_between() -> None:
    first, soon, late, undated = (
        telling("Shells hit Velmar.", id_=id_, published=day)
        for id_, day in (("a", "2031-03-04"), ("b", "2031-03-06"), ("c", "2031-03-20"), ("d", None))
    )

    assert are_of_one_time(first, soon)
    assert not are_of_one_time(first, late)
    assert not are_of_one_time(undated, undated)
