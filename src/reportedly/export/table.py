"""Rows as a table for a terminal, as CSV and as JSON."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from rich.console import Console
from rich.table import Table
from rich.text import Text

Cell: TypeAlias = str | int | float | None
Rows: TypeAlias = Sequence[Mapping[str, Cell]]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Beginnings that a spreadsheet takes for a formula."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Characters by which a text could steer the terminal that it is printed to."""


def print_rows(console: Console, rows: Rows) -> None:
    """Print rows as a table; without a terminal one line for each, with tabs between the cells, and no head."""
    if console.is_terminal:
        console.print(_table(rows) if rows else Text("nothing found", "dim"))
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


def _table(rows: Rows) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in rows[0]:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_plain(cell)) for cell in row.values()))
    return table


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return CONTROL.sub("", " ".join(cell.split())) if isinstance(cell, str) else str(cell)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
