"""JSON for people and for programs."""

import json

from reportedly.export import to_json, to_line

VALUES = {"text": "naïve “quote”\nline", "number": 1}


def test_both_forms_carry_the_same_values() -> None:
    assert json.loads(to_json(VALUES)) == json.loads(to_line(VALUES)) == VALUES


def test_a_line_is_one_line() -> None:
    assert to_line(VALUES).count("\n") == 1


def test_letters_of_any_script_stay_readable() -> None:
    assert "naïve “quote”" in to_json(VALUES)
