"""Parties by the grammar around the word of an event."""

from reportedly.extract import find_times
from reportedly.extract.grammar_parties import find_by_grammar, find_time_by_grammar
from reportedly.model import Analysis, Name
from tests.drafts import draft, trigger_at


def words(analysis: Analysis, first: int, role: str, type_: str = "ASSAULT") -> list[str]:
    found = find_by_grammar(analysis, trigger_at((first, first + 1), type_=type_), role)
    return [analysis.span(*part).text for part in found]


def test_subject_and_object_are_doer_and_recipient() -> None:
    """An active verb."""
    analysis = draft(
        "The rebels shelled a school", heads=[1, 2, 2, 4, 2], relations=["det", "nsubj", "root", "det", "obj"]
    )

    assert words(analysis, 2, "actor") == ["The rebels"]
    assert words(analysis, 2, "recipient") == ["a school"]


def test_a_passive_turns_them_around() -> None:
    """The subject of a passive has it done to them."""
    analysis = draft(
        "Ruiz was arrested by police",
        heads=[2, 2, 2, 4, 2],
        relations=["nsubj:pass", "aux:pass", "root", "case", "obl"],
    )

    assert words(analysis, 2, "actor") == ["police"]
    assert words(analysis, 2, "recipient") == ["Ruiz"]


def test_a_noun_takes_them_from_its_prepositions() -> None:
    """The killing of one by another."""
    relations = ["det", "root", "case", "nmod", "case", "nmod"]
    analysis = draft("The killing of villagers by soldiers", heads=[1, 1, 3, 1, 5, 1], relations=relations)

    assert words(analysis, 1, "actor") == ["soldiers"]
    assert words(analysis, 1, "recipient") == ["villagers"]


def test_who_dies_is_harmed() -> None:
    """The doer by grammar does nothing to anybody."""
    analysis = draft("Two miners died", heads=[1, 2, 2], relations=["nummod", "nsubj", "root"])

    assert words(analysis, 2, "recipient", "HARM") == ["Two miners"]
    assert words(analysis, 2, "actor", "HARM") == []


def test_the_subject_of_the_verb_above_does_it() -> None:
    """Someone plans to attack, or launches an attack."""
    analysis = draft("Militias plan to attack", heads=[1, 1, 3, 1], relations=["nsubj", "root", "mark", "xcomp"])

    assert words(analysis, 3, "actor") == ["Militias"]


def test_a_place_needs_the_name_of_one() -> None:
    """ "In Varno" is a place, "in silence" is none."""
    relations = ["nsubj", "root", "case", "obl", "case", "obl"]
    analysis = draft(
        "They fought in silence in Varno",
        names=[Name(5, 6, "place")],
        heads=[1, 1, 3, 1, 5, 1],
        relations=relations,
    )

    assert words(analysis, 1, "place") == ["Varno"]


def test_a_time_that_hangs_on_the_event_is_its_time() -> None:
    """With its preposition, and only where the grammar puts it there."""
    relations = ["nsubj", "root", "case", "obl"]
    upos = ["PRON", "VERB", "ADP", "PROPN"]
    analysis = draft("They met on Monday", heads=[1, 1, 3, 1], relations=relations, upos=upos)
    times = find_times(analysis, "2024-05-08")

    met, other = trigger_at((1, 2)), trigger_at((0, 1))

    assert [span.text for span in find_time_by_grammar(analysis, [met], times)] == ["on Monday"]
    assert find_time_by_grammar(analysis, [other], times) == ()
