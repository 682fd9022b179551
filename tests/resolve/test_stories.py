"""Whether two reports are about one story."""

import pytest

from reportedly.resolve.stories import find_story, to_unit
from tests.resolve.tellings import telling


def test_names_are_words_with_a_capital_inside_a_sentence() -> None:
    story = find_story(telling("Snow fell on Ostrava. Mayor Petra Lind closed the bridge."))

    assert set(story.names) == {"ostrava", "petra", "lind"}


def test_a_word_of_the_title_belongs_to_the_story() -> None:
    story = find_story(telling("Snow fell.", title="Bridge closed"))

    assert "bridg" in story.words


def test_a_word_used_often_weighs_more_than_one_used_once() -> None:
    words = find_story(telling("The bridge shook. The bridge fell. The bridge sank. A boat came.")).words

    assert words["bridg"] > words["boat"]


def test_the_squares_of_weights_add_up_to_one() -> None:
    weights = to_unit({"a": 3.0, "b": 4.0})

    assert sum(value**2 for value in weights.values()) == pytest.approx(1.0)


def test_no_words_give_no_weights() -> None:
    assert to_unit({}) == {}
