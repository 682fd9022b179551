"""What a text spoke of before is remembered."""

from datetime import date

from reportedly.extract.time_meaning import to_meaning
from reportedly.extract.time_patterns import Worded
from reportedly.extract.time_spoken import Spoken
from reportedly.extract.time_tense import NO_TENSE
from reportedly.text.edtf import day_of, year_of

PUBLISHED = date(2020, 8, 4)
TODAY = Worded("day word", 0, 5, {"word": "today"})
YEAR = Worded("year", 0, 4, {"year": "1981"})


def test_a_day_stays_remembered_when_a_year_comes_up() -> None:
    spoken = Spoken(published=PUBLISHED).after(TODAY, to_meaning(day_of(PUBLISHED)), 0)

    spoken = spoken.after(YEAR, to_meaning(year_of(1981)), 1)

    assert (spoken.day, spoken.days) == (PUBLISHED, year_of(1981))


def test_today_is_known_to_be_the_day_of_publication() -> None:
    spoken = Spoken(published=PUBLISHED).after(TODAY, to_meaning(day_of(PUBLISHED)), 0)

    assert spoken.anchor(0, NO_TENSE).is_today


def test_a_year_long_ago_makes_the_next_sentences_history() -> None:
    spoken = Spoken(published=PUBLISHED).after(YEAR, to_meaning(year_of(1981)), 4)

    assert spoken.anchor(5, NO_TENSE).is_history
    assert not spoken.anchor(9, NO_TENSE).is_history


def test_three_figures_are_no_year_before_one_of_old_came_up() -> None:
    assert Spoken().with_era(Worded("ancient year", 0, 3, {"number": "373"})) is None
