"""Names, counts and figures that look like times."""

import pytest

from reportedly.extract.times import find_times
from tests.drafts import draft

TUESDAY = "2020-08-04"


@pytest.mark.parametrize(
    "text",
    [
        "They found a World War II bomb.",
        "She opposed the Korean War.",
        "Merry Christmas.",
        "It rose to the low 90s.",
        "It keeps a 2000 year old custom.",
        "See example.org/2017/04/16/page.",
    ],
)
def test_names_counts_and_figures_are_no_times(text: str) -> None:
    assert find_times(draft(text), TUESDAY) == ()


@pytest.mark.parametrize("lead", ["since the", "before the", "the outbreak of the", "the end of the"])
def test_an_epoch_dates_what_is_told_where_words_say_when(lead: str) -> None:
    (time,) = find_times(draft(f"It was quiet {lead} Falklands War."), TUESDAY)

    assert time.edtf == "1982-04-02/1982-06-14"


def test_an_epoch_of_one_day_is_dated_like_a_day() -> None:
    assert [time.edtf for time in find_times(draft("Thousands died on 9/11."), TUESDAY)] == ["2001-09-11"]


def test_a_decade_may_have_a_word_of_praise_before_it() -> None:
    analysis = draft("It was built in the swinging 60s", upos=["PRON", "AUX", "VERB", "ADP", "DET", "VERB", "NOUN"])

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["196X"]


def test_march_behind_a_preposition_is_the_month() -> None:
    analysis = draft("It smelled like March", upos=["PRON", "VERB", "ADP", "PROPN"])

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["2020-03"]
