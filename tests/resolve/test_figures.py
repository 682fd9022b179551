import pytest

from reportedly.model import Counted, EventType, Figure, Reading
from reportedly.resolve.figures import PART, WIDE, WITHDRAWN, find_figures, teller_of
from reportedly.resolve.incidents import find_incidents
from tests.drafts import span_of
from tests.resolve.tellings import DAY, NEXT_DAY, count, event, says, spot, telling

TEXT = "Shells hit Velmar and 12 people were killed, the mayor said."


def figures_of(reading: Reading) -> tuple[Figure, ...]:
    return find_figures([reading], find_incidents([reading]))


def shelling(text: str, words: str, low: float, **facts: str) -> Reading:
    number = count(text, words, low, **facts)  # type: ignore[arg-type]  # spans by their words
    return telling(text, event(text, "hit", place="Velmar", numbers=[number]), spot(text, "Velmar", "town"))


def test_a_number_gets_the_incident_of_its_event() -> None:
    reading = shelling(TEXT, "12 people", 12)

    (figure,) = figures_of(reading)

    (group,) = find_incidents([reading])
    assert (figure.incident, figure.low, figure.high) == (group.id, 12, 12)
    assert (figure.report, figure.span.text, figure.as_of) == ("a", "12 people", "2031-03-04")


def test_a_number_of_no_event_has_no_incident() -> None:
    (figure,) = figures_of(telling(TEXT, count(TEXT, "12 people", 12)))

    assert figure.incident is None


def test_money_and_weapons_are_not_counted() -> None:
    reading = telling(TEXT, count(TEXT, "12 people", 12, of=Counted.WEAPONS))

    assert figures_of(reading) == ()


def test_a_number_that_an_event_and_the_report_have_is_one_figure() -> None:
    number = count(TEXT, "12 people", 12)

    assert len(figures_of(telling(TEXT, number, event(TEXT, "killed", numbers=[number])))) == 1


def test_whoever_says_it_gives_the_number() -> None:
    words = "Shells hit Velmar and 12 people were killed"
    reading = telling(TEXT, count(TEXT, "12 people", 12), says(TEXT, "the mayor", "said", words))

    assert [figure.speaker for figure in figures_of(reading)] == ["the mayor"]


def test_the_innermost_statement_gives_the_number() -> None:
    text = "Ana Ruiz said the army told her 12 people were killed."
    outer = says(text, "Ana Ruiz", "said", "the army told her 12 people were killed")
    inner = says(text, "the army", "told", "12 people were killed", id_="s2", inside="s1")

    assert teller_of(telling(text, outer, inner), span_of(text, "12")) == inner
    assert teller_of(telling(text, outer, inner), span_of(text, "Ana")) is None


@pytest.mark.parametrize(
    ("text", "words", "mark"),
    [
        ("Shells hit Velmar, killing another 12 people.", "another 12 people", PART),
        ("Shells hit Velmar and 12 of the victims died.", "12", PART),
        ("Shells hit Velmar, where 300 people were killed this year.", "300 people", WIDE),
    ],
)
def test_parts_and_counts_beyond_the_incident_are_marked(text: str, words: str, mark: str) -> None:
    (figure,) = figures_of(shelling(text, words, 12))

    assert mark in (figure.whom or "")


def test_a_number_with_no_such_words_counts_the_whole() -> None:
    (figure,) = figures_of(shelling(TEXT, "12 people", 12))

    assert not {PART, WIDE} & set((figure.whom or "").split())


def test_words_before_the_noun_tell_who_is_counted() -> None:
    text = "Shells hit Velmar and six civilian dead were found."

    (figure,) = figures_of(telling(text, count(text, "six civilian dead", 6)))

    assert figure.whom == "civilian dead"


def spoken(text: str, words: str, low: float, id_: str, published: str) -> Reading:
    """Return a report in which Ana Ruiz gives a count."""
    told = event(text, "hit", place="Velmar", numbers=[count(text, words, low)])
    said = says(text, "Ana Ruiz", "said", text.partition(", Ana")[0])
    return telling(text, told, spot(text, "Velmar", "town"), said, id_=id_, published=published)


def test_a_later_and_lower_count_by_the_same_speaker_is_a_part() -> None:
    first = spoken("Shells hit Velmar and 12 people were killed, Ana Ruiz said.", "12 people", 12, "a", DAY)
    later = spoken("Four more died when shells hit Velmar, Ana Ruiz said.", "Four more", 4, "b", NEXT_DAY)

    figures = find_figures([first, later], find_incidents([first, later]))

    assert [PART in (one.whom or "") for one in figures] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this report said 12 people were killed; shells hit Velmar.",
        "Shells hit Velmar and the paper withdrew the figure of 12 killed.",
    ],
)
def test_a_number_that_was_taken_back_is_marked(text: str) -> None:
    (figure,) = figures_of(shelling(text, "12", 12))

    assert WITHDRAWN in (figure.whom or "")


def test_the_number_given_instead_is_not_marked() -> None:
    text = "An earlier version said 30 people died when shells hit Velmar; the correct figure is 12."

    (figure,) = figures_of(shelling(text, "12", 12))

    assert WITHDRAWN not in (figure.whom or "")


def test_others_of_whom_something_else_is_told_are_no_part() -> None:
    text = "Shells hit Velmar, killing 11 people. Another 29 were hurt."
    dead, hurt = count(text, "11 people", 11), count(text, "Another 29", 29, of=Counted.INJURED)
    reading = telling(text, event(text, "hit", place="Velmar", numbers=[dead, hurt]), dead, hurt)

    assert [PART in (figure.whom or "") for figure in figures_of(reading)] == [False, False]


def test_a_number_of_no_event_goes_with_the_nearest_of_the_same() -> None:
    text = "Shells hit Velmar and 12 people were killed, the mayor said. The ministry put the dead at 14."
    loose = count(text, "14", 14)
    reading = telling(text, event(text, "hit", place="Velmar", numbers=[count(text, "12 people", 12)]), loose)

    first, second = figures_of(reading)

    assert first.incident is not None and second.incident == first.incident


def test_the_wounded_whom_somebody_helps_were_hurt_by_what_hurt_the_others() -> None:
    text = "Shells hit Velmar and 12 people were hurt. Doctors treated 9 people in Tarn."
    hurt, treated = (count(text, words, low, of=Counted.INJURED) for words, low in (("12 people", 12), ("9 people", 9)))
    attack = event(text, "hit", place="Velmar", numbers=[hurt])
    help_ = event(text, "treated", id_="e2", type_=EventType.AID, place="Tarn", numbers=[treated])
    reading = telling(text, attack, help_, spot(text, "Velmar", "town"), spot(text, "Tarn", "town"))

    first, second = figures_of(reading)

    assert len(find_incidents([reading])) == 2
    assert second.incident == first.incident
