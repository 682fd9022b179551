from datetime import date
from itertools import product

from reportedly.model import EventType, Realis
from reportedly.resolve import incident_clues as clues
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


def test_no_clue_depends_on_which_scene_comes_first() -> None:
    for (a, b), (clue, _) in product(product(SCENES, SCENES), clues.CLUES):
        assert clue(a, b) == clue(b, a), clue.__name__


def test_every_clue_is_a_share() -> None:
    for (a, b), (clue, _) in product(product(SCENES, SCENES), clues.CLUES):
        assert 0 <= clue(a, b) <= 1.000001, clue.__name__


def test_a_town_that_both_name_is_not_also_one_taken_from_before() -> None:
    named, carried = scene(towns=VELMAR, where=VELMAR), scene(report="b", where=VELMAR)

    assert (clues.same_town(named, named), clues.carried_town(named, named)) == (1, 0)
    assert (clues.same_town(named, carried), clues.carried_town(named, carried)) == (0, 1)


def test_days_are_the_same_or_follow_or_lie_apart() -> None:
    monday, tuesday, friday = (scene(days=(one,), when=(one,)) for one in (MONDAY, TUESDAY, FRIDAY))

    assert (clues.same_days(monday, monday), clues.next_day(monday, tuesday)) == (1, 1)
    assert (clues.other_days(monday, tuesday), clues.other_days(monday, friday)) == (0, 1)


def test_a_whole_year_says_little_about_the_day() -> None:
    year, monday = scene(days=(YEAR,), when=(YEAR,)), scene(days=(MONDAY,), when=(MONDAY,))

    assert clues.same_days(year, year) == 0
    assert clues.long_days(year, monday) == 1


def test_a_blast_and_the_deaths_by_it_may_be_one() -> None:
    deaths = scene(types=frozenset({EventType.HARM}))

    assert (clues.same_type(scene(), deaths), clues.both_harmful(scene(), deaths)) == (0, 1)


def test_one_event_of_one_report_is_a_clue_and_the_same_id_elsewhere_is_not() -> None:
    assert clues.same_event(scene(), scene()) == 1
    assert clues.same_event(scene(), scene(report="b")) == 0


def test_reports_a_week_apart_are_as_far_as_it_gets() -> None:
    early, late = scene(published=date(2031, 3, 4)), scene(published=date(2031, 4, 4))

    assert (clues.far_reports(early, early), clues.far_reports(early, late)) == (0, 1)
    assert clues.far_reports(early, scene(published=None)) == 0.5


def test_another_town_and_another_kind_each_keep_scenes_apart() -> None:
    here, there = scene(known=VELMAR), scene(known=TARN)
    talks = scene(known=TARN, types=frozenset({EventType.CONSULT}))

    assert [clues.is_barred(here, one) for one in (here, there, talks)] == [0, 1, 2]
