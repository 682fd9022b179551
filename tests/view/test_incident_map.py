"""Places of incidents on a map."""

from reportedly.gazetteer import load_outlines
from reportedly.view.incident_map import Cluster, Placed, to_incident_map


def placed(name: str, north: float, east: float, incidents: int = 1) -> Placed:
    return Placed(name=name, latitude=north, longitude=east, radius_km=5.0, incidents=incidents)


def clusters(*places: Placed) -> tuple[Cluster, ...]:
    drawn = to_incident_map(places, load_outlines())
    assert drawn is not None
    return drawn.clusters


def test_nothing_gives_no_map() -> None:
    assert to_incident_map([], load_outlines()) is None


def test_places_near_each_other_join_the_one_with_more() -> None:
    near, far = clusters(placed("Velmar", 1.5, -0.5), placed("Tarn", 1.51, -0.5, 4), placed("Orvel", 9.0, 9.0, 2))

    assert (near.names, near.incidents) == (("Tarn", "Velmar"), 5)
    assert far.names == ("Orvel",)


def test_more_incidents_make_a_larger_circle() -> None:
    large, small = clusters(placed("Velmar", 1.5, -0.5, 9), placed("Orvel", 9.0, 9.0))

    assert large.radius > small.radius


def test_labels_of_neighbours_stand_on_different_sides() -> None:
    edges = (placed("Orvel", 30.0, 40.0), placed("Dorn", -20.0, -40.0))

    left, right, *_ = clusters(placed("Velmar", 1.5, -0.5, 9), placed("Tarn", 1.5, 2.0, 3), *edges)

    assert (left.labelled, left.turned) == (True, True)
    assert (right.labelled, right.turned) == (True, False)


def test_no_label_lies_on_a_dot() -> None:
    drawn = clusters(
        placed("Velmar", 1.5, -0.5, 9),
        placed("Tarn", 1.5, 2.0, 3),
        placed("Sarn", 1.5, -3.0),
        placed("Orvel", 30.0, 40.0),
    )

    assert [one.labelled for one in drawn if "Velmar" in one.names] == [False]


def test_the_order_of_places_does_not_matter() -> None:
    places = [placed("Velmar", 1.5, -0.5), placed("Tarn", 1.51, -0.5), placed("Orvel", 9.0, 9.0)]

    assert clusters(*places) == clusters(*reversed(places))
