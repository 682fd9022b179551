from dataclasses import replace

import pytest

from reportedly.model import SourceKind
from reportedly.resolve.names import SourceName, is_nobody, is_same_source, name_source, show_source
from tests.resolve.tellings import person, says, telling

ANA = "Ana Ruiz came to Velmar. She said shells fell."


def name_of(source: str, *, kind: SourceKind = SourceKind.ORGANISATION) -> SourceName | None:
    text = f"{source} said shells fell."
    statement = says(text, source, "said", "shells fell", kind=kind)
    return name_source(telling(text, statement), statement)


def named(source: str) -> SourceName:
    found = name_of(source)
    assert found is not None
    return found


def person_named(name: str) -> SourceName:
    text = f"{name} said shells fell."
    statement = says(text, name, "said", "shells fell", kind=SourceKind.PERSON, actor="a1")
    found = name_source(telling(text, statement, person(text, name)), statement)
    assert found is not None
    return found


def test_a_pronoun_is_shown_as_whom_it_stands_for() -> None:
    statement = says(ANA, "She", "said", "shells fell", kind=SourceKind.PERSON, actor="a1")

    found = name_source(telling(ANA, statement, person(ANA, "Ana Ruiz")), statement)

    assert found is not None
    assert found.shown == "Ana Ruiz"
    assert found.person == {"ana", "ruiz"}


def test_an_office_alone_names_nobody() -> None:
    assert name_of("officials") is None


def test_a_report_in_its_own_voice_names_nobody() -> None:
    assert name_of("It", kind=SourceKind.NONE) is None


def test_a_family_name_is_the_same_person_and_another_one_is_not() -> None:
    assert is_same_source(person_named("Ana Ruiz"), person_named("Ruiz"))
    assert not is_same_source(person_named("Ana Ruiz"), person_named("Ana Lund"))


def test_a_body_is_known_by_its_words_in_any_order() -> None:
    assert is_same_source(named("The health ministry"), named("The ministry of health"))
    assert not is_same_source(named("The health ministry"), named("The defence ministry"))


def test_witnesses_of_two_reports_may_be_different_people() -> None:
    assert not named("Witnesses").is_named
    assert not is_same_source(named("Witnesses"), named("Witnesses"))


def test_the_same_source_is_the_same_whichever_comes_first() -> None:
    found = [named(one) for one in ("The health ministry", "The ministry of health", "Rebels", "Witnesses")]

    assert all(is_same_source(a, b) == is_same_source(b, a) for a in found for b in found)


def test_a_pronoun_of_nobody_known_is_whoever_spoke_last() -> None:
    text = "The mayor of Velmar said shells fell. He said 12 people died."
    first = says(text, "The mayor of Velmar", "said", "shells fell")
    second = says(text, "He", "said", "12 people died")

    assert show_source(telling(text, first, second), second) == "The mayor of Velmar"


def test_without_a_source_nobody_speaks() -> None:
    statement = replace(says(ANA, "She", "said", "shells fell"), source=None)

    assert show_source(telling(ANA, statement), statement) is None


def test_an_earlier_version_of_the_report_is_nobody_else() -> None:
    assert name_of("An earlier version of this article") is None
    assert name_of("An earlier witness") is not None


@pytest.mark.parametrize(
    ("words", "nobody"), [("No group", True), ("more than", True), ("a", True), ("A port official", False)]
)
def test_words_for_nobody_in_particular_are_nobody(words: str, *, nobody: bool) -> None:
    assert is_nobody(words) is nobody
