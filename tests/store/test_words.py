"""What people type, and texts, brought into one form."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.database import FIRST_MARK, LAST_MARK
from reportedly.store.words import Query, Term, fold, to_query


@given(st.text())
def test_a_folded_text_keeps_every_place(text: str) -> None:
    folded = fold(text)

    assert len(folded) == len(text)
    assert not {FIRST_MARK, LAST_MARK, "\0"} & set(folded)


def test_case_accents_and_marks_go() -> None:
    assert fold("Zürich’s “IS”, 1,200\nU.S.") == "zurich s  is   1 200\nu s "


def test_words_phrases_choices_and_exclusions_are_understood() -> None:
    query = to_query('fire “in town” flood OR storm -rain -"no one" kil*')

    assert query == Query(
        any_of=(
            (Term(("fire",)),),
            (Term(("in", "town")),),
            (Term(("flood",)), Term(("storm",))),
            (Term(("kil",), prefix=True),),
        ),
        without=(Term(("rain",)), Term(("no", "one"))),
    )


def test_a_word_with_a_hyphen_is_a_phrase() -> None:
    assert to_query("cease-fire").any_of == ((Term(("cease", "fire")),),)


def test_or_without_two_sides_is_nothing() -> None:
    assert to_query("OR").any_of == ()
    assert to_query("OR a OR").any_of == ((Term(("a",)),),)


@given(st.text())
def test_every_term_has_words(typed: str) -> None:
    query = to_query(typed)

    assert all(term.words for terms in query.any_of for term in terms)
