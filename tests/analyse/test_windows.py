"""Windows over a text."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analyse.windows import lay_windows

SIZES = st.lists(st.integers(1, 12), min_size=1, max_size=60)


@given(SIZES, st.integers(12, 60), st.integers(0, 10))
def test_every_word_is_owned_once_and_no_window_is_too_large(sizes: list[int], limit: int, context: int) -> None:
    counts = [1] * sum(sizes)
    ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
    sentences = list(zip([0, *ends], ends, strict=False))

    windows = list(lay_windows(counts, sentences, limit=limit, context=context))

    owned = [word for window in windows for word in range(window.own_first, window.own_last)]
    assert owned == list(range(len(counts)))
    assert all(window.last - window.first <= limit for window in windows)


def test_a_short_text_is_one_window() -> None:
    assert len(list(lay_windows([1, 1, 1], [(0, 3)], limit=10, context=2))) == 1


def test_a_sentence_longer_than_a_window_is_cut() -> None:
    windows = list(lay_windows([1] * 25, [(0, 25)], limit=10, context=0))

    assert [window.own_last - window.own_first for window in windows] == [10, 10, 5]
