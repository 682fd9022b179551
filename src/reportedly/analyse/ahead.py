"""Work on one thing while the next is made."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Thing = TypeVar("Thing")


def make_ahead(things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield things in their order, each while another thread makes the one after it; two are held at a time.

    What making one raises is raised in its turn. For things whose making lets other threads run, as the encoder does.
    """
    order = iter(things)
    with ThreadPoolExecutor(1) as maker:
        coming = maker.submit(_next, order)
        while made := coming.result():
            coming = maker.submit(_next, order)
            yield made[0]


def _next(order: Iterator[Thing]) -> tuple[Thing, ...]:
    """Return the next thing, or nothing at the end."""
    for thing in order:
        return (thing,)
    return ()
