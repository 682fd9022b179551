import csv
import io
import json

import pytest
from rich.console import Console

from reportedly.export import print_rows, rows_to_json, to_csv
from reportedly.export.table import Rows

ROWS: Rows = [{"words": 'one, "two"\nthree', "count": 1_200_000}, {"words": None, "count": 0.5}]


def printed(rows: Rows, *, terminal: bool) -> str:
    out = io.StringIO()
    print_rows(Console(file=out, force_terminal=terminal, width=80, highlight=False, color_system=None), rows)
    return out.getvalue()


def test_csv_has_a_head_and_comes_back_as_it_was() -> None:
    read = list(csv.DictReader(io.StringIO(to_csv(ROWS))))

    assert read == [{"words": 'one, "two"\nthree', "count": "1200000"}, {"words": "", "count": "0.5"}]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_spreadsheet_runs_nothing_that_a_report_says(start: str) -> None:
    (row,) = csv.DictReader(io.StringIO(to_csv([{"words": f'{start}HYPERLINK("x")'}]), newline=""))

    assert row["words"] == f'\'{start}HYPERLINK("x")'


def test_a_negative_number_is_no_formula() -> None:
    assert to_csv([{"count": -3}]) == "count\n-3\n"


def test_nothing_gives_an_empty_file() -> None:
    assert (to_csv([]), rows_to_json([]), printed([], terminal=False)) == ("", "[]\n", "")


def test_json_keeps_numbers_nothing_and_letters_as_they_are() -> None:
    row = {"words": "Zürich “now”", "count": None}

    text = rows_to_json([row])

    assert json.loads(text) == [row]
    assert "Zürich “now”" in text


def test_in_a_pipe_each_row_is_one_line_with_whole_numbers() -> None:
    assert printed(ROWS, terminal=False) == 'one, "two" three\t1200000\n\t0.5\n'


def test_on_a_terminal_words_in_brackets_are_words() -> None:
    shown = printed([{"words": "[bold]shells[/bold] [/nothing]"}], terminal=True)

    assert "[bold]shells[/bold] [/nothing]" in shown


@pytest.mark.parametrize("terminal", [True, False])
def test_a_text_cannot_steer_the_terminal(terminal: bool) -> None:  # noqa: FBT001  # a parameter of pytest
    assert "\x1b" not in printed([{"words": "red \x1b[31malert\x07"}], terminal=terminal)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_text_cannot_turn_the_line(terminal: bool) -> None:  # noqa: FBT001  # a parameter of pytest
    assert "12 \u2426dead\u2426" in printed([{"words": "12 \u202edead\u202c"}], terminal=terminal)


def test_a_terminal_is_told_that_nothing_was_found() -> None:
    assert "nothing found" in printed([], terminal=True)


WIDE: Rows = [
    {
        "id": "i8bb399f718",
        "told by": "the mayor",
        "words": "shells hit the market " * 3,
        "place": "Velmar",
        "why": "one place " * 4,
    }
]


def test_a_table_has_whole_ids_and_counts_to_the_right() -> None:
    shown = printed([{"id": "i8bb399f718", "words": "shells " * 20, "reports": n} for n in (4, 12)], terminal=True)

    head, first, *_ = shown.splitlines()
    assert first.startswith("i8bb399f718  shells shells")
    assert (head.rstrip().endswith("reports"), first.endswith("      4")) == (True, True)


def test_what_is_too_wide_for_a_table_stands_one_below_the_other() -> None:
    assert [line.rstrip() for line in printed(WIDE, terminal=True).splitlines()] == [
        "i8bb399f718",
        "  told by the mayor · place Velmar",
        "  words: shells hit the market shells hit the market shells hit the market",
        "  why: one place one place one place one place",
    ]


def test_a_name_that_runs_from_right_to_left_keeps_its_place() -> None:
    assert "\u2068محمد\u2069" in printed([{"name": "محمد", "reports": 3}], terminal=True)
    assert "\u2068" not in printed([{"name": "Ana", "reports": 3}], terminal=True)
