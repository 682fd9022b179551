"""The public JSON of a reading."""

import json
from pathlib import Path

import jsonschema

from reportedly.view.values import to_values
from tests.view.test_marks import reading_of

SCHEMA = Path(__file__).parents[2] / "src" / "reportedly" / "view" / "reading.schema.json"


def test_values_follow_the_schema() -> None:
    values = to_values(reading_of(((4, 8), (9, 29))))

    jsonschema.validate(json.loads(json.dumps(values)), json.loads(SCHEMA.read_text("utf-8")))


def test_a_reason_without_words_or_score_has_neither() -> None:
    values = to_values(reading_of(((4, 8), (9, 29))))

    assert values["statements"][0]["reasons"] == [{"rule": "test"}]
