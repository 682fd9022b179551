from datetime import date

from reportedly.resolve.boards import BLOCK, Board, Dates, Sets, Stretches
from tests.resolve.tellings import scene

MONDAY, TUESDAY, FRIDAY = ((date(2031, 3, d), date(2031, 3, d)) for d in (3, 4, 7))


def test_members_that_sets_share_are_counted() -> None:
    sets = Sets([{"a", "b"}, {"b"}, set()])

    assert sets.shared(0).tolist() == [2, 1, 0]
    assert sets.meet(1).tolist() == [True, True, False]
    assert sets.given.tolist() == [True, True, False]


def test_sets_of_one_kind_are_compared_with_those_of_another() -> None:
    assert Sets([{"a"}, {"b"}]).meet_of(Sets([{"b"}, {"a", "b"}]), 0).tolist() == [False, True]


def test_any_stretch_of_one_may_meet_any_of_the_other() -> None:
    days = Stretches([(MONDAY, FRIDAY), (TUESDAY,), ()])

    assert [days.overlap(at).tolist() for at in range(3)] == [
        [True, False, False],
        [False, True, False],
        [False, False, False],
    ]
    assert days.overlap(0, 1)[1]
    assert days.known.tolist() == [True, True, False]


def test_vectors_of_another_length_are_like_nothing() -> None:
    board = Board([scene(vector=(1.0, 0.0)), scene(vector=(1.0, 0.0)), scene(vector=(1.0,))])

    assert board.alike(0).tolist() == [1, 1, 0]


def test_meanings_are_found_in_any_order() -> None:
    board = Board([scene(vector=(1.0, 0.0))] * BLOCK + [scene(vector=(0.0, 1.0))])

    assert (board.alike(BLOCK)[0], board.alike(0)[BLOCK], board.alike(BLOCK)[BLOCK]) == (0, 0, 1)


def test_what_was_worked_out_once_is_kept() -> None:
    board = Board([scene(), scene()])

    assert board.sets("reports", lambda one: [one.report]) is board.sets("reports", lambda one: [one.event])


def test_days_between_reports_are_counted_and_a_number_stands_for_those_without_a_date() -> None:
    dates = Dates([MONDAY[0], FRIDAY[0], MONDAY[0], None])

    assert dates.apart(0, unknown=2.5).tolist() == [0, 4, 0, 2.5]
    assert dates.apart(3, unknown=0).tolist() == [0, 0, 0, 0]
