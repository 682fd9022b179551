"""What a new version of a page did to the one before it."""

from dataclasses import replace

from reportedly.lexicon import load_lexicon
from reportedly.model import Change, PageEdit, Reading
from reportedly.resolve.page_edits import find_page_edit
from tests.resolve.copies import BACKGROUND, EARLY, LATE, LEAD, reading_of, said

LEXICON = load_lexicon("en")
FIRE = "Officials said 14 people died in the fire. It reportedly began in a store of paint in Velmar on Monday."
TOLD = "14 people died in the fire"


def edited(text: str, *, before: str = FIRE) -> PageEdit:
    """Return what a page did that had one text and then another."""
    return find_page_edit(fire(before), reading_of(text, id_="new", published=LATE), LEXICON)


def fire(text: str) -> Reading:
    """Return the first version, with who said how many died where it says so."""
    return reading_of(text, statements=[said(text, TOLD, "Officials")] if TOLD in text else [])


def test_what_was_dropped_and_changed_without_a_word_is_named() -> None:
    edit = edited("41 people died in the fire. It began in a store of paint in Velmar on Monday.")

    found = [(one.change, one.before and one.before.text, one.after and one.after.text) for one in edit.alterations]
    assert found == [
        (Change.ATTRIBUTION_LOST, "Officials said", None),
        (Change.HEDGE_LOST, "reportedly", None),
        (Change.NUMBER_CHANGED, "Officials said 14", "41"),
    ]
    assert edit.is_silent


def test_a_correction_that_the_page_announces_is_not_silent() -> None:
    edit = edited(FIRE.replace("14", "41") + "\n\nCorrection: The toll was wrong at first.")

    assert [one.change for one in edit.alterations] == [Change.NUMBER_CHANGED]
    assert edit.notice is not None
    assert not edit.is_silent


def test_an_edit_that_adds_a_sentence_is_of_no_note() -> None:
    edit = edited(f"{FIRE} The road was closed for the night.")

    assert (edit.alterations, edit.kept, edit.is_silent) == ((), 1.0, False)


def test_another_text_at_the_same_address_keeps_nothing() -> None:
    edit = edited(BACKGROUND, before=LEAD)

    assert (edit.alterations, edit.kept) == ((), 0.0)


def test_the_order_is_that_of_the_ledger_and_not_of_the_dates() -> None:
    first, second = fire(FIRE), reading_of(FIRE.replace("14", "41"), id_="a", published=EARLY)
    first = replace(first, report=replace(first.report, published=LATE))

    edit = find_page_edit(first, second, LEXICON)

    assert (edit.first, edit.second) == ("r1", "a")
    assert [one.after and one.after.text for one in edit.alterations] == ["41"]


def test_every_edit_says_by_which_rules() -> None:
    rules = [one.rule for one in edited(FIRE.replace("14", "41")).reasons]

    assert rules == ["edit:later version of the page", "edit:words kept", "edit:no new notice"]
