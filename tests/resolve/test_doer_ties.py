"""What stands between a party and an act tells whether it did it."""

import pytest

from reportedly.resolve.doer_ties import disowns, find_accused, find_claiming, find_named, is_tied
from tests.drafts import span_of
from tests.resolve.tellings import telling
from tests.resolve.wrongs import done


@pytest.mark.parametrize(
    ("text", "party", "act", "tied"),
    [
        ("Soldiers shelled the camp.", "Soldiers", "shelled", True),
        ("The camp was shelled by soldiers.", "soldiers", "shelled", True),
        ("Soldiers carried out the attack.", "Soldiers", "attack", True),
        ("Soldiers saw the attack.", "Soldiers", "attack", False),
        ("Soldiers were shelled in the camp.", "Soldiers", "shelled", False),
        ("A soldier, shot in his car, lived.", "A soldier", "shot", False),
        ("They shelled the camp. Soldiers fled.", "Soldiers", "shelled", False),
    ],
)
def test_a_party_is_tied_as_subject_or_with_by(text: str, party: str, act: str, tied: bool) -> None:  # noqa: FBT001
    event = done(text, act, party)

    assert is_tied(telling(text, event), event, span_of(text, party), span_of(text, act)) is tied


def test_whom_it_befell_did_not_do_it() -> None:
    text = "Soldiers shelled the camp."
    event = done(text, "shelled", "Soldiers", recipient="Soldiers")

    assert not is_tied(telling(text, event), event, span_of(text, "Soldiers"), span_of(text, "shelled"))


@pytest.mark.parametrize(
    "text",
    ["The mayor blamed hill gangs for the attack.", "It was hill gangs, whom the mayor blamed for the attack."],
)
def test_who_is_blamed_stands_before_the_act(text: str) -> None:
    accused = find_accused(text, span_of(text, "attack"), span_of(text, text))

    assert accused is not None
    assert "hill gangs" in accused.text


def test_who_claims_stands_before_what_is_claimed() -> None:
    text = "Hill gangs claimed responsibility for the attack."

    claiming = find_claiming(text, span_of(text, "attack"), span_of(text, text))

    assert claiming is not None
    assert claiming.text == "Hill gangs"


def test_parties_are_named_right_before_an_act_or_behind_it() -> None:
    text = "Rebel air strikes hit the camp; it was shelled by hill gangs."

    before = find_named(text, span_of(text, "strikes"), span_of(text, "Rebel air strikes hit the camp"))
    behind = find_named(text, span_of(text, "shelled"), span_of(text, text))

    assert [one.text for one in (*before, *behind)] == ["Rebel", "hill gangs"]


def test_to_have_no_part_is_to_disown() -> None:
    assert disowns("The League had no part in it.", span_of("The League had no part in it.", "The League"))
