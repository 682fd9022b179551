"""Turn frozen values into what JSON can hold, and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
Make: TypeAlias = Callable[[Any], Any]
T = TypeVar("T")


def to_record(value: object) -> JsonValue:
    """Return a frozen value as plain lists, mappings and scalars; from_record gives it back."""
    if isinstance(value, Enum):
        return to_record(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_record(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): to_record(one) for key, one in value.items()}
    if is_dataclass(value):
        return {name: to_record(getattr(value, name)) for name in _names(cast(Any, type(value)))}
    raise TypeError(f"a {type(value).__name__} has no place in a record")


def from_record(kind: type[T], record: JsonValue) -> T:
    """Return the value of a kind that a record holds; fields it lacks get their defaults, others are passed over.

    Raises ValueError, TypeError or KeyError where the record holds something else.
    """
    return cast(T, _maker(cast(Any, kind))(record))


def to_json(record: JsonValue) -> str:
    """Return a record as JSON that is the same for equal records."""
    return json.dumps(record, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":"))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _maker(hint: Any) -> Make:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(tuple(one for one in inner if one is not NoneType))
    if origin is tuple:
        return _tuple(inner)
    if origin in (dict, Mapping):
        return _mapping(inner[1])
    if is_dataclass(hint):
        return _dataclass(hint)
    return _scalar(hint)


def _scalar(hint: Any) -> Make:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint in (date, datetime):
        return cast(Make, hint.fromisoformat)
    return _same


def _same(record: Any) -> Any:
    return record


def _mapping(inner: Any) -> Make:
    make = _maker(inner)
    return lambda record: {key: make(one) for key, one in record.items()}


def _optional(kinds: tuple[Any, ...]) -> Make:
    if len(kinds) > 1:
        raise TypeError(f"a record cannot tell {kinds} apart")
    make = _maker(kinds[0])
    return _same if make is _same else lambda record: None if record is None else make(record)


def _tuple(inner: tuple[Any, ...]) -> Make:
    if len(inner) == 2 and inner[1] is Ellipsis:
        make = _maker(inner[0])
        return tuple if make is _same else lambda record: tuple(map(make, record))
    makes = tuple(map(_maker, inner))
    return lambda record: tuple(make(one) for make, one in zip(makes, record, strict=True))


def _dataclass(kind: Any) -> Make:
    hints = get_type_hints(kind)
    makers: dict[str, Make] = {}
    needed: set[str] = set()
    for field in fields(kind):
        makers[field.name] = _maker(hints[field.name])
        if field.default is MISSING and field.default_factory is MISSING:
            needed.add(field.name)

    turned = {name: one for name, one in makers.items() if one is not _same}

    def make(record: dict[str, Any]) -> Any:
        if missing := needed - record.keys():
            raise KeyError(f"{kind.__name__} lacks {', '.join(sorted(missing))}")
        if record.keys() == makers.keys():
            return kind(**record | {name: one(record[name]) for name, one in turned.items()})
        return kind(**{name: one(record[name]) for name, one in makers.items() if name in record})

    return make
