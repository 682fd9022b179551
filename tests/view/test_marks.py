"""A text cut where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Manner, Reading, Reason, Report, SourceKind, Span, Stance, Statement
from reportedly.view.marks import find_pieces

TEXT = "Ana said that Petro denied it."


def reading_of(*statements: tuple[tuple[int, int], tuple[int, int]]) -> Reading:
    made = tuple(
        Statement(
            id=f"s{number}",
            source=None,
            source_kind=SourceKind.NONE,
            cue=Span.of(TEXT, *cue),
            content=(Span.of(TEXT, *content),),
            manner=Manner.INDIRECT,
            stance=Stance.ASSERTS,
            confidence=1.0,
            reasons=(Reason("test"),),
        )
        for number, (cue, content) in enumerate(statements, 1)
    )
    report = Report(id="r", text=TEXT, sha256="", language="en", origin="test")
    return Reading(report=report, statements=made, checks=(), actors=())


def test_nested_contents_go_from_outermost_to_innermost() -> None:
    pieces = list(find_pieces(reading_of(((4, 8), (9, 29)), ((20, 26), (27, 29)))))

    assert [piece.contents for piece in pieces if piece.text == "it"] == [("s1", "s2")]


def test_a_number_stands_where_its_cue_ends() -> None:
    pieces = list(find_pieces(reading_of(((4, 8), (9, 29)))))

    assert [piece.text for piece in pieces if piece.ends == ("s1",)] == ["said"]


PLACES = st.tuples(st.integers(0, 28), st.integers(1, 29)).map(lambda pair: (min(pair), max(pair) + 1))


@given(st.lists(st.tuples(PLACES, PLACES), max_size=5))
def test_the_pieces_give_the_text_back(statements: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    assert "".join(piece.text for piece in find_pieces(reading_of(*statements))) == TEXT
