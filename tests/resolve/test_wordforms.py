import pytest

from reportedly.resolve.wordforms import listed, stem, stems_of


@pytest.mark.parametrize("word", ["shell", "shells", "shelled", "shelling", "Shellings"])
def test_forms_of_one_word_have_one_stem(word: str) -> None:
    assert stem(word) == "shell"


def test_a_doubled_letter_before_an_ending_is_one() -> None:
    assert stem("stopped") == stem("stops") == "stop"


def test_short_words_are_left_whole() -> None:
    assert (stem("bus"), stem("bed")) == ("bus", "bed")


def test_accents_make_no_difference() -> None:
    assert stem("Córdoba") == stem("cordoba")


def test_numerals_are_telling_and_common_words_are_not() -> None:
    assert stems_of("The mayor said 12 of them were killed") == {"mayor", "12", "kill"}


def test_a_word_list_is_compared_by_its_stems() -> None:
    assert {"witness", "resident"} <= listed("strangers")
