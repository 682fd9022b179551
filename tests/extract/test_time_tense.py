"""How the verb of a time speaks of it, and what that makes of the time."""

from collections.abc import Sequence

import pytest

from reportedly.extract.time_tense import Tense, find_tense
from reportedly.extract.times import find_times
from reportedly.model import Analysis
from tests.drafts import draft

TUESDAY = "2020-08-04"


def told(words: str, tags: Sequence[str], verb: int, time: int) -> Analysis:
    """Return a sentence in which all hangs on the verb, helpers before it included, and the preposition on the time."""
    count = len(tags)
    heads = [time if word == time - 1 else verb for word in range(count)]
    relations = [
        "aux" if tag in ("VBZ", "VBP", "VBD", "MD", "TO") and word < verb else "dep" for word, tag in enumerate(tags)
    ]
    upos = ["VERB" if word == verb else "PROPN" for word in range(count)]
    return draft(words, heads=heads, relations=relations, upos=upos, xpos=list(tags))


def tense_of(words: str, tags: str, verb: int) -> Tense:
    count = len(tags.split())
    return find_tense(told(words, tags.split(), verb, count - 1), (count - 1, count))


@pytest.mark.parametrize(
    ("words", "tags", "verb"),
    [
        ("They are meeting on Monday", "PRP VBP VBG IN NNP", 2),
        ("It should close in October", "PRP MD VB IN NNP", 2),
        ("Trials start on Monday", "NNS VBP IN NNP", 1),
        ("They hope for May", "PRP VBP IN NNP", 1),
    ],
)
def test_plans_look_ahead(words: str, tags: str, verb: int) -> None:
    assert tense_of(words, tags, verb).ahead


@pytest.mark.parametrize(
    ("words", "tags", "verb"),
    [
        ("They met on Monday", "PRP VBD IN NNP", 1),
        ("They have met on Monday", "PRP VBP VBN IN NNP", 2),
        ("They were meeting on Monday", "PRP VBD VBG IN NNP", 2),
        ("They should have met on Monday", "PRP MD VBP VBN IN NNP", 3),
        ("They are meeting since Monday", "PRP VBP VBG IN NNP", 2),
        ("They are meeting they said on Monday", "PRP VBP VBG PRP VBD IN NNP", 2),
    ],
)
def test_what_is_over_does_not_look_ahead(words: str, tags: str, verb: int) -> None:
    assert not tense_of(words, tags, verb).ahead


def test_what_is_usual_in_a_month_is_of_no_year() -> None:
    analysis = told("Rains come in July", ["NNS", "VBP", "IN", "NNP"], 1, 3)

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["XXXX-07"]


def test_the_state_of_things_as_of_a_month_is_of_this_year() -> None:
    analysis = told("It stands so as of July", ["PRP", "VBZ", "RB", "IN", "IN", "NNP"], 1, 5)

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["2020-07"]


def test_what_people_usually_do_on_a_weekday_has_no_date() -> None:
    analysis = told("They usually met on Friday", ["PRP", "RB", "VBD", "IN", "NNP"], 2, 4)

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == [None]


def test_today_means_nowadays_with_what_lasts() -> None:
    analysis = told("The temple still stands today", ["DT", "NN", "RB", "VBZ", "NN"], 3, 4)

    assert [(time.edtf, time.timex) for time in find_times(analysis, TUESDAY)] == [(None, "PRESENT_REF")]


def test_today_is_the_day_with_what_happens() -> None:
    analysis = told("The temple fell today", ["DT", "NN", "VBD", "NN"], 2, 3)

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["2020-08-04"]


def test_the_next_years_count_from_the_year_told_of_where_the_verb_is_past() -> None:
    words = "It opened in 2010 . It grew over the next two years"
    tags = ["PRP", "VBD", "IN", "CD", ".", "PRP", "VBD", "IN", "DT", "JJ", "CD", "NNS"]
    heads = [1, 1, 3, 1, 1, 6, 6, 11, 11, 11, 11, 6]
    analysis = draft(words, heads=heads, upos=["VERB" if tag == "VBD" else "NOUN" for tag in tags], xpos=tags)

    assert [time.edtf for time in find_times(analysis, TUESDAY)] == ["2010", "2010/2012"]


def test_this_weekday_lies_ahead_unless_the_verb_is_past() -> None:
    ahead = told("Come this Friday", ["VB", "DT", "NNP"], 0, 2)
    past = told("She came this Friday", ["PRP", "VBD", "DT", "NNP"], 1, 3)

    assert [find_times(one, TUESDAY)[0].edtf for one in (ahead, past)] == ["2020-08-07", "2020-07-31"]
