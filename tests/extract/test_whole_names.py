"""Names that the model cut."""

from reportedly.extract.whole_names import mend_names
from reportedly.lexicon import load_lexicon
from reportedly.model import Name
from tests.drafts import draft


def names(text: str, *found: Name) -> list[str]:
    analysis = mend_names(draft(text, names=found), load_lexicon("en"))
    return [analysis.span(name.first, name.last).text for name in analysis.names]


def test_a_title_before_a_name_is_no_name_beside_it() -> None:
    assert names("Dr Ana Ruiz left", Name(0, 1, "person"), Name(1, 3, "person")) == ["Ana Ruiz"]


def test_an_article_is_no_name() -> None:
    assert names("The Red Order left", Name(0, 1, "organisation"), Name(1, 3, "organisation")) == ["Red Order"]


def test_a_name_with_a_hyphen_is_one() -> None:
    assert names("Ana Ruiz-Moor left", Name(0, 2, "person"), Name(3, 4, "person")) == ["Ana Ruiz-Moor"]


def test_two_names_side_by_side_stay_two() -> None:
    assert names("Ana Ruiz left", Name(0, 1, "person"), Name(1, 2, "person")) == ["Ana", "Ruiz"]


def kinds(text: str, *found: Name) -> list[str]:
    return [name.kind for name in mend_names(draft(text, names=found), load_lexicon("en")).names]


def test_a_surname_alone_is_the_person() -> None:
    found = Name(0, 2, "person"), Name(4, 5, "organisation")

    assert kinds("Ana Ruiz left and Ruiz returned", *found) == ["person", "person"]


def test_a_surname_that_is_in_the_name_of_a_body_may_be_the_body() -> None:
    found = Name(0, 2, "person"), Name(3, 5, "organisation"), Name(6, 7, "organisation")

    assert kinds("Ana Ruiz left Ruiz Steel and Ruiz paid", *found) == ["person", "organisation", "organisation"]


def test_a_place_with_the_name_of_a_person_stays_one() -> None:
    assert kinds("Ana Ruiz left Ruiz", Name(0, 2, "person"), Name(3, 4, "place")) == ["person", "place"]
