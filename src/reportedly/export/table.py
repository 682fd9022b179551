"""Rows as a table for a terminal, as CSV and as JSON."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.text.directions import show_turns

Cell: TypeAlias = str | int | float | None
Rows: TypeAlias = Sequence[Mapping[str, Cell]]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Beginnings that a spreadsheet takes for a formula."""
SHORT, ROOMY = 20, 28
"""Columns: a cell of so many is never broken, and a longer one is not pressed into fewer than so many."""
GAP = INDENT = 2
ISOLATE, END = "\u2068", "\u2069"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Characters by which a text could steer the terminal that it is printed to."""


def print_rows(console: Console, rows: Rows) -> None:
    """Print rows as a table, or one below the other where it is too wide for the terminal.

    Without a terminal there is one line for each, with tabs between the cells, and no head.
    """
    if console.is_terminal and not rows:
        console.print(Text("nothing found", "dim"))
    elif console.is_terminal and _fits(console.width, rows):
        console.print(_table(rows))
    elif console.is_terminal:
        for row in rows:
            _print_block(console, row)
    else:
        console.file.write("".join("\t".join(map(_plain, row.values())) + "\n" for row in rows))


def to_csv(rows: Rows) -> str:
    """Return rows as CSV with a head; a cell that a spreadsheet would take for a formula gets a quote before it."""
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows[0].keys())
    writer.writerows([_safe(cell) for cell in row.values()] for row in rows)
    return out.getvalue()


def rows_to_json(rows: Rows) -> str:
    """Return rows as one JSON array."""
    return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"


def _fits(width: int, rows: Rows) -> bool:
    """Tell whether short cells stay whole in a table and long ones have room for some words."""
    widths = [_width(name, rows) for name in rows[0]]
    long = [one for one in widths if one > SHORT]
    room = width - sum(one for one in widths if one <= SHORT) - GAP * (len(widths) - 1)
    return room >= sum(min(one, ROOMY) for one in long)


def _width(name: str, rows: Rows) -> int:
    return max(cell_len(name), *(cell_len(_plain(row[name])) for row in rows))


def _table(rows: Rows) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
    for name in rows[0]:
        counts = all(isinstance(row[name], int | float | None) for row in rows)
        whole = _width(name, rows) <= SHORT
        table.add_column(name, overflow="fold", no_wrap=whole, justify="right" if counts and whole else "left")
    for row in rows:
        table.add_row(*(Text(_isolated(_plain(cell))) for cell in row.values()))
    return table


def _print_block(console: Console, row: Mapping[str, Cell]) -> None:
    """Print a row under its first cell: short cells side by side, long ones each on lines of their own."""
    first, *others = ((name, _isolated(_plain(cell))) for name, cell in row.items())
    told = [(name, words) for name, words in others if words]
    short = [f"{name} {words}" for name, words in told if cell_len(words) <= SHORT]
    console.print(Text(first[1], "bold"))
    if short:
        console.print(Padding(Text(" · ".join(short), "dim"), (0, 0, 0, INDENT)))
    for name, words in told:
        if cell_len(words) > SHORT:
            console.print(Padding(Text.assemble((f"{name}: ", "italic"), words), (0, 0, 0, INDENT)))


def _isolated(words: str) -> str:
    """Return words that run from right to left so that the cells beside them keep their order."""
    runs_left = any(unicodedata.bidirectional(one) in ("R", "AL") for one in words)
    return f"{ISOLATE}{words}{END}" if runs_left else words


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return show_turns(CONTROL.sub("", " ".join(cell.split()))) if isinstance(cell, str) else str(cell)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
