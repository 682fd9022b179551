"""Unseen characters that turn a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from reportedly.text.directions import SHOWN, show_turns, show_value

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("turn", TURNS)
def test_each_is_seen_in_its_place(turn: str) -> None:
    assert show_turns(f"12 {turn}dead") == f"12 {SHOWN}dead"


def test_letters_and_marks_of_other_scripts_stay() -> None:
    words = "מרים\u200f, ثلاثة, é"

    assert show_turns(words) == words


@given(st.text(alphabet=f"ab {TURNS}\U0001f6a2"))
def test_places_in_the_text_stay_right(text: str) -> None:
    shown = show_turns(text)

    assert len(shown) == len(text)
    assert not set(shown) & set(TURNS)


def test_markup_stays_markup_and_other_values_stay_themselves() -> None:
    assert isinstance(show_value(Markup("<b>\u202e</b>")), Markup)
    assert show_value(12) == 12
    assert show_value(None) is None
