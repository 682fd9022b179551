"""A reading in words."""

from reportedly.model import Manner, SourceKind, Stance, Status
from reportedly.view.page import NOBODY, to_page
from reportedly.view.words import KINDS, MANNERS, STANCES, STATUSES
from tests.view.test_marks import reading_of


def test_every_value_has_its_words() -> None:
    assert (set(KINDS), set(STANCES)) == (set(SourceKind), set(Stance))
    assert (set(MANNERS), set(STATUSES)) == (set(Manner), set(Status))


def test_a_statement_without_a_source_says_so() -> None:
    (row,) = to_page(reading_of(((4, 8), (9, 29)))).statements

    assert (row.who, row.depth, row.words) == (NOBODY, 0, ("that Petro denied it",))
