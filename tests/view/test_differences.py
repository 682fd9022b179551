"""Two texts side by side."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.view.differences import find_changes_shortly, find_differences, of_new, of_old, to_sentences


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    pieces = find_differences(old, new)

    assert "".join(one.text for one in of_old(pieces)) == old
    assert "".join(one.text for one in of_new(pieces)) == new


def test_a_changed_word_is_taken_out_and_put_in() -> None:
    pieces = find_differences("Shells killed 12 people.", "Shells killed 15 people.")

    assert [(one.what, one.text) for one in pieces if one.what != "kept"] == [("out", "12"), ("in", "15")]


def test_sentences_that_both_have_are_parted() -> None:
    rows = to_sentences(
        find_differences("It fell at 7 a.m. on Monday. It burnt.", "It fell at 7 a.m. on Monday. It rose.")
    )

    assert ["".join(one.text for one in of_old(row)) for row in rows] == ["It fell at 7 a.m. on Monday.", "It burnt."]


def test_long_stretches_that_were_kept_are_cut_short() -> None:
    kept = "word " * 200

    pieces = find_changes_shortly(f"{kept}one", f"{kept}two")

    assert len(pieces[0].text) < 150
    assert pieces[-1].text == "two"
