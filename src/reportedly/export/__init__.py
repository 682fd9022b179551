"""Readings and ledgers as files and lines that others load: JSON, JSON lines, CSV, a page, a terminal."""

from reportedly.export.dossier import dossier_to_html, dossier_to_markdown, dossier_to_values
from reportedly.export.html import to_html, to_index
from reportedly.export.json import to_json, to_line
from reportedly.export.ledger import to_ledger
from reportedly.export.table import print_rows, rows_to_json, to_csv
from reportedly.export.terminal import open_console, print_page

__all__ = [
    "dossier_to_html",
    "dossier_to_markdown",
    "dossier_to_values",
    "open_console",
    "print_page",
    "print_rows",
    "rows_to_json",
    "to_csv",
    "to_html",
    "to_index",
    "to_json",
    "to_ledger",
    "to_line",
]
