from itertools import permutations

import pytest

from reportedly.model import EventType, Reading, Realis
from reportedly.resolve.incidents import find_incidents, join, score_pair, score_scenes
from tests.resolve.tellings import DAY, NEXT_DAY, event, scene, spot, telling

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


@pytest.mark.parametrize("facts", [{"known": frozenset({"tarn"})}, {"types": frozenset({EventType.CONSULT})}])
def test_another_town_or_kind_outweighs_all_that_is_alike(facts: dict[str, frozenset[str]]) -> None:
    here = scene(known=frozenset({"velmar"}), roots=frozenset({"hit"}), words=frozenset({"shell"}))
    there = scene(**{"known": here.known, "roots": here.roots, "words": here.words, "report": "b", **facts})

    assert score_pair(here, scene(report="b", known=here.known, roots=here.roots, words=here.words)) > 0
    assert score_pair(here, there) < 0


def test_groups_join_by_their_mean_so_that_one_good_pair_does_not_tie_strangers() -> None:
    scores = score_scenes([scene(), scene(report="b"), scene(report="c")])
    scores[:] = -9.0
    scores[0, 1] = scores[1, 0] = 2.0
    scores[1, 2] = scores[2, 1] = 1.0

    assert sorted(join(scores, [1, 1, 1])) == [[0, 1], [2]]


def test_the_day_of_an_incident_is_the_one_that_most_scenes_name() -> None:
    (group,) = find_incidents([velmar(), again()])

    assert group.date is None
    assert {one.published.isoformat() for one in group.scenes if one.published} == {DAY[:10], NEXT_DAY[:10]}
