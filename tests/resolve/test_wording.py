from hypothesis import given
from hypothesis import strategies as st

from reportedly.resolve.wording import to_wording


def test_case_accents_and_marks_do_not_count() -> None:
    assert to_wording("The mayor's “LÉMÉ”, 2,000").keys == to_wording("the mayors leme 2000").keys


def test_a_hyphen_parts_words() -> None:
    assert to_wording("vote-counting").keys == ("vote", "counting")


def test_a_point_within_a_time_of_day_begins_no_sentence() -> None:
    wording = to_wording("It fell at 8 a.m. while people slept. Nobody came.")

    assert [wording.keys[start] for start in wording.starts] == ["it", "nobody"]


def test_a_sentence_ends_where_the_next_begins() -> None:
    wording = to_wording("Rain fell. The dam held.")

    assert (wording.sentence_start(4), wording.sentence_end(0)) == (2, 2)


@given(st.text())
def test_every_word_has_its_place_in_the_text(text: str) -> None:
    wording = to_wording(text)

    assert len(wording.keys) == len(wording.places)
    assert all(text[start:end] for start, end in wording.places)
