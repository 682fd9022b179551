from reportedly.model import Counted, Figure, Span, Tally
from reportedly.resolve.figures import PART, WIDE, WITHDRAWN
from reportedly.resolve.tallies import find_tallies

MONDAY, TUESDAY = "2031-03-03", "2031-03-04"


def figure(id_: str, low: float | None, high: float | None, **facts: object) -> Figure:
    plain = {"incident": "i1", "of": Counted.KILLED, "whom": "people", "as_of": MONDAY}
    return Figure(id=id_, report=id_, span=Span(0, 2, "12"), low=low, high=high, speaker=None, **{**plain, **facts})  # type: ignore[arg-type]  # by name


def bounds(tally: Tally) -> tuple[float | None, float | None, float | None]:
    return tally.low, tally.best, tally.high


def test_the_best_figure_is_the_last_and_all_are_kept() -> None:
    (tally,) = find_tallies([figure("a", 12, 12), figure("b", 19, 19, as_of=TUESDAY)])

    assert bounds(tally) == (12, 19, 19)
    assert tally.figures == ("a", "b")


def test_bounds_that_words_leave_open_stay_as_wide_as_they_are_known() -> None:
    (tally,) = find_tallies([figure("a", 12, None), figure("b", None, 30)])

    assert (tally.low, tally.high) == (12, 30)


def test_parts_and_counts_beyond_the_incident_do_not_count() -> None:
    (tally,) = find_tallies(
        [figure("a", 12, 12), figure("b", 3, 3, whom=f"children {PART}"), figure("c", 300, 300, whom=f"people {WIDE}")]
    )

    assert bounds(tally) == (12, 12, 12)


def test_where_only_a_part_is_counted_the_tally_is_of_that() -> None:
    (tally,) = find_tallies([figure("b", 3, 3, whom=f"children {PART}")])

    assert bounds(tally) == (3, 3, 3)


def test_every_incident_and_indicator_has_its_own_tally() -> None:
    figures = [
        figure("a", 1, 1), figure("b", 2, 2, of=Counted.INJURED), figure("c", 3, 3, incident="i2"),
        figure("d", 4, 4, incident=None),
    ]  # fmt: skip

    assert [(tally.incident, tally.of.value) for tally in find_tallies(figures)] == [
        ("i1", "injured"),
        ("i1", "killed"),
        ("i2", "killed"),
    ]


def test_the_rule_is_named_and_the_order_of_figures_does_not_count() -> None:
    figures = [figure("a", 12, 12), figure("b", 19, 19), figure("c", 15, 15)]

    (tally,), (turned,) = find_tallies(figures), find_tallies(figures[::-1])

    assert bounds(tally) == bounds(turned) == (12, 19, 19)
    assert "latest" in tally.rule


def test_other_rules_take_other_figures_for_the_best() -> None:
    given = [figure("a", 12, 12), figure("b", 15, 15), figure("c", 15, 15), figure("d", 19, 19, as_of=TUESDAY)]

    (tally,) = find_tallies(given)

    assert [(one.rule.split(":")[0], one.value) for one in tally.by_rule] == [
        ("latest", 19),
        ("lowest", 12),
        ("commonest", 15),
    ]


def test_a_figure_that_was_taken_back_is_not_the_best() -> None:
    (tally,) = find_tallies([figure("a", 12, 12), figure("b", 30, 30, as_of=TUESDAY, whom=f"people {WITHDRAWN}")])

    assert bounds(tally) == (12, 12, 12)
    assert tally.figures == ("a", "b")
