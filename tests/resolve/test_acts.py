from itertools import permutations

from reportedly.model import EventType, Reading, Telling
from reportedly.resolve.acts import Act, find_acts
from tests.resolve.tellings import event, telling

FIRST = "A blast at Velmar station killed Ana Ruiz and Ivo Belk on Monday."
SECOND = "The explosion at Velmar station on Monday took the life of Ivo Belk. Ana Ruiz was killed by the blast."
OTHER = "A blast in Tarn killed Olga Senn."


def first() -> Reading:
    events = event(FIRST, "blast"), event(FIRST, "killed", id_="e2", type_=EventType.HARM)
    return telling(FIRST, *events, id_="a")


def second() -> Reading:
    events = event(SECOND, "explosion", "blast"), event(SECOND, "killed", id_="e2", type_=EventType.HARM)
    return telling(SECOND, *events, id_="b")


def other() -> Reading:
    return telling(OTHER, event(OTHER, "blast"), id_="c", vectors=[(0.0, 1.0)])


def words(acts: tuple[Act, ...]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset((one.report, one.spans[0].text) for one in act.tellings) for act in acts}


def test_the_blast_and_the_deaths_are_two_acts_of_one_incident() -> None:
    found = words(find_acts([first(), second()]))

    assert frozenset({("a", "killed"), ("b", "killed")}) in found
    assert frozenset({("a", "blast"), ("b", "blast"), ("b", "explosion")}) in found


def test_the_same_word_about_another_town_is_another_act() -> None:
    assert frozenset({("c", "blast")}) in words(find_acts([first(), second(), other()]))


def test_the_order_of_reports_does_not_change_the_acts() -> None:
    one, *rest = (find_acts(order) for order in permutations([first(), second(), other()]))

    assert all(other_way == one for other_way in rest)


def test_a_link_names_the_likeness_of_the_words_and_the_clues() -> None:
    act = next(one for one in find_acts([first(), second()]) if one.tellings[0].spans[0].text == "killed")

    (link,) = act.links
    assert link.reasons[0].rule == "act:same word"
    assert link.score > 0
    assert "act:alike leads" in {reason.rule for reason in link.reasons}


def test_only_the_tellings_that_are_asked_for_are_put_together() -> None:
    (event_of, _) = second().events
    within = [Telling(report="b", finding="e1", spans=event_of.mentions)]

    assert {one.report for act in find_acts([first(), second()], within) for one in act.tellings} == {"b"}


def test_no_reports_have_no_acts() -> None:
    assert find_acts([]) == ()
