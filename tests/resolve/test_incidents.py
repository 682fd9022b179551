from datetime import date
from itertools import permutations

import pytest

from reportedly.model import EventType, Reading, Realis
from reportedly.resolve import incidents
from reportedly.resolve.incidents import find_incidents
from tests.resolve.tellings import NEXT_DAY, day, event, spot, telling

VELMAR = "Shells hit a market in Velmar."
AGAIN = "The shelling of the market in Velmar hit a bakery."
TARN = "Shells hit a school in Tarn."


def velmar(id_: str = "a", realis: Realis = Realis.ACTUAL) -> Reading:
    return telling(VELMAR, event(VELMAR, "hit", realis=realis), spot(VELMAR, "Velmar", "town"), id_=id_)


def again() -> Reading:
    return telling(AGAIN, event(AGAIN, "shelling"), spot(AGAIN, "Velmar", "town"), id_="b", published=NEXT_DAY)


def tarn(id_: str = "c") -> Reading:
    return telling(TARN, event(TARN, "hit"), spot(TARN, "Tarn", "town"), id_=id_)


def test_two_reports_of_one_attack_are_one_incident() -> None:
    (group,) = find_incidents([velmar(), again()])

    assert [one.report for one in group.scenes] == ["a", "b"]
    assert (group.type, group.place) == (EventType.ASSAULT, "velmar")


def test_attacks_on_two_towns_are_two_incidents() -> None:
    assert [group.place for group in find_incidents([velmar(), tarn()])] in (["velmar", "tarn"], ["tarn", "velmar"])


def test_a_link_between_tellings_tells_its_clues() -> None:
    (group,) = find_incidents([velmar(), again()])

    (link,) = group.links
    assert (link.a.report, link.b.report) == ("a", "b")
    assert link.score > 0
    assert "same-town" in [reason.rule for reason in link.reasons]


def test_the_order_of_the_reports_changes_nothing() -> None:
    first, *rest = (find_incidents(order) for order in permutations([velmar(), again(), tarn()]))

    assert all(one == first for one in rest)


def test_an_incident_keeps_its_id_when_another_report_comes() -> None:
    (before,) = find_incidents([velmar()])

    assert before.id in {group.id for group in find_incidents([velmar(), again(), tarn()])}


def test_what_nobody_tells_as_happened_or_planned_is_no_incident() -> None:
    assert find_incidents([velmar(realis=Realis.HYPOTHETICAL)]) == ()
    assert find_incidents([]) == ()


def test_talks_about_an_attack_are_not_the_attack() -> None:
    talks = "Envoys met in Velmar after shells hit a market."
    meeting = event(talks, "met", type_=EventType.CONSULT, place="Velmar")

    found = find_incidents([velmar(), telling(talks, meeting, spot(talks, "Velmar", "town"), id_="b")])

    assert sorted(group.type for group in found) == [EventType.ASSAULT, EventType.CONSULT]


def test_the_day_of_an_incident_is_the_one_that_most_scenes_name() -> None:
    text = "Shells hit a market in Velmar on Monday."
    findings = (event(text, "hit"), spot(text, "Velmar", "town"), day(text, "Monday", date(2031, 3, 3)))

    (group,) = find_incidents([telling(text, *findings, id_="d"), again()])

    assert group.date == "2031-03-03"


def test_many_scenes_are_cut_into_parts_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [velmar(), again(), tarn()]
    whole = find_incidents(reports)
    monkeypatch.setattr(incidents, "MOST", 0)

    assert find_incidents(reports) == whole
