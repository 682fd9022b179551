"""Names of places in one form."""

import pytest

from reportedly.gazetteer.fold import fold, strip_kind, to_key


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("São Tomé", "Sao Tome"),
        ("Deir ez-Zor", "Deir al Zor"),
        ("the Bekaa Valley", "Bekaa valley"),
        ("Łódź", "Lodz"),
        ("U.S.", "US"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
    ],
)
def test_spellings_of_one_name_fold_to_one_form(name: str, other: str) -> None:
    """Accents, case, hyphens, dots, articles make no difference."""
    assert fold(name) == fold(other)


@pytest.mark.parametrize(
    ("name", "base"),
    [("Kursk region", "kursk"), ("Kurskaya oblast", "kursk"), ("Idlib province", "idlib"), ("City", "city")],
)
def test_words_that_tell_the_kind_fall_away(name: str, base: str) -> None:
    """What is left names the place; a name of nothing but such words stays."""
    assert strip_kind(fold(name)) == base


def test_keys_fit_their_numbers() -> None:
    """A key has 32 bits to sort by and 16 to check."""
    key, check = to_key(fold("Odesa"))

    assert 0 <= key < 2**32 and 0 <= check < 2**16
