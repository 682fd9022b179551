"""Who has to do with whom."""

import pytest

from reportedly.view.network import Network, Tie, TieKind, to_network

ACTS, SPEAKS = TieKind.ACTS, TieKind.SPEAKS


def network(*ties: Tie) -> Network:
    names = {one: f"Actor {one}" for tie in ties for one in (tie.doer, tie.other)}
    counted = to_network("a", names, ties)
    assert counted is not None
    return counted


def test_whoever_has_to_do_with_nobody_has_no_network() -> None:
    assert to_network("a", {"a": "Ana"}, [Tie(ACTS, "a", "a"), Tie(ACTS, "b", "c")]) is None


def test_the_same_tie_is_one_arrow_with_a_count() -> None:
    (arrow,) = network(Tie(ACTS, "a", "b"), Tie(ACTS, "a", "b")).arrows

    assert (arrow.doer.name, arrow.other.name, arrow.count) == ("Actor a", "Actor b", 2)


def test_acts_and_words_between_two_are_two_arrows() -> None:
    arrows = network(Tie(ACTS, "a", "b"), Tie(SPEAKS, "a", "b")).arrows

    assert [one.kind for one in arrows] == [ACTS, SPEAKS]


def test_what_the_others_have_to_do_with_each_other_comes_last() -> None:
    arrows = network(Tie(ACTS, "b", "c"), Tie(ACTS, "b", "c"), Tie(SPEAKS, "a", "b"), Tie(ACTS, "c", "a")).arrows

    assert [(one.doer.id, one.other.id) for one in arrows] == [("c", "a"), ("a", "b"), ("b", "c")]


@pytest.mark.parametrize(("others", "shown"), [(1, 1), (24, 24), (30, 24)])
def test_those_with_most_ties_are_shown(others: int, shown: int) -> None:
    counted = network(*(Tie(ACTS, "a", f"b{n}") for n in range(others)), Tie(SPEAKS, "b0", "a"))

    assert len(counted.nodes) == shown + 1
    assert counted.nodes[1].id == "b0"
    assert counted.left_out == others - shown
