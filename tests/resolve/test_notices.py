"""A page that says that it was corrected."""

import pytest

from reportedly.lexicon import load_lexicon
from reportedly.resolve.notices import find_new_notice

LEXICON = load_lexicon("en")
BEFORE = "Ten people died in Velmar, the mayor said."
TOLD = (
    "Correction: The toll was wrong at first",
    "CORRECTION (4 May): The toll was wrong at first",
    "Editor's note: The toll has changed",
    "This article was amended on 4 May 2031",
    "This story has been quietly updated",
    "An earlier version of this report gave another toll",
    "Updated on 4 May to correct the toll",
    "(Corrects toll in the first paragraph)",
    "We regret the error",
)
SILENT = (
    "Correction officers found nothing: the cells were empty",
    "Updated 14:05",
    "The law was amended to remove the tax on bread in this city",
    "An earlier version of the report by the ministry was lost",
    "This story was first told by the mayor",
    "The mayor updated the council",
)


@pytest.mark.parametrize("words", TOLD)
def test_a_notice_is_found_with_its_words(words: str) -> None:
    found = find_new_notice(BEFORE, f"{BEFORE}\n\n{words}.", LEXICON)

    assert found is not None
    assert found.text.lower() == words.strip("()").lower()


@pytest.mark.parametrize("words", SILENT)
def test_words_that_only_look_alike_are_no_notice(words: str) -> None:
    assert find_new_notice(BEFORE, f"{BEFORE}\n\n{words}.", LEXICON) is None


def test_a_notice_that_was_there_before_says_nothing_of_a_new_change() -> None:
    old = f"{BEFORE}\n\n{TOLD[0]}."

    assert find_new_notice(old, old.replace("Ten", "Twelve"), LEXICON) is None


def test_a_second_notice_beside_an_old_one_is_new() -> None:
    old = f"{BEFORE}\n\n{TOLD[0]}."

    found = find_new_notice(old, f"{old}\n\nCorrection: The day was wrong too.", LEXICON)

    assert found is not None
    assert found.text == "Correction: The day was wrong too"
