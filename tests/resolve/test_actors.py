"""Actors of several reports that are one, by their names or because a user says so."""

import pytest

from reportedly.model import Party, Point, Reading, Ruled, Ruling
from reportedly.resolve.actors import find_parties
from tests.resolve.tellings import person, telling


def named(id_: str, name: str, kind: str = "person") -> Reading:
    """Return a report that names one actor, at its very beginning."""
    text = f"{name} spoke."
    return telling(text, person(text, name, kind=kind), id_=id_)


def at(*reports: str) -> tuple[Point, ...]:
    return tuple(Point(one, 0, 4) for one in reports)


def one(a: tuple[Point, ...], b: tuple[Point, ...], *, same: bool = True) -> Ruling:
    return Ruling(a, b, same, Ruled.ACTOR)


def told(parties: tuple[Party, ...]) -> list[str]:
    """Return for each actor in which reports it appears."""
    return sorted("".join(each.report for each in party.appearances) for party in parties)


RUIZ, SAME, OTHER = named("a", "Ana Ruiz"), named("b", "Ana Ruiz"), named("c", "Pol Vela")


def test_a_family_name_joins_the_full_name_and_each_appearance_tells_why() -> None:
    (party,) = find_parties([RUIZ, named("b", "Ruiz")])

    assert [(each.report, each.rule) for each in party.appearances] == [
        ("a", "actor:own-name"),
        ("b", "actor:family-name"),
    ]


def test_actors_with_nothing_in_common_are_one_when_a_user_says_so() -> None:
    (party,) = find_parties([RUIZ, OTHER], [one(at("a"), at("c"))])

    assert party.names == ("Ana Ruiz", "Pol Vela")
    assert "actor:ruling" in {each.rule for each in party.appearances}


def test_what_comes_later_joins_by_its_name_the_actor_that_was_ruled_one() -> None:
    assert told(find_parties([RUIZ, OTHER, named("d", "Pol Vela")], [one(at("a"), at("c"))])) == ["acd"]


def test_one_of_the_same_name_is_another_when_a_user_says_so() -> None:
    rulings = [one(at("b"), at("a"), same=False)]

    assert told(find_parties([RUIZ, SAME], rulings)) == ["a", "b"]


@pytest.mark.parametrize("order", ["abc", "cab", "bca"])
def test_rulings_hold_in_any_order_of_the_reports(order: str) -> None:
    readings = {"a": RUIZ, "b": SAME, "c": OTHER}
    rulings = [one(at("b"), at("a"), same=False), one(at("b"), at("c"))]

    assert told(find_parties([readings[id_] for id_ in order], rulings)) == ["a", "bc"]


def test_a_ruling_on_another_kind_is_none_on_actors() -> None:
    assert told(find_parties([RUIZ, OTHER], [Ruling(at("a"), at("c"), same=True)])) == ["a", "c"]


@pytest.mark.parametrize(
    ("long", "short", "kind", "expected"),
    [
        ("Jalpar Rescue Corps", "JRC", "body", ["ab"]),
        ("Jalpar Rescue Corps", "JRC", "person", ["a", "b"]),
        ("Anastasia Kovalenko", "Anastasiia Kovalenko", "person", ["ab"]),
        ("Ana Ruiz", "Ana Vega", "person", ["a", "b"]),
    ],
)
def test_initials_of_bodies_and_other_spellings_are_the_same_name(
    long: str, short: str, kind: str, expected: list[str]
) -> None:
    assert told(find_parties([named("a", long, kind), named("b", short, kind)])) == expected


def test_a_family_name_that_two_have_joins_neither() -> None:
    assert told(find_parties([RUIZ, named("b", "Pol Ruiz"), named("c", "Ruiz")])) == ["a", "b", "c"]
