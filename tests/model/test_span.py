"""Words with their place."""

from reportedly.model import Span

TEXT = "The bridge fell."


def test_a_span_gives_back_its_words() -> None:
    assert Span.of(TEXT, 4, 10) == Span(4, 10, "bridge")


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span.of(TEXT, 0, 4).overlaps(Span.of(TEXT, 4, 10))


def test_a_span_contains_itself_and_its_parts() -> None:
    assert Span.of(TEXT, 4, 10).contains(Span.of(TEXT, 4, 10))
    assert not Span.of(TEXT, 4, 10).contains(Span.of(TEXT, 3, 6))
