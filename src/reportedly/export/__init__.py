"""Readings as files and lines that others load: JSON, JSON lines, a page, a terminal."""

from reportedly.export.html import to_html, to_index
from reportedly.export.json import to_json, to_line
from reportedly.export.terminal import open_console, print_page

__all__ = ["open_console", "print_page", "to_html", "to_index", "to_json", "to_line"]
