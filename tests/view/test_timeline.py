"""Events on a line."""

from reportedly.model import Event, EventType, Realis, Reason, Span
from reportedly.view.timeline import to_timeline


def event(date: str | None) -> Event:
    return Event(
        id=f"e {date}", mentions=(Span(0, 1, "x"),), type=EventType.OTHER, realis=Realis.ACTUAL, actor=(), recipient=(),
        place=(), time=(), date=date, numbers=(), told_by=(), confidence=1.0, reasons=(Reason("test"),),
    )  # fmt: skip


def test_events_stand_in_the_order_of_their_time() -> None:
    timeline = to_timeline([event("2020-08-04"), event("2020-08-01"), event(None)])

    assert [bar.date for bar in timeline.bars] == ["2020-08-01", "2020-08-04"]
    assert timeline.undated == 1


def test_a_bar_is_as_long_as_its_time() -> None:
    days, month = to_timeline([event("2020-08-01/2020-08-05"), event("2020-08")]).bars

    assert (days.left, month.left) == (0, 0)
    assert (round(days.width), month.width) == (16, 100)


def test_open_and_rough_ends_are_marked() -> None:
    bars = {
        bar.date: bar for bar in to_timeline([event("2020-08-01/.."), event("../2020-08-04"), event("2020-08~")]).bars
    }

    assert bars["2020-08-01/.."].open_right
    assert bars["../2020-08-04"].open_left
    assert bars["2020-08~"].rough


def test_dates_without_a_year_are_not_placed() -> None:
    assert to_timeline([event("XXXX-05-21")]).bars == ()


def test_nothing_dated_draws_nothing() -> None:
    assert to_timeline([]).ticks == ()
