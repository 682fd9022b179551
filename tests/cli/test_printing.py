import json

import pytest

from reportedly.cli.printing import Format, show_parts, show_rows, tell_of_nothing
from reportedly.view.rows import Row

PARTS: dict[str, list[Row]] = {"heads": [{"id": "a", "count": 2}], "nothing": [], "tails": [{"id": "b", "count": 3}]}


def test_parts_as_json_are_one_object_with_the_empty_ones(capsys: pytest.CaptureFixture[str]) -> None:
    show_parts(PARTS, Format.JSON)

    assert json.loads(capsys.readouterr().out) == PARTS


def test_parts_as_text_stand_under_their_names_without_the_empty_ones(capsys: pytest.CaptureFixture[str]) -> None:
    show_parts(PARTS, Format.TEXT)

    assert capsys.readouterr().out == "# heads\na\t2\n\n# tails\nb\t3\n"


def test_rows_are_printed_in_the_format_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    show_rows(PARTS["heads"], Format.CSV)

    assert capsys.readouterr().out == "id,count\na,2\n"


def test_those_who_read_text_are_told_what_to_leave_out(capsys: pytest.CaptureFixture[str]) -> None:
    tell_of_nothing(Format.JSON, ["place"])
    tell_of_nothing(Format.TEXT, ["place", "since"])

    assert capsys.readouterr().err == "reportedly: nothing found: try without --place, --since\n"


def test_without_a_filter_they_are_told_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    tell_of_nothing(Format.TEXT, [])

    assert "`reportedly reports` lists what the ledger has" in capsys.readouterr().err
