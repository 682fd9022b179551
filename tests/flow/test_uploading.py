"""Files that come as bytes with a name."""

from reportedly.flow.uploading import Sent, find_sent
from reportedly.read.inputs import Form


def test_a_file_is_one_input_in_the_form_that_its_ending_tells() -> None:
    (text, page, other) = find_sent([Sent("a.txt", b"one"), Sent("b.HTML", b"<p>"), Sent("c", b"?")])

    assert (text.origin, text.form, text.data) == ("sent: a.txt", Form.PLAIN, b"one")
    assert (page.form, other.form) == (Form.HTML, Form.UNKNOWN)


def test_json_lines_are_one_input_each() -> None:
    found = list(find_sent([Sent("x.jsonl", b'{"text": "a"}\n\n{"text": "b"}')]))

    assert [(one.origin, one.data) for one in found] == [
        ("sent: x.jsonl:1", b'{"text": "a"}'),
        ("sent: x.jsonl:3", b'{"text": "b"}'),
    ]
