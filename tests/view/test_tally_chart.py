"""Figures of a tally over time."""

from dataclasses import replace
from itertools import pairwise

from reportedly.model import Counted, Figure, Span, Tally
from reportedly.view.tally_chart import LABEL_HEIGHT, TallyChart, to_tally_chart

TEXT = "12 people"
FIRST = Figure(
    id="n1",
    report="a",
    incident="i1",
    span=Span.of(TEXT, 0, 9),
    of=Counted.KILLED,
    low=12.0,
    high=12.0,
    whom=None,
    speaker="Mayor Ana Ruiz",
    as_of="2031-03-04",
)
LATER = replace(FIRST, id="n2", low=30.0, high=40.0, as_of="2031-03-06", speaker=None)


def chart(*figures: Figure) -> TallyChart | None:
    tally = Tally(
        incident="i1",
        of=Counted.KILLED,
        figures=tuple(one.id for one in figures),
        low=12.0,
        best=max(one.low or 0.0 for one in figures),
        high=40.0,
        rule="latest",
    )
    return to_tally_chart(tally, figures)


def drawn(*figures: Figure) -> TallyChart:
    found = chart(*figures)
    assert found is not None
    return found


def test_later_figures_stand_further_right_and_larger_ones_higher() -> None:
    first, later = drawn(LATER, FIRST).marks

    assert (first.id, later.id) == ("n1", "n2")
    assert first.x < later.x
    assert later.high < later.low < first.low


def test_what_the_words_leave_open_is_told() -> None:
    least = replace(FIRST, high=None)
    most = replace(LATER, low=None)

    first, later = drawn(least, most).marks

    assert (first.open_up, first.open_down, later.open_up, later.open_down) == (True, False, False, True)


def test_lowest_best_and_highest_are_lines_and_fall_together_once() -> None:
    assert [(one.name, one.value) for one in drawn(FIRST, LATER).levels] == [("high", 40), ("best", 30), ("low", 12)]


def test_labels_of_lowest_best_and_highest_lie_on_no_other() -> None:
    close = replace(LATER, low=39.0)

    levels = drawn(FIRST, close).levels

    gaps = [later.label_y - one.label_y for one, later in pairwise(levels)]
    assert min(gaps) >= LABEL_HEIGHT


def test_a_figure_of_nobody_named_is_that_of_the_report() -> None:
    assert [one.speaker for one in drawn(FIRST, LATER).marks] == ["Mayor Ana Ruiz", "the report itself"]


def test_figures_of_one_day_stand_beside_each_other() -> None:
    same = replace(FIRST, id="n3", speaker="Dr Bey")

    marks = drawn(FIRST, same, LATER).marks

    assert len({one.x for one in marks}) == 3


def test_no_name_lies_on_a_mark_of_the_same_height() -> None:
    crowd = [replace(FIRST, id=f"m{at}", speaker=f"Speaker {at}") for at in range(9)]

    assert sum(one.labelled for one in drawn(*crowd).marks) < 9


def test_the_lines_reach_the_largest_figure_at_a_round_distance() -> None:
    assert [one.value for one in drawn(FIRST, LATER).steps] == [0, 10, 20, 30, 40]


def test_one_day_is_no_chart_and_figures_without_one_are_counted() -> None:
    undated = replace(LATER, as_of=None)

    assert chart(FIRST, undated) is None
    assert drawn(FIRST, LATER, replace(undated, id="n3")).undated == 1
