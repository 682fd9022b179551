from datetime import date

from reportedly.model import Span
from reportedly.resolve.settings import dateline_of, find_settings, towns_of
from tests.drafts import span_of
from tests.resolve.tellings import day, says, spot, telling

LYING = "Shells fell on Velmar, a town in Tarn province."


def names_in(text: str, *places: str) -> set[str]:
    return {one.name for one in find_settings(telling(text, *(spot(text, name) for name in places))).places}


def test_where_something_comes_from_is_not_where_it_happens() -> None:
    assert names_in("Rockets fired from Tarn fell on Velmar.", "Tarn", "Velmar") == {"velmar"}


def test_a_place_within_the_name_of_a_paper_is_none() -> None:
    assert names_in("The Velmar Courier saw shells fall on Tarn.", "Velmar", "Tarn") == {"tarn"}


def test_the_town_of_a_dateline_is_found_in_the_text_where_nobody_knows_it() -> None:
    text = "VELMAR, March 4 (Northern Wire) - Shells fell on Velmar."

    settings = find_settings(telling(text, dateline="VELMAR, Maresia, March 4 (Northern Wire)"))

    assert [(one.name, one.span.start) for one in settings.places] == [("velmar", text.index("Velmar."))]


def test_a_dateline_gives_the_town_and_what_is_around_it() -> None:
    reading = telling("Nothing.", dateline="PORT VELLA, Maresia, March 4 (Northern Wire)")

    assert dateline_of(reading.report) == ["port vella", "maresia"]
    assert towns_of(reading) == {"port vella"}


def test_words_between_two_places_tell_which_lies_in_which() -> None:
    settings = find_settings(telling(LYING, spot(LYING, "Velmar"), spot(LYING, "Tarn")))

    assert settings.inside == {"velmar": {"tarn"}}
    assert settings.towns == {"velmar"}
    assert settings.wide == {"tarn"}


def test_places_named_one_after_the_other_do_not_lie_in_each_other() -> None:
    text = "Shells fell on Velmar and Tarn."

    assert find_settings(telling(text, spot(text, "Velmar"), spot(text, "Tarn"))).inside == {}


def test_the_report_is_about_the_place_in_its_title() -> None:
    settings = find_settings(telling(LYING, spot(LYING, "Velmar"), spot(LYING, "Tarn"), title="Shells hit Tarn"))

    assert settings.focus == {"tarn"}


def test_what_is_told_with_a_word_is_the_content_around_it() -> None:
    text = "In Velmar the mayor said shells fell."
    settings = find_settings(telling(text, says(text, "the mayor", "said", "shells fell")))

    told = settings.told_with(span_of(text, "fell"), Span.of(text, 0, len(text)))

    assert [span.text for span in told] == ["shells fell"]


def test_the_first_dated_words_of_some_words_give_their_days() -> None:
    text = "Shells fell on Monday, the second time since March."
    settings = find_settings(telling(text, day(text, "Monday", date(2031, 3, 3)), day(text, "March", date(2031, 3, 1))))

    assert settings.days_at([Span.of(text, 0, len(text))]) == (date(2031, 3, 3), date(2031, 3, 3))
    assert settings.days_at([span_of(text, "Shells")]) is None


def test_a_side_in_a_compound_is_no_place() -> None:
    assert names_in("Shells hit Velmar, a Tarn-held town.", "Velmar", "Tarn") == {"velmar"}


def test_a_place_told_by_its_direction_or_distance_is_a_town() -> None:
    text = "Shells hit Velmar in the north and Lusk, 20 km to the south."

    assert find_settings(telling(text, spot(text, "Velmar"), spot(text, "Lusk"))).towns == {"velmar", "lusk"}
