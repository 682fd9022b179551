"""Which places a report names."""

import pytest

from reportedly.extract import find_places
from reportedly.gazetteer import Gazetteer, load_gazetteer
from reportedly.model import Analysis, Manner, Name, Place, SourceKind, Stance, Statement
from tests.drafts import draft, span_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def named(text: str, *places: str, kind: str = "place") -> Analysis:
    analysis = draft(text)
    ranges = [analysis.words_of(span_of(text, place)) for place in places]
    return draft(text, names=[Name(first, last, kind) for first, last in ranges], upos=["PROPN"] * len(analysis.words))


def best(places: tuple[Place, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(p.best.name, p.best.precision, p.best.countries) for p in places if p.best is not None]


def test_what_follows_tells_which_of_many_it_is(gazetteer: Gazetteer) -> None:
    """The region after the comma decides against a larger town."""
    text = "A fire broke out in Springfield, Illinois on Monday."

    found = find_places(named(text, "Springfield", "Illinois"), gazetteer, (), ())

    assert found[0].best is not None
    assert abs(found[0].best.latitude - 39.8) < 0.2
    assert found[0].rivals


def test_the_country_of_the_report_decides_between_namesakes(gazetteer: Gazetteer) -> None:
    """Among Georgian towns the country is meant, not the American state."""
    text = "Crowds met in Tbilisi, Kutaisi and Batumi as Georgia voted."

    found = find_places(named(text, "Tbilisi", "Kutaisi", "Batumi", "Georgia"), gazetteer, (), ())

    assert best(found)[-1] == ("Georgia", "country", ("GE",))


def test_a_word_beside_the_name_tells_the_kind(gazetteer: Gazetteer) -> None:
    """The province, not the town that gave it the name."""
    found = find_places(named("Shells fell across Homs province again.", "Homs"), gazetteer, (), ())

    assert best(found)[0][1] == "region"


def test_a_people_is_told_apart_from_the_place(gazetteer: Gazetteer) -> None:
    """An adjective leads to the country, but nothing happens there by it."""
    text = "A Syrian officer left Damascus."

    people, town = find_places(named(text, "Syrian", "Damascus"), gazetteer, (), ())

    assert (len(people.as_people), people.name) == (1, "Syria")
    assert town.as_people == ()


def test_a_capital_that_speaks_is_its_government(gazetteer: Gazetteer) -> None:
    """What says something is no place where something happens; the mention is kept as one that acts."""
    text = "Moscow said no"
    relations = ["nsubj", "root", "obj"]
    analysis = draft(text, names=[Name(0, 1, "place")], heads=[1, 1, 1], relations=relations)
    statement = Statement(
        id="s1", source=span_of(text, "Moscow"), source_kind=SourceKind.GOVERNMENT, cue=span_of(text, "said"),
        content=(), manner=Manner.INDIRECT, stance=Stance.ASSERTS, confidence=0.9, reasons=(),
    )  # fmt: skip

    (place,) = find_places(analysis, gazetteer, (statement,), ())

    assert place.as_actor == place.mentions


def test_a_name_that_nobody_lists_stays_without_a_place(gazetteer: Gazetteer) -> None:
    """It is kept with its words, and we say that we do not know."""
    (place,) = find_places(named("They met in Qwzxvarno.", "Qwzxvarno"), gazetteer, (), ())

    assert (place.best, place.reasons[0].rule) == (None, "place:not listed")


def test_spans_give_back_their_text(gazetteer: Gazetteer) -> None:
    """Every mention lies in the text that it quotes."""
    text = "From Kyiv to Lviv, and from Lviv to Paris."

    for place in find_places(named(text, "Kyiv", "Lviv", "Paris"), gazetteer, (), ()):
        assert all(text[m.start : m.end] == m.text for m in place.mentions)


def test_a_place_in_the_name_of_a_body_is_an_actor(gazetteer: Gazetteer) -> None:
    """The police are not where something happened, but they tell which state the report is about."""
    (place,) = find_places(
        named("Kentucky State Police came.", "Kentucky State Police", kind="organisation"), gazetteer, (), ()
    )

    assert place.as_actor == place.mentions
    assert [span.text for span in place.mentions] == ["Kentucky"]


def test_states_in_short_are_regions_of_the_town_before(gazetteer: Gazetteer) -> None:
    """ "Ky." is the state, and the London meant lies in it."""
    upos = ["PROPN", "PUNCT", "PROPN", "PUNCT", "AUX", "ADJ", "PUNCT"]
    analysis = draft("LONDON, Ky. is small.", names=[Name(0, 1, "place")], upos=upos)

    found = find_places(analysis, gazetteer, (), ())

    assert [one.name for one in found] == ["LONDON", "Ky"]
    assert found[0].best is not None
    assert abs(found[0].best.latitude - 37.13) < 0.1


def test_a_name_is_read_with_the_word_before_it(gazetteer: Gazetteer) -> None:
    """What the model cut short is whole in the gazetteer."""
    (place,) = find_places(named("He spoke in South Carolina.", "Carolina"), gazetteer, (), ())

    assert place.name == "South Carolina"


def test_states_named_in_a_report_decide_between_counties(gazetteer: Gazetteer) -> None:
    """Of many counties of a name the one in the state that the report is about is meant."""
    text = "Missouri troopers drove from Hannibal to Monroe County."

    found = find_places(named(text, "Missouri", "Hannibal", "Monroe County"), gazetteer, (), ())

    assert found[-1].best is not None
    assert abs(found[-1].best.longitude + 92) < 1
