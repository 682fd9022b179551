"""Files that come as bytes with a name."""

import json
from pathlib import Path
from typing import cast

import pytest

from reportedly.flow import Pipeline
from reportedly.flow.border import Task, attempt
from reportedly.flow.uploading import MOST_CHARS, Sent, add_sent, find_sent
from reportedly.model import Failure, Given
from reportedly.read.inputs import Form, Input
from reportedly.settings import load_settings
from tests.flow.desks import ledger

NEWS = "The mayor of the town said on Monday that the bridge over the river was closed to all cars.\n"


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


@pytest.mark.parametrize(("most", "is_refused"), [(len(NEWS) // 2, True), (len(NEWS), False)])
def test_a_text_that_is_too_long_is_refused_before_it_is_read(most: int, is_refused: bool) -> None:  # noqa: FBT001
    nothing = cast(Pipeline, None)  # whatever reaches it breaks

    found = attempt(nothing, Task(Input("sent: a.txt", Form.PLAIN, NEWS.encode()), Given(id="a"), most))

    assert isinstance(found, Failure)
    assert ("send it in parts" in found.cause) is is_refused


@pytest.mark.model
@pytest.mark.slow
def test_a_line_that_is_too_long_is_refused_alone(tmp_path: Path) -> None:
    long, short = NEWS * (MOST_CHARS // len(NEWS) + 1), NEWS
    lines = "\n".join(json.dumps({"id": id_, "text": text}) for id_, text in (("a", long), ("b", short)))

    failed, kept = add_sent(ledger(tmp_path / "x.ledger"), [Sent("x.jsonl", lines.encode())], Given(), load_settings())

    assert isinstance(failed, Failure)
    assert "more than 2,000,000: send it in parts, one report each" in failed.cause
    assert not isinstance(kept, Failure) and kept.report == "b"
