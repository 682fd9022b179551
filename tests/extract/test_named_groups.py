"""Groups with a name and a kind."""

import pytest

from reportedly.extract.named_groups import Group, can_be_one, join_names


@pytest.mark.parametrize(
    ("name", "other", "one"),
    [("Ana Ruiz", "Petro Ruiz", False), ("Ana Ruiz", "Ruiz", True), ("Ana Maria Ruiz", "Ana Ruiz", True)],
)
def test_full_names_are_one_when_one_holds_the_other(name: str, other: str, *, one: bool) -> None:
    assert can_be_one(Group([0], name, "person"), Group([1], other, "person")) is one


def test_a_group_takes_the_fuller_name_of_another() -> None:
    group = Group([4], "Ruiz", "other")

    group.take(Group([1], "Ana Ruiz", "person"))

    assert group == Group([1, 4], "Ana Ruiz", "person")


def test_initials_join_the_name_before_them() -> None:
    body = Group([0], "Vella Port Authority", "organisation")

    assert join_names([body, Group([5], "VPA", "organisation")]) == [
        Group([0, 5], "Vella Port Authority", "organisation")
    ]
