"""Events in words."""

from reportedly.model import Counted, Event, EventType, Number, Realis, Reason
from reportedly.view.events import to_row
from tests.drafts import span_of

TEXT = "Shells killed at least 12 people in Varno on Monday."


def event(**changes: object) -> Event:
    number = Number(span=span_of(TEXT, "at least 12 people"), of=Counted.KILLED, low=12, high=None, reasons=())
    fields = {"told_by": ("s1", "report"), "numbers": (number,)} | changes
    return Event(
        id="e1", mentions=(span_of(TEXT, "killed"),), type=EventType.ASSAULT, realis=Realis.ACTUAL,
        actor=(span_of(TEXT, "Shells"),), recipient=(), place=(span_of(TEXT, "Varno"),), time=(),
        date="2020-08-03", confidence=0.9, reasons=(Reason("model:event"),), **fields,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_row_tells_what_who_where_and_as_what() -> None:
    row = to_row(event())

    assert (row.what, row.kind, row.realis) == ("killed", "attack", "told as happened")
    assert (row.who, row.whom, row.where) == (("Shells",), (), ("Varno",))


def test_open_bounds_are_said_in_words() -> None:
    assert to_row(event()).numbers == ("at least 12 people (12 or more killed)",)


def test_the_reports_own_voice_is_kept_apart_from_statements() -> None:
    assert (to_row(event()).told_by, to_row(event()).own) == (("s1",), True)
    assert to_row(event(told_by=())).own
    assert not to_row(event(told_by=("s1",))).own
