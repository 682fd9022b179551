from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.flow.coding import agreement_of, answer, answers_of, choose, draw, find_sample, samples
from reportedly.model import Code
from reportedly.resolve.coding_items import find_items
from reportedly.store import Store
from tests.flow.desks import filled, march, shelling

CODERS = ("ana", "ben")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return filled(tmp_path / "x", shelling("a"), shelling("b", toll=15, outlet="Post"), march("m"))


def code(store: Store, number: int, who: str, what: Code = Code.RIGHT) -> None:
    """Let a coder answer everything in a sample alike."""
    for item in range(len(find_sample(store, number).sample.items)):
        answer(store.in_name_of(who), number, item, what, who=who)


def test_the_same_seed_draws_the_same_items(store: Store) -> None:
    first, again, other = (find_sample(store, draw(store, 6, seed, CODERS)) for seed in ("x", "x", "y"))

    assert first.sample.items == again.sample.items
    assert first.sample.items != other.sample.items


def test_every_outlet_and_field_is_drawn_from_before_any_is_again() -> None:
    items = [item for reading in (shelling("a"), shelling("b"), march("m")) for item in find_items(reading)]
    strata = {(item.outlet, item.kind, item.field) for item in items}

    drawn = choose(items, len(strata), "x")

    assert {(item.outlet, item.kind, item.field) for item in drawn} == strata


def test_the_order_of_reports_changes_nothing() -> None:
    items = [item for reading in (shelling("a"), shelling("b"), march("m")) for item in find_items(reading)]

    assert choose(items, 7, "x") == choose(reversed(items), 7, "x")


def test_nothing_is_summed_up_before_both_are_through(store: Store) -> None:
    number = draw(store, 4, "x", CODERS)
    code(store, number, "ana")
    assert agreement_of(store, find_sample(store, number)) is None

    code(store, number, "ben", Code.WRONG)

    found = agreement_of(store, find_sample(store, number))
    assert found is not None and (found.items, found.agreed, found.whole.open) == (4, 0, 4)


def test_the_last_answer_counts_until_both_are_through(store: Store) -> None:
    number = draw(store, 2, "x", CODERS)
    code(store, number, "ana", Code.WRONG)
    code(store, number, "ana", Code.RIGHT)
    assert answers_of(store, number, "ana") == {0: Code.RIGHT, 1: Code.RIGHT}

    code(store, number, "ben")

    with pytest.raises(UsageError, match="through"):
        answer(store.in_name_of("ana"), number, 0, Code.WRONG, who="ana")


def test_only_its_coders_answer_a_sample(store: Store) -> None:
    number = draw(store, 2, "x", CODERS)

    with pytest.raises(UsageError, match="others"):
        answer(store.in_name_of("eve"), number, 0, Code.RIGHT, who="eve")
    with pytest.raises(UsageError, match="no item 2"):
        answer(store.in_name_of("ana"), number, 2, Code.RIGHT, who="ana")


def test_the_log_keeps_no_answer(store: Store) -> None:
    number = draw(store, 1, "x", CODERS)
    answer(store.in_name_of("ana"), number, 0, Code.WRONG, who="ana")
    answer(store.in_name_of("ana"), number, 0, Code.RIGHT, who="ana")

    told = [f"{one.before}{one.after}{one.subject}" for one in store.log_rows(limit=1000) if one.who == "ana"]

    assert not [one for one in told if Code.WRONG.value in one or Code.RIGHT.value in one]


@pytest.mark.parametrize(("size", "coders"), [(0, CODERS), (501, CODERS), (5, ("ana", "ana"))])
def test_a_sample_that_cannot_be_coded_is_not_drawn(store: Store, size: int, coders: tuple[str, str]) -> None:
    with pytest.raises(UsageError):
        draw(store, size, "x", coders)

    assert samples(store) == []
