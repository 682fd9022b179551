from itertools import permutations

import pytest

from reportedly.model import Counted, Figure, Relation, Span
from reportedly.resolve.figures import PART, WITHDRAWN
from reportedly.resolve.relations import find_relations

MONDAY, TUESDAY = "2031-03-03", "2031-03-04"


def figure(id_: str, low: float | None, high: float | None = -1, **facts: object) -> Figure:
    """Return a count of the dead that its own report gives on Monday, exact unless an upper bound is given."""
    plain = {
        "report": id_,
        "incident": "i1",
        "span": Span(0, 2, "12"),
        "of": Counted.KILLED,
        "high": low if high == -1 else high,
        "whom": "people",
        "speaker": None,
        "as_of": MONDAY,
    }
    return Figure(id=id_, low=low, **{**plain, **facts})  # type: ignore[arg-type]  # by name


def relation_of(*figures: Figure) -> Relation | None:
    found = find_relations(figures)
    return found[0].relation if found else None


def test_the_same_count_in_two_reports_is_the_same() -> None:
    assert relation_of(figure("a", 12), figure("b", 12)) is Relation.SAME


def test_a_count_within_the_bounds_of_another_is_the_same() -> None:
    assert relation_of(figure("a", 10, 15), figure("b", 12)) is Relation.SAME


def test_a_later_and_higher_count_is_an_update() -> None:
    assert relation_of(figure("a", 12), figure("b", 19, as_of=TUESDAY)) is Relation.UPDATE


def test_one_speaker_who_gives_another_count_later_updates_it() -> None:
    early, late = figure("a", 12, speaker="the mayor"), figure("b", 9, speaker="the mayor", as_of=TUESDAY)

    assert relation_of(early, late) is Relation.UPDATE


def test_a_count_of_a_part_has_another_scope() -> None:
    part = figure("b", 3, whom=f"children {PART}", speaker="the mayor")

    assert relation_of(figure("a", 12, speaker="the mayor"), part) is Relation.SCOPE


def test_a_part_has_nothing_to_do_with_what_somebody_else_counts_elsewhere() -> None:
    assert relation_of(figure("a", 12), figure("b", 3, whom=f"children {PART}")) is None


def test_a_count_that_its_speaker_replaced_is_not_held_against_a_later_one() -> None:
    early, late = figure("a", 9, speaker="the army"), figure("b", 17, speaker="the army", as_of=TUESDAY)
    mayor = figure("c", 31, speaker="the mayor", as_of=TUESDAY)

    found = {(one.a, one.b): one.relation for one in find_relations([early, late, mayor])}

    assert found == {("a", "b"): Relation.UPDATE, ("b", "c"): Relation.CONFLICT}


def test_civilians_alone_are_all_who_died_in_the_words_of_one_side() -> None:
    army = figure("a", 11, whom="civilians", speaker="the army")

    assert relation_of(army, figure("b", 16, speaker="the hospital")) is Relation.CONFLICT


def test_civilians_beside_all_others_are_some_of_them() -> None:
    army = figure("a", 11, whom="civilians", speaker="the army", report="r")
    whole = figure("c", 14, speaker="the army", report="r")

    found = {frozenset((one.a, one.b)): one.relation for one in find_relations([army, whole])}

    assert found == {frozenset(("a", "c")): Relation.SCOPE}


def test_counts_far_apart_that_one_report_sets_side_by_side_are_in_conflict() -> None:
    police = figure("a", 200, of=Counted.PARTICIPANTS, speaker="police", report="r")
    hosts = figure("b", 5000, of=Counted.PARTICIPANTS, speaker="organisers", report="r")

    assert relation_of(police, hosts) is Relation.CONFLICT


def test_a_part_in_one_wording_is_no_part_where_another_gives_it_as_the_whole() -> None:
    plain, part = figure("a", 23, speaker="rebels"), figure("b", 23, whom=f"them {PART}", speaker="rebels")

    found = {(one.a, one.b): one.relation for one in find_relations([plain, part, figure("c", 4, speaker="the army")])}

    assert found == {("a", "b"): Relation.SAME, ("a", "c"): Relation.CONFLICT}


def test_two_speakers_who_count_on_one_day_are_in_conflict() -> None:
    army, rebels = figure("a", 40, speaker="the army"), figure("b", 25, speaker="rebels")

    assert relation_of(army, rebels) is Relation.CONFLICT


def test_two_reports_of_one_day_that_name_no_speaker_are_in_conflict_if_both_are_exact() -> None:
    dead, others, least = figure("a", 48), figure("b", 52), figure("b", 52, None)

    assert relation_of(dead, others) is Relation.CONFLICT
    assert relation_of(dead, least) is Relation.UPDATE
    assert relation_of(dead, figure("b", 52, as_of=TUESDAY)) is Relation.UPDATE


def test_figures_of_two_incidents_or_indicators_do_not_meet() -> None:
    assert relation_of(figure("a", 12), figure("b", 40, incident="i2")) is None
    assert relation_of(figure("a", 12), figure("b", 40, of=Counted.INJURED)) is None
    assert relation_of(figure("a", 12, incident=None), figure("b", 40, incident=None)) is None


def test_every_relation_has_a_reason() -> None:
    found = find_relations([figure("a", 12), figure("b", 19, as_of=TUESDAY), figure("c", 12)])

    assert len(found) == 2
    assert all(one.reasons for one in found)


@pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
def test_the_order_of_the_figures_changes_nothing(order: tuple[int, ...]) -> None:
    figures = [figure("a", 12), figure("b", 12), figure("c", 19, as_of=TUESDAY), figure("d", 3, whom="children")]

    assert set(find_relations([figures[at] for at in order])) == set(find_relations(figures))


def test_a_count_that_was_taken_back_contradicts_nothing() -> None:
    said, back = figure("a", 30, speaker="the army"), figure("b", 12, speaker="rebels", whom=f"people {WITHDRAWN}")

    assert relation_of(said, back) is Relation.UPDATE
