"""What stands between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.quotes import find_quotes

CASES = [
    ("“It fell,” he said.", ["“It fell,”"]),
    ('"It fell," he said, "twice."', ['"It fell,"', '"twice."']),
    ("‘It fell,’ he said.", ["‘It fell,’"]),
    ("He said it didn't fall.", []),
    ("the workers’ bridge", []),
    ("“It fell.\n“It fell twice,” he said.", ["“It fell.", "“It fell twice,”"]),
    ("«It fell», he said.", ["«It fell»"]),
]


@pytest.mark.parametrize(("text", "quotes"), CASES)
def test_quotations_are_found_with_their_marks(text: str, quotes: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotes(text)] == quotes


@given(st.text(alphabet="ab “”\"'’‘«»\n.,", max_size=120))
def test_any_text_gives_quotations_in_order_within_it(text: str) -> None:
    found = list(find_quotes(text))

    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
