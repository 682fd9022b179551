"""By which statements a report hands on an incident, and which of them have one source."""

from dataclasses import replace
from itertools import permutations

import pytest

from reportedly.model import Echo, Passage, Reading, Span, Statement
from reportedly.resolve.handed import Handed, Mention, find_handed, is_copied, join_handed
from reportedly.resolve.names import SourceName
from reportedly.resolve.wordforms import stem
from tests.drafts import span_of
from tests.resolve.tellings import says, telling

TEXT = "Shells hit a market, the army said. A clerk said it rained."
HIT = Mention(span_of(TEXT, "hit"), "i1", alone=True)
RAIN = Mention(span_of(TEXT, "rained"), "i2", alone=False)
ARMY = says(TEXT, "the army", "said", "Shells hit a market")
CLERK = says(TEXT, "A clerk", "said", "it rained", id_="s2")


def body(report: str, shown: str, *words: str, start: int = 0) -> Handed:
    return Handed(report, Span(start, start + 4, "text"), SourceName(shown, frozenset(), frozenset(words)), 1)


def person(report: str, shown: str) -> Handed:
    return Handed(report, Span(0, 4, "text"), SourceName(shown, frozenset(shown.split()), frozenset()), 1)


def echo(first: str, second: str, end: int = 50) -> Echo:
    whole = Span(0, end, "")
    passages = (Passage(whole, whole),)
    return Echo(
        first=first, second=second, passages=passages, alterations=(), credited=False, share=1.0, reasons=()
    )  # fmt: skip


def shown(parts: list[list[Handed]]) -> list[list[str]]:
    return sorted([one.report for one in part] for part in parts)


def reading(*statements: Statement) -> Reading:
    return telling(TEXT, *statements)


def test_a_statement_hands_on_what_its_words_tell() -> None:
    (army,) = find_handed(reading(ARMY), [HIT])["i1"]

    assert (army.span, army.depth) == (span_of(TEXT, "the army"), 1)


def test_a_statement_that_tells_nothing_of_its_own_hands_on_what_was_told_before() -> None:
    found = find_handed(reading(ARMY, CLERK), [HIT])

    assert [one.name.shown for one in found["i1"]] == ["the army", "A clerk"]


def test_a_statement_of_something_beside_an_incident_hands_on_both() -> None:
    found = find_handed(reading(CLERK), [HIT, RAIN])

    assert sorted(found) == ["i1", "i2"]


def test_a_statement_of_another_incident_hands_on_that_alone() -> None:
    found = find_handed(reading(CLERK), [HIT, replace(RAIN, alone=True)])

    assert sorted(found) == ["i2"]


def test_no_mention_means_that_nothing_is_handed_on() -> None:
    assert find_handed(reading(ARMY, CLERK), []) == {}


def test_names_that_share_two_words_are_joined() -> None:
    ministry, health = body("a", "ministry", "health", "ministry"), body("b", "health", "ministry", "health")

    assert shown(join_handed([ministry, health, body("c", "bank", "bank")], {})) == [["a", "b"], ["c"]]


def test_a_third_that_fits_two_joins_them() -> None:
    full, given, family = person("a", "ana ruiz"), person("b", "ana"), person("c", "ruiz")

    for order in permutations([full, given, family]):
        assert shown(join_handed(order, {})) == [["a", "b", "c"]]


def test_in_one_report_the_same_words_mean_the_same_source() -> None:
    witness = [body("a", "a witness", start=at) for at in (0, 30)]

    assert shown(join_handed([*witness, body("b", "a witness")], {})) == [["a", "a"], ["b"]]


@pytest.mark.parametrize(("end", "expected"), [(50, [["a", "b"]]), (2, [["a"], ["b"]])])
def test_sources_without_a_name_are_one_where_both_stand_in_copied_words(end: int, expected: list[list[str]]) -> None:
    first, copy = (body(report, "a witness", stem("witness")) for report in "ab")
    copied = echo("a", "b", end)

    assert shown(join_handed([first, copy], {"a": [copied], "b": [copied]})) == expected


def test_copied_words_make_no_two_bodies_one() -> None:
    assert not is_copied(body("a", "the bank", "bank"), body("b", "the army", "army"), echo("a", "b"))


def test_an_echo_holds_in_either_order_of_the_two() -> None:
    first, copy = (body(report, "a witness", stem("witness")) for report in "ab")

    assert is_copied(copy, first, echo("a", "b"))
    assert is_copied(first, copy, echo("a", "b"))
