"""Who has to do with whom."""

import pytest

from reportedly.view.network import Network, Tie, TieKind, to_network

ACTS = TieKind.ACTS


def network(*ties: Tie) -> Network:
    names = {one: f"Actor {one}" for tie in ties for one in (tie.doer, tie.other)}
    drawn = to_network("a", names, ties)
    assert drawn is not None
    return drawn


def test_whoever_has_to_do_with_nobody_has_no_network() -> None:
    assert to_network("a", {"a": "Ana"}, [Tie(ACTS, "a", "a"), Tie(ACTS, "b", "c")]) is None


def test_the_same_tie_is_one_arrow_with_a_count() -> None:
    (arrow,) = network(Tie(ACTS, "a", "b"), Tie(ACTS, "a", "b")).arrows

    assert (arrow.doer, arrow.other, arrow.count) == ("a", "b", 2)


def test_acts_and_words_between_two_are_two_arrows_apart() -> None:
    one, other = network(Tie(ACTS, "a", "b"), Tie(TieKind.SPEAKS, "a", "b")).arrows

    assert one.path != other.path


@pytest.mark.parametrize("others", [1, 2, 3, 7, 12, 30])
def test_nobody_stands_on_another_or_outside(others: int) -> None:
    drawn = network(*(Tie(ACTS, "a", f"b{n}") for n in range(others)))

    places = {(node.x, node.y) for node in drawn.nodes}
    assert len(places) == min(others, 12) + 1
    assert all(0 < x < drawn.width and 0 < y < drawn.height for x, y in places)
    assert drawn.left_out == max(0, others - 12)
