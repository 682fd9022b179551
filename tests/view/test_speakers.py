"""Speakers that are named once."""

from reportedly.view.speakers import clear_names, fullest_names


def test_who_is_named_more_fully_elsewhere_is_not_named_again() -> None:
    names = ["the ministry", "Mayor Ana Ruiz", "Ana Ruiz", "the Interior Ministry", "It", "The interior ministry"]

    assert fullest_names(names) == ["Mayor Ana Ruiz", "the Interior Ministry"]


def test_two_speakers_who_share_a_word_both_stay() -> None:
    assert fullest_names(["the health office", "the press office"]) == ["the health office", "the press office"]


def test_a_pronoun_stays_where_nothing_else_is_known() -> None:
    assert fullest_names(["It"]) == ["It"]
    assert fullest_names([]) == []


def test_capitals_and_articles_make_no_other_speaker_and_a_pronoun_none() -> None:
    names = ["The defence ministry", "the Defence Ministry", "Defence office", "He"]

    assert list(clear_names(names).values()) == [names[0], names[0], "Defence office", "“He”, not said who"]
