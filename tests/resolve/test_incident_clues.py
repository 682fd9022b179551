from datetime import date

import numpy as np
from numpy.typing import NDArray

from reportedly.model import EventType, Realis
from reportedly.resolve import incident_clues as clues
from reportedly.resolve import setting_clues
from reportedly.resolve.boards import Board
from reportedly.resolve.scenes import Scene
from reportedly.resolve.stories import Story
from tests.resolve.tellings import scene

VELMAR, TARN = frozenset({"velmar"}), frozenset({"tarn"})
MONDAY, TUESDAY, FRIDAY = ((date(2031, 3, d), date(2031, 3, d)) for d in (3, 4, 7))
YEAR = (date(2030, 1, 1), date(2030, 12, 31))
PLANNED = frozenset({Realis.PLANNED})
SCENES = (
    scene(towns=VELMAR, where=VELMAR, known=VELMAR, days=(MONDAY,), when=(MONDAY,), modes=frozenset({"airstrike"})),
    scene(report="b", where=VELMAR, when=(TUESDAY,), numbers=frozenset({("killed", 12.0)}), words=TARN),
    scene(report="c", towns=TARN, where=TARN, focus=VELMAR, days=(YEAR,), vector=(0.6, 0.8), published=None),
    scene(event="e2", types=frozenset({EventType.CONSULT}), realis=PLANNED, sentences=frozenset({1})),
)


def value(clue: clues.Clue, a: Scene, b: Scene) -> float:
    """Return what a clue gives for two scenes."""
    return float(clue(Board([a, b]), 0)[1])


def table_of(clue: clues.Clue) -> NDArray[np.float64]:
    """Return what a clue gives for all pairs of the scenes."""
    board = Board(SCENES)
    return np.array([clue(board, at) for at in range(len(SCENES))], float)


def test_no_clue_depends_on_which_scene_comes_first() -> None:
    for clue, _ in clues.CLUES:
        table = table_of(clue)

        assert np.array_equal(table, table.T), clue.__name__


def test_every_clue_is_a_share() -> None:
    for clue, _ in clues.CLUES:
        table = table_of(clue)

        assert table.min() >= 0 and table.max() <= 1.000001, clue.__name__


def test_a_town_that_both_name_is_not_also_one_taken_from_before() -> None:
    named, carried = scene(towns=VELMAR, where=VELMAR), scene(report="b", where=VELMAR)

    assert (value(setting_clues.same_town, named, named), value(setting_clues.carried_town, named, named)) == (1, 0)
    assert (value(setting_clues.same_town, named, carried), value(setting_clues.carried_town, named, carried)) == (0, 1)


def test_days_are_the_same_or_follow_or_lie_apart() -> None:
    monday, tuesday, friday = (scene(days=(one,), when=(one,)) for one in (MONDAY, TUESDAY, FRIDAY))

    assert (value(setting_clues.same_days, monday, monday), value(setting_clues.next_day, monday, tuesday)) == (1, 1)
    assert (value(setting_clues.other_days, monday, tuesday), value(setting_clues.other_days, monday, friday)) == (0, 1)


def test_a_whole_year_says_little_about_the_day() -> None:
    year, monday = scene(days=(YEAR,), when=(YEAR,)), scene(days=(MONDAY,), when=(MONDAY,))

    assert value(setting_clues.same_days, year, year) == 0
    assert value(setting_clues.long_days, year, monday) == 1


def test_a_blast_and_the_deaths_by_it_may_be_one() -> None:
    deaths = scene(types=frozenset({EventType.HARM}))

    assert (value(clues.same_type, scene(), deaths), value(clues.both_harmful, scene(), deaths)) == (0, 1)


def test_one_event_of_one_report_is_a_clue_and_the_same_id_elsewhere_is_not() -> None:
    assert value(clues.same_event, scene(), scene()) == 1
    assert value(clues.same_event, scene(), scene(report="b")) == 0


def test_what_a_reading_took_apart_speaks_against_one_happening() -> None:
    here, other = scene(), scene(event="e2")

    assert [value(clues.other_event, here, one) for one in (here, other)] == [0, 1]
    assert value(clues.other_event, here, scene(report="b", event="e2")) == 0


def test_a_vote_beside_a_shooting_is_of_another_kind_and_talks_are_kept_apart_already() -> None:
    deaths, vote, talks = (
        scene(types=frozenset({one})) for one in (EventType.HARM, EventType.OTHER, EventType.CONSULT)
    )

    assert [value(clues.other_kind, scene(), one) for one in (deaths, vote, talks)] == [0, 1, 0]
    assert value(clues.other_kind, vote, scene(types=frozenset({EventType.REQUEST}))) == 0


def test_reports_a_week_apart_are_as_far_as_it_gets() -> None:
    early, late = scene(published=date(2031, 3, 4)), scene(published=date(2031, 4, 4))

    assert (value(setting_clues.far_reports, early, early), value(setting_clues.far_reports, early, late)) == (0, 1)
    assert value(setting_clues.far_reports, early, scene(published=None)) == 0.5


def test_another_town_and_another_kind_each_keep_scenes_apart() -> None:
    here, there = scene(known=VELMAR), scene(known=TARN)
    talks = scene(known=TARN, types=frozenset({EventType.CONSULT}))

    assert [value(clues.bars, here, one) for one in (here, there, talks)] == [0, 1, 2]


def test_reports_of_different_weeks_are_kept_apart_unless_both_name_the_days() -> None:
    march, april = date(2031, 3, 4), date(2031, 4, 4)
    here, later = scene(published=march), scene(report="b", published=april)
    dated = [scene(published=march, days=(MONDAY,)), scene(report="b", published=april, days=(MONDAY,))]

    assert value(clues.bars, here, later) == 1
    assert value(clues.bars, *dated) == 0
    assert value(clues.bars, here, scene(report="b", published=None)) == 0


def test_reports_of_other_places_about_other_things_are_known() -> None:
    mine, price = Story({"mine": 1.0}, {}), Story({"price": 1.0}, {})
    here = scene(report="a", about=VELMAR, story=mine)

    assert value(setting_clues.other_story, here, scene(report="b", about=TARN, story=price)) == 1
    assert value(setting_clues.other_story, here, scene(report="b", about=TARN, story=mine)) == 0
    assert value(setting_clues.other_story, here, scene(report="b", about=VELMAR, story=price)) == 0
    assert value(setting_clues.other_story, here, scene(report="a", event="e2", about=TARN, story=price)) == 0
