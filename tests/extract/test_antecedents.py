"""Whom a pronoun means that the model linked with something else."""

from reportedly.extract.antecedents import settle_strays
from reportedly.extract.genders import Signs
from reportedly.lexicon import load_lexicon
from reportedly.model import Mention, Name
from tests.drafts import draft

TEXT = "Mr Moor slept. Ruiz left. She ran."
MOOR, RUIZ, SHE = 1, 4, 7


def signs_of(text: str, *people: int) -> Signs:
    mentions = [Mention(head, "person", head) for head in people]
    names = [Name(1, 2, "person")] if "Moor" in text else []
    return Signs(draft(text, mentions=mentions, names=names), load_lexicon("en"))


def test_a_stray_joins_the_nearest_earlier_person() -> None:
    parts = [[MOOR], [RUIZ]]

    settle_strays(signs_of(TEXT, MOOR, RUIZ, SHE), parts, {SHE: None}, {})

    assert parts == [[MOOR], [RUIZ, SHE]]


def test_a_stray_joins_nobody_whose_title_is_of_the_other_sex() -> None:
    parts = [[MOOR]]

    settle_strays(signs_of(TEXT, MOOR, SHE), parts, {SHE: None}, {})

    assert parts == [[MOOR], [SHE]]


def test_a_stray_that_finds_nobody_nearer_goes_home() -> None:
    text = "Ruiz left. Rain fell. Snow fell. She ran."
    parts = [[0]]

    settle_strays(signs_of(text, 0, 9), parts, {9: 0}, {})

    assert parts == [[0, 9]]


def test_a_stray_in_a_quotation_is_not_its_speaker() -> None:
    parts = [[MOOR], [RUIZ]]

    settle_strays(signs_of("Lady Moor slept. Ruiz left. She ran.", MOOR, RUIZ, SHE), parts, {SHE: None}, {SHE: RUIZ})

    assert parts == [[MOOR, SHE], [RUIZ]]
