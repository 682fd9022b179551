"""Plain names, and what else they may be called."""

import pytest

from reportedly.extract.aliases import find_keys, find_short_keys, is_alike, plain_name
from reportedly.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Mr. Lund", "Lund"),
        ("President Ana Ruiz", "Ana Ruiz"),
        ("the Red Order's", "Red Order"),
        ("General", "General"),
    ],
)
def test_titles_and_articles_are_no_part_of_a_name(name: str, plain: str) -> None:
    assert plain_name(name, load_lexicon("en")) == plain


def test_a_person_may_be_called_by_the_family_name() -> None:
    assert "ruiz" in set(find_keys("Ana Ruiz", "person"))


def test_a_body_may_be_called_by_its_initials() -> None:
    assert set(find_keys("Vella Port Authority", "organisation")) & set(find_short_keys("VPA", "organisation"))


def test_a_place_is_not_called_by_its_last_word() -> None:
    assert "vella" not in set(find_keys("Port Vella", "place"))


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Ana Ruiz", "Ruiz", True),
        ("Varno Harbour Authority", "VHA", True),
        ("Varno", "Varno Harbour Authority", True),
        ("Ana Ruiz", "Lewin Moor", False),
        ("Ruiz", "Moor", False),
    ],
)
def test_names_are_alike_when_one_can_be_a_form_of_the_other(name: str, other: str, *, alike: bool) -> None:
    assert is_alike(name, other) is alike
