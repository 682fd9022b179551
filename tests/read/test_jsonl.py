"""Reports as JSON lines."""

import json

import pytest

from reportedly.errors import UnreadableReportError
from reportedly.read.jsonl import is_json, read_line

BAD = [
    (b'{"text": "It fell."', "no JSON"),
    (b"[1, 2]", "no JSON object"),
    (b'{"title": "x"}', 'no "text"'),
    (b'{"text": ""}', 'no "text"'),
    (b'{"text": "It fell.", "url": {"a": 1}}', '"url"'),
    (b'{"text": "\xff"}', "not UTF-8"),
]


@pytest.mark.parametrize(("line", "cause"), BAD)
def test_a_malformed_line_is_refused_with_its_cause(line: bytes, cause: str) -> None:
    with pytest.raises(UnreadableReportError, match=cause):
        read_line(line)


def test_known_fields_are_taken_and_others_left() -> None:
    line = {"text": "It fell.", "id": 7, "byline": ["Ana", "Mia"], "published": "2024-05-31", "mood": "sad"}

    text, given = read_line(json.dumps(line).encode())

    assert text == "It fell."
    assert (given.id, given.byline, given.published, given.title) == ("7", "Ana, Mia", "2024-05-31", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"text": "It fell."}', True),
        ('[{"text": "It fell."},\n {"text": "It stood."}]', True),
        ('{"text": "It fell."}\n{"text": "It stood."}\n', True),
        ("[1] The bridge fell.", False),
        ("[2031]\nThe bridge fell.", False),
        ("{Photo: Ana Ruiz} The bridge fell.", False),
    ],
)
def test_json_is_told_from_texts_that_begin_with_brackets(text: str, *, found: bool) -> None:
    assert is_json(text) is found
