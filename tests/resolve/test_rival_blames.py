"""Blames that cannot both hold."""

from reportedly.model import Blame, Conflict, ConflictKind, Footing, Span
from reportedly.resolve.rival_blames import find_rival_blames


def blame(party: str, by: str | None, footing: Footing = Footing.BLAMED, *, report: str = "a", at: int = 0) -> Blame:
    span = Span(at, at + len(party), party)
    return Blame(incident="i1", party=party, footing=footing, by=by, report=report, span=span)


def rules_of(*blames: Blame) -> list[str]:
    return [conflict.reasons[0].rule for conflict in find_rival_blames(blames)]


def test_two_voices_that_blame_two_parties_are_in_conflict() -> None:
    army, rebels = blame("Orsk rebels", "the army"), blame("army guns", "a rebel spokesman", report="b")

    (conflict,) = find_rival_blames([army, rebels])

    assert isinstance(conflict, Conflict) and conflict.kind is ConflictKind.RESPONSIBILITY
    assert {conflict.a.speaker, conflict.b.speaker} == {"the army", "a rebel spokesman"}
    assert {conflict.a.span.text, conflict.b.span.text} == {"Orsk rebels", "army guns"}


def test_a_claim_is_at_odds_with_blame_for_somebody_else() -> None:
    claim = blame("River Brigade", "River Brigade", Footing.CLAIMED)

    assert rules_of(claim, blame("Orsk guns", "the mayor", report="b")) == ["others-are-blamed"]


def test_a_voice_that_clears_who_is_blamed_is_in_conflict() -> None:
    cleared = blame("gendarmes", "the ministry", Footing.DENIED, report="b")

    assert rules_of(blame("gendarmes", "a teacher"), cleared) == ["blame-is-denied"]


def test_two_voices_that_blame_one_party_agree() -> None:
    assert rules_of(blame("Orsk rebels", "the army"), blame("the Orsk guns", "the mayor", report="b")) == []


def test_one_voice_that_blames_two_parties_is_not_at_odds_with_itself() -> None:
    assert rules_of(blame("Orsk rebels", "Mayor Kell"), blame("smugglers", "Kell", report="b")) == []


def test_names_that_anybody_may_have_and_blame_without_a_voice_say_nothing() -> None:
    assert rules_of(blame("militants", "the army"), blame("Orsk police", "a nurse", report="b")) == []
    assert rules_of(blame("Orsk rebels", None), blame("Velmar police", "a nurse", report="b")) == []


def test_two_voices_are_in_one_conflict_however_often_they_blame() -> None:
    again = [blame("Orsk rebels", "the army", report=report) for report in "abc"]

    assert rules_of(*again, blame("Velmar police", "a nurse", report="d")) == ["others-are-blamed"]


def test_blames_for_two_incidents_do_not_meet() -> None:
    other = Blame(
        incident="i2",
        party="Velmar police",
        footing=Footing.BLAMED,
        by="a nurse",
        report="b",
        span=Span(0, 6, "police"),
    )

    assert rules_of(blame("Orsk rebels", "the army"), other) == []
