from reportedly.model import (
    Conflict,
    ConflictKind,
    Counted,
    Figure,
    FigureRelation,
    Reading,
    Reason,
    Relation,
    Span,
    Stance,
)
from reportedly.resolve.conflicts import find_conflicts
from reportedly.resolve.incidents import find_incidents
from tests.drafts import span_of
from tests.resolve.tellings import event, says, spot, telling
from tests.resolve.test_positions import BLAME, DENIAL, blame, denial


def conflicts_of(*readings: Reading) -> tuple[Conflict, ...]:
    return find_conflicts(readings, find_incidents(readings), (), ())


def figure(id_: str, low: float, speaker: str) -> Figure:
    return Figure(
        id=id_, report=id_, incident="i1", span=Span(0, 2, "12"), of=Counted.KILLED, low=low, high=low, whom=None,
        speaker=speaker, as_of=None,
    )  # fmt: skip


def related(a: str, b: str, relation: Relation) -> FigureRelation:
    return FigureRelation(a=a, b=b, relation=relation, reasons=(Reason("speakers-differ"),))


def test_a_denial_is_in_conflict_with_the_blame() -> None:
    (conflict,) = conflicts_of(blame(), denial())

    assert conflict.kind is ConflictKind.RESPONSIBILITY
    assert (conflict.a.report, conflict.a.speaker) == ("a", "The army")
    assert (conflict.b.report, conflict.b.speaker) == ("b", "Rebels")
    assert conflict.reasons[0].span == span_of(DENIAL, "their guns shelled the market in Velmar")


def test_the_order_of_the_reports_changes_nothing() -> None:
    assert conflicts_of(blame(), denial()) == conflicts_of(denial(), blame())


def test_nobody_is_in_conflict_with_themselves() -> None:
    text = BLAME.replace("The army", "Rebels")
    own = says(text, "Rebels", "said", "rebels shelled the market in Velmar")
    reading = telling(text, event(text, "shelled"), spot(text, "Velmar", "town"), own)

    assert conflicts_of(reading, denial()) == ()


def test_without_a_denial_there_is_no_conflict() -> None:
    assert conflicts_of(blame()) == ()


def test_figures_that_cannot_both_hold_are_a_conflict_of_numbers() -> None:
    figures = (figure("a", 40, "the army"), figure("b", 3, "rebels"))

    (conflict,) = find_conflicts((), (), figures, (related("a", "b", Relation.CONFLICT),))

    assert (conflict.kind, conflict.incident) == (ConflictKind.NUMBER, "i1")
    assert (conflict.a.speaker, conflict.b.speaker) == ("the army", "rebels")
    assert [reason.rule for reason in conflict.reasons] == ["speakers-differ"]


def test_an_update_is_no_conflict() -> None:
    figures = (figure("a", 3, "the army"), figure("b", 4, "rebels"))

    assert find_conflicts((), (), figures, (related("a", "b", Relation.UPDATE),)) == ()


def test_a_figure_that_many_repeat_is_in_one_conflict() -> None:
    figures = (figure("a", 40, "the army"), figure("b", 3, "rebels"), figure("c", 3, "rebels"))
    relations = (
        related("b", "c", Relation.SAME), related("a", "b", Relation.CONFLICT), related("a", "c", Relation.CONFLICT)
    )  # fmt: skip

    assert len(find_conflicts((), (), figures, relations)) == 1


def test_a_denial_of_another_act_is_no_conflict() -> None:
    text = "Rebels denied they had left Velmar by boat."
    statement = says(text, "Rebels", "denied", "they had left Velmar by boat", stance=Stance.DENIES)
    left = telling(text, event(text, "left"), spot(text, "Velmar", "town"), statement, id_="b")

    assert conflicts_of(blame(), left) == ()
