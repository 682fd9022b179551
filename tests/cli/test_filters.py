import inspect

from reportedly.cli.filters import OPTIONS, with_filters
from reportedly.cli.printing import Format
from reportedly.flow.narrowing import Where

taken: list[object] = []


def ask(ledger: str, form: Format, where: dict[str, object], limit: int = 20) -> None:
    """Keep what was asked."""
    taken.append((ledger, form, where, limit))


def test_the_command_line_has_the_filters_of_python_by_the_same_names() -> None:
    assert OPTIONS.keys() == Where.__annotations__.keys()


def test_a_command_keeps_its_own_options_and_gets_the_others() -> None:
    names = list(inspect.signature(with_filters(ask)).parameters)

    assert names == ["limit", "ledger", "form", *(name for name in OPTIONS if name != "limit")]


def test_filters_come_to_a_command_together_and_only_those_that_are_given() -> None:
    given = {**dict.fromkeys(OPTIONS), "place": "Tarn", "limit": 5}

    with_filters(ask)(ledger="x.db", form=Format.TEXT, **given)

    assert taken == [("x.db", Format.TEXT, {"place": "Tarn"}, 5)]
