"""Wording about verification."""

import pytest

from reportedly.extract.checks import find_checks
from reportedly.extract.statements import find_statements
from reportedly.lexicon import load_lexicon
from reportedly.model import Check, Status
from tests.drafts import cue_at, draft

CASES = [
    ("The video could not be independently verified.", Status.UNVERIFIED),
    ("There was no immediate confirmation from the army.", Status.UNVERIFIED),
    ("Unconfirmed reports spoke of smoke.", Status.UNVERIFIED),
    ("It is not clear who fired.", Status.UNVERIFIED),
    ("The toll was confirmed by two doctors.", Status.VERIFIED),
    ("The alleged thief was held.", Status.ALLEGED),
    ("Neither version has been independently verified.", Status.UNVERIFIED),
    ("Nobody from abroad was able to inspect it.", Status.UNVERIFIED),
    ("The cause cannot be established.", Status.UNVERIFIED),
    ("She did not say who had called.", Status.UNVERIFIED),
    ("The gazette has not seen the letter.", Status.UNVERIFIED),
    ("Inspectors found no trace of a fire.", Status.UNVERIFIED),
    ("If confirmed, it would be the third leak.", Status.UNVERIFIED),
    ("Test results are still pending.", Status.UNVERIFIED),
    ("The gazette has seen the contract.", Status.VERIFIED),
    ("The list was compared with the register.", Status.VERIFIED),
    ("Our reporter saw two burnt lorries.", Status.VERIFIED),
    ("The firm admitted that oil had leaked.", Status.VERIFIED),
    ("The firm rejected the accusation.", Status.DISPUTED),
    ("The mayor called the story a fabrication.", Status.DISPUTED),
    ("The figures do not correspond to reality.", Status.DISPUTED),
    ("The agency withdrew its earlier report.", Status.DISPUTED),
    ("A neighbour gave a different account.", Status.DISPUTED),
    ("What happened inside is in dispute.", Status.DISPUTED),
    ("Villagers contest the statement.", Status.DISPUTED),
    ("The gazette was unable to check her account.", Status.UNVERIFIED),
    ("It is too early to say more, an engineer thought.", Status.UNVERIFIED),
    ("Rumour had it that a ship was lost.", Status.ALLEGED),
]
PLAIN = [
    "The bridge fell into the river on Friday.",
    "Nine people were admitted to the clinic.",
    "The town has seen many strikes.",
    "Guards were supposed to be there.",
    "They want to deny him a second term.",
    "The court rejected an appeal.",
    "Troops withdrew from the hill.",
    "There is no shortage of evidence.",
]


def checks_in(text: str) -> tuple[Check, ...]:
    return find_checks(draft(text), load_lexicon("en"), ())


@pytest.mark.parametrize(("text", "status"), CASES)
def test_the_wording_tells_the_status(text: str, status: Status) -> None:
    (check,) = checks_in(text)

    assert check.status is status
    assert check.reasons[0].rule.startswith("check:")


@pytest.mark.parametrize("text", PLAIN)
def test_plain_news_has_no_check(text: str) -> None:
    assert checks_in(text) == ()


def test_a_check_after_a_statement_is_about_it() -> None:
    text = "Ana said it fell. That could not be verified."
    analysis = draft(text, cues=[cue_at((1, 2), sources=[(0, 1)], contents=[(2, 4)])])

    statements = find_statements(analysis, load_lexicon("en"))
    (check,) = find_checks(analysis, load_lexicon("en"), statements)

    assert check.about == ("s1",)


def test_of_two_wordings_in_one_place_the_longer_stays() -> None:
    (check,) = checks_in("This has not been independently verified.")

    assert "not been independently verified" in check.span.text
