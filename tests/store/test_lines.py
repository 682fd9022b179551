from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.flow.asking import claims, incidents
from reportedly.model import Check, Status
from reportedly.store import GroupFilter, ReportFilter, Store
from reportedly.store import lines as module
from reportedly.store.lines import lines_of
from tests.flow.desks import filled, march, shelling
from tests.resolve.tellings import NEXT_DAY


@pytest.fixture
def store(tmp_path: Path) -> Store:
    readings = (shelling("a"), shelling("b", toll=19, outlet="Post"), march("m", published=NEXT_DAY))
    return filled(tmp_path / "x", *readings)


def test_lines_are_the_incidents_in_the_same_order_without_their_links(store: Store) -> None:
    whole, found = list(incidents(store)), list(lines_of(store).incidents(GroupFilter()))

    assert [(one.id, one.tellings, one.support, one.place, one.date) for one in whole] == [
        (one.id, one.tellings, one.support, one.place, one.date) for one in found
    ]
    assert {one.links for one in found} == {()}


def test_lines_of_claims_have_their_tellings(store: Store) -> None:
    (claim,), (line,) = claims(store), lines_of(store).claims(GroupFilter())

    assert (line.tellings, line.support) == (claim.tellings, claim.support)


def test_more_than_one_part_is_put_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(lines_of(store).incidents(GroupFilter()))
    monkeypatch.setattr(module, "FIRST_PART", 1)
    monkeypatch.setattr(module, "PART", 1)

    assert list(lines_of(store).incidents(GroupFilter())) == whole
    assert len(whole) > 1


def test_reports_are_told_apart_by_what_they_tell(store: Store) -> None:
    lines = lines_of(store)

    assert lines.report_ids(ReportFilter(incident=GroupFilter(places=("tarn",)))) == {"m"}
    assert lines.report_ids(ReportFilter(actor=("ana", "ruiz"))) == {"a", "b"}
    assert lines.outlets(ReportFilter(outlet="Post")) == [("b", "Post", False), ("m", "Post", False)]


def test_ids_are_those_of_the_incidents_that_pass(store: Store) -> None:
    where = GroupFilter(places=("tarn",))

    assert lines_of(store).incident_ids(where) == {one.id for one in lines_of(store).incidents(where)} != set()


def test_incidents_and_reports_are_found_by_who_takes_part_and_what_was_checked(tmp_path: Path) -> None:
    reading = shelling("a")
    said = Check(span=reading.events[0].mentions[0], status=Status.UNVERIFIED, by=None, about=("s1",), reasons=())
    acts = tuple(replace(one, actors=("a1",), told_by=("s1",)) for one in reading.events)
    lines = lines_of(filled(tmp_path / "y", replace(reading, events=acts, checks=(said,)), march("m")))

    for where in (GroupFilter(actor=("ruiz",)), GroupFilter(check="unverified")):
        assert {one.place for one in lines.incidents(where)} == {"Velmar"}
    assert list(lines.incidents(GroupFilter(actor=("ruiz", "pol")))) == []
    assert lines.report_ids(ReportFilter(check="unverified")) == {"a"}
    assert lines.report_ids(ReportFilter(check="disputed")) == set()
