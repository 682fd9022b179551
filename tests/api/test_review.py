from pathlib import Path

import pytest

from reportedly.api import Ledger
from reportedly.api.review import SHOWN, SURE_EVENT, Review, is_unsure, review_of
from reportedly.errors import UsageError
from reportedly.model import Correction, FindingKind, Verdict, Vetted
from reportedly.settings import load_settings
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import event
from tests.resolve.test_positions import blame, denial

SAID = shelling("a").statements[0].cue
assert SAID is not None
ACCEPTED = Correction(report="a", kind=FindingKind.STATEMENT, at=SAID, verdict=Verdict.ACCEPTED)


@pytest.fixture
def desk(tmp_path: Path) -> Review:
    readings = (shelling("a"), shelling("b", toll=15, outlet="Post"), march("m"))
    return review_of(Ledger(filled(tmp_path / "x", *readings), load_settings()))


def test_an_incident_of_a_single_origin_waits_until_it_was_looked_at(desk: Review) -> None:
    (waiting,) = desk.single().incidents

    number = desk.vet(Vetted.INCIDENT, waiting.incident.id, sound=True, note="")

    assert desk.single().incidents == ()
    desk.undo(number)
    assert desk.single().incidents == (waiting,)


def test_incidents_with_conflicts_come_with_both_sides(tmp_path: Path) -> None:
    store = filled(tmp_path / "y", blame(), denial())

    found = review_of(Ledger(store, load_settings())).conflicts()

    (waiting,) = found.incidents
    (conflict,) = found.conflicts[waiting.incident.id]
    assert {conflict.a.report, conflict.b.report} == set(found.cards)


@pytest.mark.slow
def test_incidents_wait_behind_those_that_were_looked_at(tmp_path: Path) -> None:
    towns = [f"Town{'abcdefghijklmnopqrstuvwxyz'[at]}" for at in range(SHOWN + 2)]
    pairs = [
        shelling(f"{town}{at}", town, outlet=outlet) for town in towns for at, outlet in enumerate(("Wire", "Post"))
    ]
    desk = review_of(Ledger(filled(tmp_path / "z", *pairs), load_settings()))
    waiting = desk.single().incidents
    assert len(waiting) == SHOWN

    for one in waiting:
        desk.vet(Vetted.INCIDENT, one.incident.id, sound=True, note="")

    assert 0 < len(desk.single().incidents) <= SHOWN


def test_findings_are_unsure_below_a_confidence_until_somebody_has_looked() -> None:
    from dataclasses import replace

    found = event("Shells hit a market.", "hit")

    assert not is_unsure(found)
    assert is_unsure(replace(found, confidence=SURE_EVENT - 0.01))


def test_what_was_accepted_is_given_as_training_data(desk: Review) -> None:
    desk.correct(ACCEPTED)

    ((id_, text, annotation),) = desk.training()

    assert (id_, text) == ("a", shelling("a").report.text)
    assert annotation["reviewed"] == ["s1"] and not annotation["complete"]


def test_only_what_stands_can_be_undone(desk: Review) -> None:
    number = desk.correct(ACCEPTED)
    desk.undo(number)

    with pytest.raises(UsageError, match="no decision"):
        desk.undo(number)


def test_what_was_done_and_undone_is_told_with_who_did_it(desk: Review) -> None:
    desk.undo(desk.correct(ACCEPTED))
    desk.correct(ACCEPTED)

    assert [(one.what, one.who, one.undone_by) for one in desk.told()] == [
        ("accepted statement", "ana", None),
        ("accepted statement", "ana", "ana"),
    ]


def test_incidents_of_the_same_place_may_be_the_same(desk: Review) -> None:
    (waiting,) = desk.single().incidents

    assert waiting.incident.id not in {one.incident.id for one in desk.incident(waiting.incident.id).others}
