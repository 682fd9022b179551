"""Who did the harmful act itself, and who only stands beside it."""

from dataclasses import replace

import pytest

from reportedly.model import EventType, Footing, Responsibility, Stance
from reportedly.resolve.doers import Doer, find_doers
from reportedly.resolve.incidents import find_incidents
from tests.drafts import span_of
from tests.resolve.tellings import Finding, telling
from tests.resolve.wrongs import actor, done, voice


def doers(text: str, *findings: Finding) -> list[Doer]:
    reading = telling(text, *findings)
    return [one for group in find_incidents([reading]) for one in find_doers(reading, group)]


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Two shells hit the school in Velmar.", "hit", "Two shells"),
        ("A car bomb killed four in Velmar.", "killed", "A car bomb"),
        ("Nobody shot at the boat off Velmar.", "shot", "Nobody"),
        ("The mayor was killed in Velmar.", "killed", "The mayor"),
        ("Soldiers were wounded in Velmar.", "wounded", "Soldiers"),
        ("The soldiers heard the shelling of Velmar.", "shelling", "The soldiers"),
        ("Soldiers died in Velmar.", "died", "Soldiers"),
    ],
)
def test_weapons_victims_and_bystanders_have_done_nothing(text: str, words: str, party: str) -> None:
    assert doers(text, done(text, words, party)) == []


def test_who_is_named_right_before_the_act_or_behind_it_has_done_it() -> None:
    """The reading has no doer; the words around the act tell him."""
    text = "Rebel shelling killed two in Velmar. Five were killed by government troops in Velmar."

    found = doers(text, done(text, "shelling"), done(text, "were killed"))

    assert [one.phrase.name for one in found] == ["Rebel", "government troops"]


def test_who_is_accused_of_it_is_blamed_by_who_accuses() -> None:
    text = "The clinic accused government troops of shelling Velmar."
    accuses = voice(text, "The clinic", "of shelling Velmar", stance=Stance.ACCUSES)

    (found,) = doers(text, accuses, done(text, "shelling"))

    assert (found.phrase.name, found.footing, found.by) == ("government troops", Footing.BLAMED, accuses)


def test_who_claims_responsibility_did_it_by_its_own_word() -> None:
    text = "The Harbour League claimed responsibility for the attack on Velmar."

    (found,) = doers(text, actor(text, "Harbour League"), done(text, "attack"))

    assert (found.phrase.name, found.footing) == ("Harbour League", Footing.CLAIMED)


def test_who_only_says_it_has_not_done_it() -> None:
    text = "The Harbour League said shells hit the school in Velmar."
    said = voice(text, "The Harbour League", "shells hit the school in Velmar")

    assert doers(text, said, actor(text, "Harbour League"), done(text, "hit", "The Harbour League")) == []


def test_an_arrest_is_no_part_of_an_attack() -> None:
    text = "Police detained two men after the attack in Velmar."
    event = done(text, "attack"), done(text, "detained", "Police", type_=EventType.ASSAULT)

    assert doers(text, *event) == []


def test_whoever_a_list_names_is_looked_at_alone() -> None:
    text = "Soldiers and rebels shelled Velmar."
    act = done(text, "shelled", "Soldiers and rebels")
    stated = tuple(
        Responsibility(party=span_of(text, one), actor=None, footing=Footing.STATED, by="report", reasons=())
        for one in ("Soldiers", "rebels")
    )

    found = doers(text, replace(act, responsibility=stated))

    assert [one.phrase.name for one in found] == ["Soldiers", "rebels"]
