"""Marks that lead back into the text, and ranks put together."""

from reportedly.model import Span
from reportedly.store import Hit
from reportedly.store.search import join_ranks, to_spans

TEXT = "Shells hit a bread queue."


def hit(report: str, *spans: Span) -> Hit:
    return Hit(report=report, score=1.0, snippet=report, spans=spans)


def test_marks_lead_to_the_words_of_the_text() -> None:
    (one, two) = to_spans("\x01shells\x02 hit a \x01bread\x02 \x01queue\x02 ", TEXT)

    assert (one.text, two.text, two.start) == ("Shells", "bread queue", 13)


def test_a_text_without_marks_gives_no_spans() -> None:
    assert to_spans("shells hit a bread queue ", TEXT) == ()


def test_who_stands_high_in_both_lists_comes_first() -> None:
    joined = join_ranks([hit("a"), hit("b")], [hit("b"), hit("c")], limit=2)

    assert [one.report for one in joined] == ["b", "a"]


def test_several_sentences_of_a_report_count_once() -> None:
    first, second = Span(0, 6, "Shells"), Span(13, 24, "bread queue")

    (joined,) = join_ranks([hit("a", second), hit("a", first)], [hit("a", first)], limit=5)

    assert joined.spans == (first, second)
    assert joined.score == 2 / 61
