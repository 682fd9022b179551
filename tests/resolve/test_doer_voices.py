"""On what footing a party stands for an act."""

import pytest

from reportedly.model import Footing, SourceKind, Stance
from reportedly.resolve.doer_phrases import Phrase
from reportedly.resolve.doer_voices import find_footing, find_own_footing, is_denied
from tests.drafts import span_of
from tests.resolve.tellings import telling
from tests.resolve.wrongs import voice

TEXT = "The clinic said rebels shelled Velmar."


@pytest.mark.parametrize(
    ("stance", "kind", "footing"),
    [
        (Stance.ASSERTS, SourceKind.UNNAMED, Footing.BLAMED),
        (Stance.ASSERTS, SourceKind.GOVERNMENT, Footing.BLAMED_BY_AUTHORITIES),
        (Stance.ASSERTS, SourceKind.MEDIA, Footing.STATED),
        (Stance.ACCUSES, SourceKind.MEDIA, Footing.BLAMED),
        (Stance.DENIES, SourceKind.UNNAMED, Footing.DENIED),
        (Stance.BELIEVES, SourceKind.UNNAMED, Footing.POSSIBLE),
    ],
)
def test_the_voice_decides_the_footing(stance: Stance, kind: SourceKind, footing: Footing) -> None:
    said = voice(TEXT, "The clinic", "rebels shelled Velmar", stance=stance, kind=kind)
    party = span_of(TEXT, "rebels")

    assert find_footing(telling(TEXT, said), party, said, Phrase(party, "rebels")) is footing


def test_what_is_only_said_to_show_somebody_makes_him_possible() -> None:
    text = "A film that is said to show a soldier firing was sent to us."
    party = span_of(text, "a soldier")

    assert find_footing(telling(text), party, None, Phrase(party, "soldier")) is Footing.POSSIBLE


@pytest.mark.parametrize("text", ["Our guns did not fire.", "No gun of ours would fire.", "Guns fire nothing."])
def test_an_act_told_as_not_done_is_denied(text: str) -> None:
    party = span_of(text, text.split()[0])
    phrase = Phrase(party, "guns", none=text.startswith("No "))

    assert is_denied(telling(text), party, span_of(text, "fire"), phrase)


def test_a_source_that_tells_its_own_act_claims_it() -> None:
    text = "The League said that they had struck the depot."
    said = voice(text, "The League", "that they had struck the depot", kind=SourceKind.ARMED_GROUP)

    own = find_own_footing(telling(text, said), said, span_of(text, "struck"), span_of(text, text))

    assert own is Footing.CLAIMED


def test_a_source_that_denies_its_own_act_never_claims_it() -> None:
    text = "The League denied that they had struck the depot."
    said = voice(
        text, "The League", "that they had struck the depot", stance=Stance.DENIES, kind=SourceKind.ARMED_GROUP
    )

    own = find_own_footing(telling(text, said), said, span_of(text, "struck"), span_of(text, text))

    assert own is Footing.DENIED


def test_who_denies_a_claim_of_responsibility_has_not_made_one() -> None:
    text = "The League denied having claimed responsibility for the strike."
    said = voice(text, "The League", "having claimed responsibility for the strike", stance=Stance.DENIES)

    assert (
        find_own_footing(telling(text, said), said, span_of(text, "strike"), span_of(text, text)) is not Footing.CLAIMED
    )
