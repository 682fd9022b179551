"""The life of a claim."""

from dataclasses import replace
from datetime import date

from reportedly.model import Check, Claim, ClaimTelling, Reading, Span, Stance, Status, Support
from reportedly.view.claim_life import Turn, count_turns, find_moments, to_life_line
from tests.resolve.tellings import says, telling

TEXT = "The ministry said the bridge fell. Nobody could check that."
CHECK = Check(span=Span(35, 59, TEXT[35:59]), status=Status.UNVERIFIED, by=None, about=("s1",), reasons=())


def reading(id_: str, published: str | None, *checks: Check) -> Reading:
    made = telling(TEXT, says(TEXT, "The ministry", "said", "the bridge fell"), id_=id_, published=published)
    return replace(made, checks=checks)


def told(report: str, words: str = "the bridge fell", stance: Stance = Stance.ASSERTS) -> ClaimTelling:
    return ClaimTelling(report=report, statement="s1", span=Span(18, 33, words), speaker="The ministry", stance=stance)


def claim(*tellings: ClaimTelling) -> Claim:
    return Claim(id="c1", tellings=tellings, links=(), support=Support(2, 2, 2, 1), reasons=())


def test_the_earliest_telling_is_the_first_whatever_the_order() -> None:
    readings = {"a": reading("a", "2031-03-05"), "b": reading("b", "2031-03-04")}

    moments = find_moments(claim(told("a"), told("b")), readings)

    assert [(one.report, one.turn) for one in moments] == [("b", Turn.FIRST), ("a", Turn.REPEATED)]


def test_other_words_and_denials_are_told_apart() -> None:
    readings = {id_: reading(id_, f"2031-03-0{at}") for at, id_ in enumerate("abc", 1)}
    tellings = told("a"), told("b", "the bridge collapsed"), told("c", stance=Stance.DENIES)

    assert count_turns(find_moments(claim(*tellings), readings)) == {
        "first": 1, "repeated": 0, "reworded": 1, "against": 1, "checked": 0,
    }  # fmt: skip


def test_a_check_stands_behind_the_telling_it_is_about() -> None:
    moments = find_moments(claim(told("a")), {"a": reading("a", "2031-03-04", CHECK)})

    assert [one.turn for one in moments] == [Turn.FIRST, Turn.CHECKED]
    assert moments[1].status is Status.UNVERIFIED


def test_hours_are_drawn_where_they_are_known() -> None:
    readings = {"a": reading("a", "2031-03-04T06:00:00Z"), "b": reading("b", "2031-03-04")}

    line = to_life_line(find_moments(claim(told("a"), told("b")), readings))

    assert line is not None
    assert line.first == date(2031, 3, 3)
    assert [mark.at for mark in line.lanes[0].marks] == [50.0, 41.67]


def test_without_any_day_there_is_no_line() -> None:
    assert to_life_line(find_moments(claim(told("a")), {"a": reading("a", None)})) is None
