"""Guessing passwords becomes slow."""

from reportedly.web.slowdown import MAX_FOR_NAME, MAX_FOR_NAME_FROM_HERE, MAX_FROM_HERE, WINDOW_S, Slowdown


class Clock:
    """Goes on when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_somebody_who_fails_often_must_wait_and_others_need_not() -> None:
    slowdown = Slowdown(Clock())
    for _ in range(MAX_FOR_NAME_FROM_HERE):
        assert not slowdown.must_wait("ana", "10.0.0.1")
        slowdown.note_failure("ana", "10.0.0.1")

    assert slowdown.must_wait("Ana", "10.0.0.1")
    assert not slowdown.must_wait("ana", "10.0.0.2")
    assert not slowdown.must_wait("ivo", "10.0.0.1")


def test_an_address_that_tries_many_names_must_wait() -> None:
    slowdown = Slowdown(Clock())
    for number in range(MAX_FROM_HERE):
        slowdown.note_failure(f"user{number}", "10.0.0.1")

    assert slowdown.must_wait("somebody else", "10.0.0.1")


def test_a_name_that_is_tried_from_everywhere_must_wait() -> None:
    slowdown = Slowdown(Clock())
    for number in range(MAX_FOR_NAME):
        slowdown.note_failure("ana", f"10.0.1.{number}")

    assert slowdown.must_wait("ana", "10.9.9.9")


def test_who_waited_may_try_again() -> None:
    clock = Clock()
    slowdown = Slowdown(clock)
    for _ in range(MAX_FOR_NAME_FROM_HERE):
        slowdown.note_failure("ana", "10.0.0.1")

    clock.now = WINDOW_S + 1.0

    assert not slowdown.must_wait("ana", "10.0.0.1")


def test_success_forgets_the_failures_before_it() -> None:
    slowdown = Slowdown(Clock())
    for _ in range(MAX_FOR_NAME_FROM_HERE - 1):
        slowdown.note_failure("ana", "10.0.0.1")

    slowdown.note_success("ana", "10.0.0.1")
    slowdown.note_failure("ana", "10.0.0.1")

    assert not slowdown.must_wait("ana", "10.0.0.1")
