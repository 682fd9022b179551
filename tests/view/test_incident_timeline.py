"""Incidents on lanes through time."""

from datetime import date

from reportedly.view.incident_timeline import Drawn, IncidentTimeline, stretch_of, to_incident_timeline

MARCH = (date(2031, 3, 1), date(2031, 3, 31))


def drawn(id_: str, when: str, lane: str = "attack") -> Drawn:
    return Drawn(id=id_, lane=lane, date=when, label="shelling", realis="actual", reports=2)


def line(*incidents: Drawn, period: tuple[date, date] = MARCH) -> IncidentTimeline:
    return to_incident_timeline(incidents, [], [], period)


def test_an_incident_of_one_day_lies_on_that_day() -> None:
    ((strip,),) = [lane.strips for lane in line(drawn("i1", "2031-03-11")).lanes]

    assert (strip.left, strip.width) == (32.26, 3.23)
    assert not (strip.open_left or strip.open_right or strip.rough)


def test_an_end_that_is_open_or_outside_is_drawn_open() -> None:
    ((month, open_),) = [
        lane.strips for lane in line(drawn("i1", "2031-02/2031-03"), drawn("i2", "2031-03-20/..")).lanes
    ]

    assert (month.open_left, month.open_right) == (True, False)
    assert (open_.open_left, open_.open_right) == (False, True)


def test_an_approximate_date_is_rough() -> None:
    ((strip,),) = [lane.strips for lane in line(drawn("i1", "2031-03~")).lanes]

    assert strip.rough


def test_what_would_lie_on_each_other_lies_in_rows() -> None:
    (lane,) = line(drawn("i1", "2031-03-02"), drawn("i2", "2031-03-02"), drawn("i3", "2031-03-20")).lanes

    assert [strip.row for strip in lane.strips] == [0, 1, 0]
    assert lane.rows == 2


def test_lanes_beyond_the_twelfth_are_drawn_together() -> None:
    lanes = line(*(drawn(f"i{n:02}", "2031-03-02", f"type {n:02}") for n in range(14))).lanes

    assert len(lanes) == 12
    assert (lanes[-1].name, len(lanes[-1].strips)) == ("others", 3)


def test_a_stretch_of_days_is_in_no_bin() -> None:
    whole = (MARCH[0], MARCH[1], 4)
    made = to_incident_timeline([], [whole, (date(2031, 3, 5), date(2031, 3, 5), 2)], [(date(2031, 3, 6), 7)], MARCH)

    assert [one.count for one in made.happened] == [2]
    assert [one.count for one in made.published] == [7]


def test_a_date_that_nobody_can_read_is_nowhere() -> None:
    assert stretch_of("in spring") is None
    assert line(drawn("i1", "in spring")).lanes == ()
