"""Values of the model as JSON and back."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from reportedly.model import Reading, Reason, Span
from reportedly.store import from_record, to_record
from reportedly.store.records import to_json
from tests.store.samples import full_reading


@dataclass(frozen=True)
class Mixed:
    """What the model has no example of."""

    when: datetime
    day: date | None
    pairs: tuple[tuple[str, int], ...]
    shares: dict[str, float]
    either: int | str | None = None


def test_a_reading_survives_being_json() -> None:
    record = json.loads(to_json(to_record(full_reading())))

    assert from_record(Reading, record) == full_reading()


def test_equal_values_give_equal_json() -> None:
    assert to_json(to_record({"b": 1, "a": (0.1, None, True)})) == '{"a":[0.1,null,true],"b":1}'


def test_what_a_newer_release_added_is_passed_over_and_what_an_older_lacked_is_filled_in() -> None:
    assert from_record(Reason, {"rule": "r", "mood": "calm"}) == Reason("r")


def test_what_must_be_there_is_missed() -> None:
    with pytest.raises(KeyError, match="Span lacks end, text"):
        from_record(Span, {"start": 1})


def test_kinds_that_json_cannot_tell_apart_are_refused() -> None:
    with pytest.raises(TypeError, match="cannot tell"):
        from_record(Mixed, {})


def test_a_value_of_no_known_form_is_refused() -> None:
    with pytest.raises(TypeError, match="a set has no place"):
        to_record({1, 2})


def test_days_pairs_and_mappings_come_back() -> None:
    @dataclass(frozen=True)
    class Plain:
        when: datetime
        day: date | None
        pairs: tuple[tuple[str, int], ...]
        shares: dict[str, float]

    value = Plain(datetime(2031, 3, 4, 12, tzinfo=UTC), date(2031, 3, 4), (("a", 1), ("b", 2)), {"x": 0.5})

    assert from_record(Plain, to_record(value)) == value
