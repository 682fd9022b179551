from datetime import date

from reportedly.model import EventType
from reportedly.resolve.happenings import find_happenings
from reportedly.resolve.settings import find_settings
from tests.resolve.tellings import count, day, event, says, spot, telling

MONDAY = (date(2031, 3, 3), date(2031, 3, 3))
FOLLOWED = "Shells hit Velmar on Monday. Three people were killed."
LATER = "Police scattered a rally in Tarn on Monday, a day after a larger one was crushed in the capital."
NAMED = "Shops stayed shut a day after the strike of Monday."
MOVED = "Shells hit Velmar. Troops were ambushed in Tarn."


def test_a_sentence_without_place_and_day_takes_those_told_before() -> None:
    reading = telling(
        FOLLOWED,
        event(FOLLOWED, "hit", place="Velmar", time="Monday"),
        event(FOLLOWED, "killed", id_="e2", type_=EventType.HARM),
        spot(FOLLOWED, "Velmar", "town"),
        day(FOLLOWED, "Monday", MONDAY[0]),
    )

    first, second = find_happenings(reading, find_settings(reading))

    assert first.places == second.where == {"velmar"}
    assert first.days == second.when == MONDAY
    assert not second.places
    assert second.days is None


def test_a_place_of_its_own_goes_before_the_one_told_before() -> None:
    reading = telling(
        MOVED,
        event(MOVED, "hit", place="Velmar"),
        event(MOVED, "ambushed", id_="e2"),
        spot(MOVED, "Velmar", "town"),
        spot(MOVED, "Tarn", "town"),
    )

    assert [one.where for one in find_happenings(reading, find_settings(reading))] == [{"velmar"}, {"tarn"}]


def test_mentions_come_in_the_order_of_the_text() -> None:
    reading = telling(MOVED, event(MOVED, "ambushed"), event(MOVED, "hit", id_="e2"))

    assert [one.event for one in find_happenings(reading, find_settings(reading))] == ["e2", "e1"]


def test_numbers_of_the_sentence_and_the_stem_of_the_word_are_kept() -> None:
    numbers = [count(FOLLOWED, "Three", 3)]
    reading = telling(FOLLOWED, event(FOLLOWED, "killed", numbers=numbers))

    (one,) = find_happenings(reading, find_settings(reading))

    assert one.numbers == {("killed", 3)}
    assert one.root == "kill"


def test_a_report_without_sentences_tells_nothing() -> None:
    reading = telling("", vectors=[])

    assert find_happenings(reading, find_settings(reading)) == ()


def test_a_place_that_opens_the_sentence_holds_for_what_is_said_there() -> None:
    text = "In Tarn the mayor confirmed two deaths."
    said = says(text, "the mayor", "confirmed", "two deaths")
    reading = telling(text, event(text, "deaths"), spot(text, "Tarn", "town"), said)

    assert [one.places for one in find_happenings(reading, find_settings(reading))] == [{"tarn"}]


def test_what_was_a_day_before_is_put_on_that_day_and_not_in_this_place() -> None:
    reading = telling(
        LATER,
        event(LATER, "scattered", place="Tarn", time="Monday"),
        event(LATER, "crushed", id_="e2"),
        spot(LATER, "Tarn", "town"),
        day(LATER, "Monday", MONDAY[0]),
    )

    now, before = find_happenings(reading, find_settings(reading))

    assert now.where == {"tarn"}
    assert now.when == MONDAY
    assert before.where == frozenset()
    assert before.when == (date(2031, 3, 2), date(2031, 3, 2))


def test_a_day_named_with_what_was_before_holds() -> None:
    reading = telling(NAMED, event(NAMED, "strike", time="Monday"), day(NAMED, "Monday", MONDAY[0]))

    (strike,) = find_happenings(reading, find_settings(reading))

    assert strike.when == MONDAY
