"""Making the next thing while one is worked on."""

from collections.abc import Iterator
from threading import Event, get_ident

import pytest

from reportedly.analyse.ahead import make_ahead


def test_all_things_come_in_their_order() -> None:
    assert list(make_ahead(range(5))) == [0, 1, 2, 3, 4]
    assert list(make_ahead(())) == []


def test_the_next_is_made_while_one_is_worked_on() -> None:
    second = Event()

    def things() -> Iterator[int]:
        yield get_ident()
        second.set()
        yield get_ident()

    made = make_ahead(things())

    assert next(made) != get_ident()
    assert second.wait(10)


def test_what_making_raises_is_raised_after_the_things_before_it() -> None:
    def things() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    made = make_ahead(things())

    assert next(made) == 1
    with pytest.raises(ValueError, match="no more"):
        next(made)
