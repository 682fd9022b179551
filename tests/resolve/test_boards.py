from datetime import date

from reportedly.resolve.boards import alike, both, either, overlap, shared, to_stretches
from tests.resolve.tellings import scene

MONDAY, TUESDAY, FRIDAY = ((date(2031, 3, d), date(2031, 3, d)) for d in (3, 4, 7))


def test_shared_members_are_counted_for_all_pairs() -> None:
    found = shared([{"a", "b"}, {"b"}, set()])

    assert found.tolist() == [[2, 1, 0], [1, 1, 0], [0, 0, 0]]


def test_any_stretch_of_one_may_meet_any_of_the_other() -> None:
    days = to_stretches([(MONDAY, FRIDAY), (TUESDAY,), ()])

    assert overlap(days).tolist() == [[True, False, False], [False, True, False], [False, False, False]]
    assert overlap(days, 1)[0, 1]
    assert days.known.tolist() == [True, True, False]


def test_flags_of_pairs() -> None:
    assert both([True, False]).tolist() == [[True, False], [False, False]]
    assert either([True, False]).tolist() == [[True, True], [True, False]]


def test_vectors_of_another_length_are_like_nothing() -> None:
    found = alike([scene(vector=(1.0, 0.0)), scene(vector=(1.0, 0.0)), scene(vector=(1.0,))])

    assert found[0, 1] == 1
    assert found[0, 2] == 0
